package id.temani.casefile;

import id.temani.casefile.CaseWords.Term;
import id.temani.handoff.AgentId;
import id.temani.handoff.RecoveryAgent;
import id.temani.handoff.Roster;
import id.temani.resident.Language;
import id.temani.unit.UnitId;
import id.temani.unit.Units;
import id.temani.wording.CaseLine;
import id.temani.wording.Choice;
import id.temani.wording.Phrase;
import id.temani.wording.Phrasebook;
import id.temani.wording.Utterance;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts what cases say into words: names of states and kinds, times in the unit's zone, buttons that can be typed as well. */
public final class CaseText {

    /** How a time stands behind a command: the same for everybody, so that a button says what can be typed. */
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/yyyy HH.mm");

    private static final ZoneId WITHOUT_UNIT = ZoneId.of("Asia/Jakarta");

    private final Phrasebook phrases;
    private final CaseWords words;
    private final TimeWords times;
    private final Units units;
    private final Roster roster;

    public CaseText(Phrasebook phrases, CaseWords words, TimeWords times, Units units, Roster roster) {
        this.phrases = phrases;
        this.words = words;
        this.times = times;
        this.units = units;
        this.roster = roster;
    }

    CaseWords words() {
        return words;
    }

    public Utterance say(Language language, Phrase line, Map<String, String> values) {
        return phrases.say(language, line, values);
    }

    public Utterance say(Language language, Phrase line) {
        return phrases.say(language, line);
    }

    public String text(Language language, Phrase line, Map<String, String> values) {
        return phrases.text(language, line, values);
    }

    public String text(Language language, Phrase line) {
        return phrases.text(language, line);
    }

    /** A line for staff that names nobody but by the alias. */
    public Utterance about(CaseFile file, Language language, Phrase line) {
        return phrases.say(language, line, aliasOf(file));
    }

    static Map<String, String> aliasOf(CaseFile file) {
        return Map.of(
                "alias", file.alias().toString(),
                "number", Integer.toString(file.number()));
    }

    public Choice button(Language language, CaseWord word, int number, String label) {
        return button(language, word, number, "", label);
    }

    /** @param rest what stands behind the number, as it would be typed */
    public Choice button(Language language, CaseWord word, int number, String rest, String label) {
        var typed = words.say(word, language) + (number == 0 ? "" : " " + number) + (rest.isEmpty() ? "" : " " + rest);
        return Choice.typedAs(new Spoken(word, number, rest).payload(), begun(label), typed);
    }

    /** The names of states stand amid a sentence elsewhere; on a button they begin one. */
    private static String begun(String label) {
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    public Choice button(Language language, CaseWord word, int number, Phrase label) {
        return button(language, word, number, "", text(language, label));
    }

    String name(CaseState state, Language language) {
        return text(language, CaseLine.valueOf("STATE_" + state.name()));
    }

    /** As staff call it; residents read {@link #plainly}. */
    public String name(Appointment.Kind kind, Language language) {
        return text(language, CaseLine.valueOf("KIND_" + kind.name()));
    }

    /** What it is for, in a resident's words. */
    String plainly(Appointment appointment, Language language) {
        var kind = text(language, CaseLine.valueOf("FOR_" + appointment.kind().name()));
        return appointment.isGroup() && appointment.kind() != Appointment.Kind.PEER_GROUP
                ? text(language, CaseLine.FOR_GROUP, Map.of("kind", kind))
                : kind;
    }

    /** With whom, for the agent: the alias, or how many are in a group. */
    public String whose(Appointment appointment, CaseFile file, Language language) {
        var count = appointment.parts().stream()
                .filter(part -> appointment.expects(part.file()))
                .count();
        return appointment.isGroup()
                ? text(language, CaseLine.GROUP_SIZE, Map.of("count", Long.toString(count)))
                : file.alias().toString();
    }

    String name(ServiceLine line, Language language) {
        return text(language, CaseLine.valueOf("LINE_" + line.name()));
    }

    String name(Appointment appointment, CaseId file, Language language) {
        return appointment.state() == Appointment.State.CANCELLED
                ? text(language, CaseLine.ANSWER_CANCELLED)
                : appointment
                        .part(file)
                        .map(part -> text(
                                language,
                                CaseLine.valueOf("ANSWER_" + part.answer().name())))
                        .orElse("–");
    }

    public String name(Term term, Language language) {
        return words.say(term, language);
    }

    /** "Senin 23 November 2026, 16.00 WITA". */
    String time(Appointment appointment, Language language) {
        return times.say(appointment.local(), language);
    }

    String time(Instant at, UnitId unit, Language language) {
        return times.say(at.atZone(zone(unit)), language);
    }

    String brief(ZonedDateTime at, Language language) {
        return times.brief(at, language);
    }

    static String typed(ZonedDateTime at) {
        return TYPED.format(at);
    }

    /** What a text says about a time in the zone of this unit. */
    boolean isTime(String text) {
        return times.isTime(text);
    }

    TimeWords.Said read(String text, UnitId unit, Instant now) {
        return times.read(text, now.atZone(zone(unit)));
    }

    /** The day alone: "23 November 2026". */
    public String day(Instant at, UnitId unit, Language language) {
        return day(at.atZone(zone(unit)), language);
    }

    private String day(ZonedDateTime at, Language language) {
        var said = times.say(at, language);
        return said.substring(said.indexOf(' ') + 1, said.indexOf(','));
    }

    /** The same for somebody who may have no case. */
    String day(Instant at, Optional<CaseFile> file, Language language) {
        var zone = file.map(one -> zone(one.care().unit())).orElse(WITHOUT_UNIT);
        return day(at.atZone(zone), language);
    }

    /** WIB, WITA or WIT. */
    String zoneName(UnitId unit, Instant now) {
        var said = times.say(now.atZone(zone(unit)), Language.INDONESIAN);
        return said.substring(said.lastIndexOf(' ') + 1);
    }

    ZoneId zone(UnitId unit) {
        return units.byId(unit).map(known -> known.rota().zone()).orElse(WITHOUT_UNIT);
    }

    public Optional<RecoveryAgent> agent(Optional<AgentId> id) {
        return id.flatMap(roster::byId);
    }
}
