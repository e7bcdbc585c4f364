package id.temani.desk;

import id.temani.handoff.Roster;
import id.temani.tally.Figure;
import id.temani.tally.Figures;
import id.temani.tally.Indicator;
import id.temani.tally.Tally;
import id.temani.tally.Viewer;
import id.temani.unit.UnitId;
import id.temani.wording.FigureLine;
import id.temani.wording.Phrasebook;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a coordinator's own unit did in a year (ANGKA), and how many people outreach spoke to (JANGKAU 40). */
public final class CoordinatorFigures {

    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");
    private static final Pattern PEOPLE = Pattern.compile("[1-9][0-9]{0,3}");

    private final Figures figures;
    private final Tally tally;
    private final Roster roster;
    private final Phrasebook phrases;

    public CoordinatorFigures(Figures figures, Tally tally, Roster roster, Phrasebook phrases) {
        this.figures = figures;
        this.tally = tally;
        this.roster = roster;
        this.phrases = phrases;
    }

    /** Nothing of other units: whoever sees several numbers of a group knows the one that is missing. */
    void show(Visit visit, String rest) {
        var typed = rest.strip();
        var year = YEAR.matcher(typed).matches()
                ? Integer.parseInt(typed)
                : visit.now().atOffset(ZoneOffset.UTC).getYear();
        var own = roster.unitOfCoordinator(visit.id()).map(UnitId::value).orElse("");
        var rows = rows(
                figures.of(year, Viewer.INSIDE, visit.now()).stream()
                        .filter(figure -> figure.place().equals(own))
                        .toList(),
                visit);
        var shown = Map.of("year", Integer.toString(year), "rows", rows);
        visit.reply(phrases.say(visit.language(), rows.isEmpty() ? FigureLine.NONE : FigureLine.ALL, shown));
    }

    /** An event of outreach, without anybody's name. */
    void log(Visit visit, String rest) {
        var typed = rest.strip();
        var unit = roster.unitOfCoordinator(visit.id());
        if (!PEOPLE.matcher(typed).matches() || unit.isEmpty()) {
            visit.reply(phrases.say(visit.language(), FigureLine.OUTREACH_UNREAD));
            return;
        }
        var channel = visit.conversation().address().channel();
        tally.count(unit.get(), Indicator.OUTREACH_EVENTS, "", channel, visit.now());
        tally.count(unit.get(), Indicator.OUTREACH_PEOPLE, "", Long.parseLong(typed), channel, visit.now());
        visit.reply(phrases.say(visit.language(), FigureLine.OUTREACH_LOGGED, Map.of("people", typed)));
    }

    private String rows(List<Figure> own, Visit visit) {
        var counted = new EnumMap<Indicator, Long>(Indicator.class);
        own.forEach(figure -> counted.merge(figure.indicator(), figure.count(), Long::sum));
        return counted.entrySet().stream()
                .map(row -> phrases.text(
                        visit.language(),
                        FigureLine.ROW,
                        Map.of(
                                "what",
                                phrases.text(
                                        visit.language(),
                                        FigureLine.valueOf(row.getKey().name())),
                                "count",
                                row.getValue().toString())))
                .collect(Collectors.joining("\n"));
    }
}
