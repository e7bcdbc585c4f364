package id.temani.desk;

import id.temani.handoff.Roster;
import id.temani.resident.Language;
import id.temani.tally.Figure;
import id.temani.tally.Figures;
import id.temani.tally.Indicator;
import id.temani.tally.Programme;
import id.temani.tally.Target;
import id.temani.tally.Viewer;
import id.temani.unit.Poster;
import id.temani.unit.UnitId;
import id.temani.wording.FigureLine;
import id.temani.wording.Phrasebook;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** ANGKA: what a coordinator's own unit did in a year, held against what it set out to do. */
public final class CoordinatorFigures {

    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");

    private final Figures figures;
    private final Programme programme;
    private final Roster roster;
    private final Phrasebook phrases;

    public CoordinatorFigures(Figures figures, Programme programme, Roster roster, Phrasebook phrases) {
        this.figures = figures;
        this.programme = programme;
        this.roster = roster;
        this.phrases = phrases;
    }

    /** Nothing of other units: whoever sees several numbers of a group knows the one that is missing. */
    void show(Visit visit, String rest) {
        var typed = rest.strip();
        var current = visit.now().atOffset(ZoneOffset.UTC).getYear();
        var year = YEAR.matcher(typed).matches() ? Integer.parseInt(typed) : current;
        var language = visit.language();
        var rows = roster.unitOfCoordinator(visit.id())
                .map(unit -> rows(unit, year, year < current, visit))
                .orElse(List.of());
        var shown = Map.of("year", Integer.toString(year), "rows", String.join("\n", rows));
        visit.reply(phrases.say(language, rows.isEmpty() ? FigureLine.NONE : FigureLine.ALL, shown));
    }

    private List<String> rows(UnitId unit, int year, boolean over, Visit visit) {
        var own = figures.of(year, Viewer.INSIDE, visit.now()).stream()
                .filter(figure -> figure.place().equals(unit.value()))
                .toList();
        var language = visit.language();
        var rows = new ArrayList<String>();
        programme.targets(unit, year).forEach(target -> rows.add(held(target, target.done(own), over, language)));
        own.stream()
                .collect(Collectors.groupingBy(
                        Figure::indicator, () -> new EnumMap<>(Indicator.class), Collectors.toList()))
                .forEach((what, counted) -> rows.addAll(counted(what, counted, unit, language)));
        return rows;
    }

    /** What was done, against what was aimed at, and what it is made of: as offices of BNN report it. */
    private String held(Target target, List<Target.Part> done, boolean over, Language language) {
        var sum = done.stream().mapToLong(Target.Part::count).sum();
        var all = over && done.stream().allMatch(part -> part.count() > 0);
        var reached = all || sum == 0
                ? number(sum, language)
                : phrases.text(language, FigureLine.AT_LEAST, Map.of("count", Long.toString(sum)));
        var values = Map.of(
                "what", target.name().in(language), "reached", reached, "target", Integer.toString(target.number()));
        var parts = done.stream()
                .filter(part -> done.size() > 1)
                .map(part ->
                        row(FigureLine.PART, name(part.what(), language), number(part.count(), language), language));
        return phrases.text(language, FigureLine.TARGET, values)
                + parts.map("\n"::concat).collect(Collectors.joining());
    }

    private List<String> counted(Indicator what, List<Figure> counted, UnitId unit, Language language) {
        var rows = new ArrayList<String>();
        var sum = counted.stream().mapToLong(Figure::count).sum();
        rows.add(row(FigureLine.ROW, name(what, language), Long.toString(sum), language));
        counted.stream()
                .collect(Collectors.groupingBy(Figure::label, TreeMap::new, Collectors.summingLong(Figure::count)))
                .forEach((label, number) -> {
                    var part = part(what, label, unit, language);
                    if (!part.isEmpty()) {
                        rows.add(row(FigureLine.PART, part, number.toString(), language));
                    }
                });
        return rows;
    }

    /** What a label stands for; empty where it is not told apart. */
    private String part(Indicator what, String label, UnitId unit, Language language) {
        return switch (what) {
            case REACHED -> source(label, unit, language);
            case OUTREACH_EVENTS, OUTREACH_PEOPLE ->
                programme.outreach().name(unit, label, language).orElse(label);
            case SCREENED,
                    REQUESTED,
                    ENROLLED,
                    REFERRED_OUTPATIENT,
                    REFERRED_INPATIENT,
                    REFERRED_SOCIAL,
                    COMPLETED,
                    AFTERCARE,
                    RETURNED_TO_USE,
                    RETURNED_AND_CONTINUED -> "";
        };
    }

    private String source(String label, UnitId unit, Language language) {
        return Poster.codeIn(label)
                .map(code -> programme.posters().of(unit).stream()
                        .filter(poster -> poster.code().equals(code))
                        .findFirst()
                        .map(Poster::place)
                        .orElse(code))
                .orElseGet(() -> phrases.text(language, FigureLine.UNIT_CODE));
    }

    private String row(FigureLine line, String what, String count, Language language) {
        return phrases.text(language, line, Map.of("what", what, "count", count));
    }

    private String name(Indicator what, Language language) {
        return phrases.text(language, FigureLine.valueOf(what.name()));
    }

    /** Too few and none look the same. */
    private String number(long count, Language language) {
        return count == 0 ? phrases.text(language, FigureLine.HELD_BACK) : Long.toString(count);
    }
}
