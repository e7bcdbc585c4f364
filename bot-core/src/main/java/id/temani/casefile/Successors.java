package id.temani.casefile;

import id.temani.handoff.AgentId;
import id.temani.handoff.AgentNames;
import id.temani.handoff.Handoffs;
import id.temani.handoff.RecoveryAgent;
import id.temani.handoff.Roster;
import id.temani.resident.Language;
import id.temani.unit.UnitId;
import id.temani.wording.Choice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Who else could go on with a case: taking part, trained, in the resident's language, and not known to them. */
public final class Successors {

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    /** A list of WhatsApp has ten rows. */
    private static final int MOST_BUTTONS = 10;

    private final Roster roster;
    private final Handoffs handoffs;
    private final CaseText text;

    public Successors(Roster roster, Handoffs handoffs, CaseText text) {
        this.roster = roster;
        this.handoffs = handoffs;
        this.text = text;
    }

    /** Of a unit, for one case. */
    record Among(CaseFile file, Predicate<UnitId> units) {

        /** Colleagues: of the unit of the case, and of the agent who has it. */
        static Among colleagues(CaseFile file, RecoveryAgent agent) {
            return new Among(file, unit -> unit.equals(file.care().unit()) || unit.equals(agent.unit()));
        }
    }

    /** Whether this agent can go on with this case at all. */
    boolean isFit(RecoveryAgent agent, CaseFile file, Instant now) {
        return of(new Among(file, any -> true), now).contains(agent);
    }

    private List<RecoveryAgent> of(Among among, Instant now) {
        var file = among.file();
        var today = LocalDate.ofInstant(now, text.zone(file.care().unit()));
        var recused = handoffs.recused(file.resident());
        return roster.reachable(file.whose().channel().isReal()).stream()
                .filter(agent -> among.units().test(agent.unit()))
                .filter(agent -> agent.skills().trainedOn(today))
                .filter(agent -> agent.languages().contains(file.whose().language()))
                .filter(agent -> !recused.contains(agent.id()))
                .filter(agent -> !file.care().agent().equals(Optional.of(agent.id())))
                .toList();
    }

    /** The one whom a button or a typed name means. */
    Optional<RecoveryAgent> named(Among among, String said, Instant now) {
        var all = of(among, now);
        if (ID.matcher(said).matches()) {
            var id = new AgentId(UUID.fromString(said));
            return all.stream().filter(agent -> agent.id().equals(id)).findFirst();
        }
        return names(among)
                .read(said)
                .filter(named -> named.rest().isEmpty())
                .map(AgentNames.Named::agent)
                .filter(all::contains);
    }

    /** Each of them as a button that can be typed as well. */
    Choice[] buttons(Among among, CaseWord word, Language language, Instant now) {
        var names = names(among);
        var file = among.file();
        return of(among, now).stream()
                .limit(MOST_BUTTONS)
                .map(agent -> Choice.typedAs(
                        new Spoken(word, file.number(), agent.id().value().toString()).payload(),
                        names.of(agent),
                        text.words().say(word, language) + " " + file.number() + " " + names.of(agent)))
                .toArray(Choice[]::new);
    }

    private AgentNames names(Among among) {
        var real = among.file().whose().channel().isReal();
        return new AgentNames(roster.everybody(real).stream()
                .filter(agent -> among.units().test(agent.unit()))
                .toList());
    }
}
