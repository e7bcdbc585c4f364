package id.temani.desk;

import id.temani.handoff.Roster;
import id.temani.tally.Indicator;
import id.temani.tally.Outreach;
import id.temani.tally.Outreach.Reading;
import id.temani.tally.Tally;
import id.temani.unit.UnitId;
import id.temani.wording.Choice;
import id.temani.wording.FigureLine;
import id.temani.wording.Phrasebook;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** JANGKAU 40 penyuluhan pasar: one event of outreach by its kind and area, without anybody's name. */
public final class CoordinatorOutreach {

    /** Buttons carry what stands behind the word. */
    static final String BUTTON = "outreach:";

    private static final String WORD = "JANGKAU ";
    private static final Pattern PEOPLE = Pattern.compile("([1-9][0-9]{0,3})(?:\\s+(.*))?");

    private final Tally tally;
    private final Outreach outreach;
    private final Roster roster;
    private final Phrasebook phrases;

    public CoordinatorOutreach(Tally tally, Outreach outreach, Roster roster, Phrasebook phrases) {
        this.tally = tally;
        this.outreach = outreach;
        this.roster = roster;
        this.phrases = phrases;
    }

    /** Asks for the kind of the event and for the area, two taps at most, then counts. */
    void log(Visit visit, String rest) {
        var typed = PEOPLE.matcher(rest.strip());
        var unit = roster.unitOfCoordinator(visit.id());
        if (!typed.matches() || unit.isEmpty()) {
            visit.reply(phrases.say(visit.language(), FigureLine.OUTREACH_UNREAD));
            return;
        }
        var people = typed.group(1);
        var behind = typed.group(2) == null ? "" : typed.group(2);
        switch (outreach.read(unit.get(), behind)) {
            case Reading.KindMissing() -> askKind(visit, people);
            case Reading.AreaMissing(var kind) -> askArea(visit, people, kind, unit.get());
            case Reading.Complete(var event) -> count(visit, people, event, unit.get());
            case Reading.Unread() -> {
                visit.reply(phrases.say(visit.language(), FigureLine.OUTREACH_UNREAD));
                askKind(visit, people);
            }
        }
    }

    private void askKind(Visit visit, String people) {
        var language = visit.language();
        var buttons = outreach.kinds().stream().map(kind -> button(kind.name().in(language), people + " " + kind.id()));
        ask(visit, FigureLine.OUTREACH_KIND, buttons);
    }

    private void askArea(Visit visit, String people, Outreach.Kind kind, UnitId unit) {
        var known = people + " " + kind.id() + " ";
        var elsewhere = phrases.text(visit.language(), FigureLine.OUTREACH_ELSEWHERE);
        var buttons = Stream.concat(
                outreach.of(unit).stream().map(area -> button(area.name(), known + area.id())),
                Stream.of(button(elsewhere, known + Outreach.ELSEWHERE)));
        ask(visit, FigureLine.OUTREACH_AREA, buttons);
    }

    private void ask(Visit visit, FigureLine question, Stream<Choice> buttons) {
        visit.reply(phrases.say(visit.language(), question).offering(buttons.toArray(Choice[]::new)));
    }

    private static Choice button(String label, String words) {
        return Choice.typedAs(BUTTON + words, label, WORD + words);
    }

    private void count(Visit visit, String people, Outreach.Event event, UnitId unit) {
        var channel = visit.conversation().address().channel();
        var label = event.label();
        tally.count(unit, Indicator.OUTREACH_EVENTS, label, channel, visit.now());
        tally.count(unit, Indicator.OUTREACH_PEOPLE, label, Long.parseLong(people), channel, visit.now());
        var language = visit.language();
        var what = outreach.name(unit, label, language).orElse(label);
        visit.reply(phrases.say(language, FigureLine.OUTREACH_LOGGED, Map.of("people", people, "what", what)));
    }
}
