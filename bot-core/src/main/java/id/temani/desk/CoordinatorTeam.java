package id.temani.desk;

import id.temani.conversation.Vocabulary.CoordinatorWord;
import id.temani.handoff.AgentId;
import id.temani.handoff.AgentNames;
import id.temani.handoff.JoiningDesk;
import id.temani.handoff.Oversight;
import id.temani.handoff.RecoveryAgent;
import id.temani.wording.Choice;
import id.temani.wording.CoordinatorLine;
import id.temani.wording.Line;
import id.temani.wording.Phrase;
import id.temani.wording.Phrasebook;
import id.temani.wording.Utterance;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What a coordinator decides about agents: who joins, who is stopped, who comes back. */
public final class CoordinatorTeam {

    private static final Pattern TAPPED = Pattern.compile("(suspend|restore)-([0-9a-f-]{36}):(yes|no)");
    private static final String TRAINING = "training-";
    private static final Pattern TRAINED = Pattern.compile(TRAINING + "([0-9a-f-]{36}):(.{1,12})");
    private static final Set<String> SURE = Set.of("ya", "yes");

    private final Oversight oversight;
    private final JoiningDesk joinings;
    private final Suspensions suspensions;
    private final TrainingNotes training;
    private final Phrasebook phrases;

    public CoordinatorTeam(
            Oversight oversight,
            JoiningDesk joinings,
            Suspensions suspensions,
            TrainingNotes training,
            Phrasebook phrases) {
        this.oversight = oversight;
        this.joinings = joinings;
        this.suspensions = suspensions;
        this.training = training;
        this.phrases = phrases;
    }

    /** A word with the name of an agent behind it. */
    void typed(CoordinatorWord word, String rest, Visit visit) {
        names(visit)
                .read(rest)
                .ifPresentOrElse(
                        named -> act(word, named.agent(), named.rest(), visit),
                        () -> visit.reply(phrases.say(visit.language(), CoordinatorLine.ASSIGN_WHOM)));
    }

    /** One of our buttons; says whether it was. */
    boolean tapped(String payload, Visit visit) {
        var joining = JoiningDesk.tapped(payload);
        var decision = TAPPED.matcher(payload);
        var before = TRAINED.matcher(payload);
        if (joining.isPresent()) {
            with(
                    joining.get().agent(),
                    visit,
                    agent -> say(
                            joining.get()
                                    .word()
                                    .map(word -> joinings.confirmed(agent, word, visit.now(), visit.letters()))
                                    .orElseGet(() -> joinings.refused(agent, visit.now())),
                            agent,
                            visit));
        } else if (decision.matches()) {
            var agent = new AgentId(UUID.fromString(decision.group(2)));
            with(
                    agent,
                    visit,
                    one -> decided(decision.group(1), decision.group(3).equals("yes"), one, visit));
        }
        if (before.matches()) {
            with(new AgentId(UUID.fromString(before.group(1))), visit, agent -> trained(agent, before.group(2), visit));
        }
        return joining.isPresent() || decision.matches() || before.matches();
    }

    private void act(CoordinatorWord word, RecoveryAgent agent, String rest, Visit visit) {
        switch (word) {
            case TERIMA -> say(joinings.confirmed(agent, rest, visit.now(), visit.letters()), agent, visit);
            case TOLAK -> say(joinings.refused(agent, visit.now()), agent, visit);
            case BIMTEK -> trained(agent, rest, visit);
            case HENTIKAN -> stop(agent, rest, visit);
            case PULIHKAN -> say(suspensions.restore(agent, visit.letters()), agent, visit);
            default -> throw new IllegalStateException(word + " is not about an agent");
        }
    }

    private void trained(RecoveryAgent agent, String typed, Visit visit) {
        var name = names(visit).of(agent);
        var noted = training.note(agent, typed, visit.now());
        var said = phrases.say(visit.language(), noted.line(), Map.of("agent", name, "date", noted.date()));
        visit.reply(noted.undo()
                .map(before -> said.offering(Choice.typedAs(
                        TRAINING + agent.id().value() + ":" + before,
                        phrases.text(visit.language(), CoordinatorLine.UNDO),
                        "BIMTEK " + name + " " + before)))
                .orElse(said));
    }

    private void stop(RecoveryAgent agent, String rest, Visit visit) {
        if (SURE.contains(rest.toLowerCase(Locale.ROOT))) {
            decided("suspend", true, agent, visit);
            return;
        }
        var id = agent.id().value();
        var name = names(visit).of(agent);
        visit.reply(about(CoordinatorLine.SUSPEND_CONFIRM, agent, visit)
                .offering(
                        Choice.typedAs(
                                "suspend-" + id + ":yes",
                                phrases.text(visit.language(), Line.YES),
                                "HENTIKAN " + name + " YA"),
                        Choice.typedAs("suspend-" + id + ":no", phrases.text(visit.language(), Line.NO), "AGEN")));
    }

    private void decided(String what, boolean yes, RecoveryAgent agent, Visit visit) {
        if (!yes) {
            say(CoordinatorLine.SUSPEND_NOT, agent, visit);
            return;
        }
        if (what.equals("restore")) {
            say(suspensions.restore(agent, visit.letters()), agent, visit);
            return;
        }
        var line = suspensions.suspend(agent, visit.now(), visit.letters());
        var undo = Choice.typedAs(
                "restore-" + agent.id().value() + ":yes",
                phrases.text(visit.language(), CoordinatorLine.UNDO),
                "PULIHKAN " + names(visit).of(agent));
        var said = about(line, agent, visit);
        visit.reply(line == CoordinatorLine.SUSPENDED ? said.offering(undo) : said);
    }

    private void with(AgentId id, Visit visit, Consumer<RecoveryAgent> then) {
        names(visit)
                .byId(id)
                .ifPresentOrElse(then, () -> visit.reply(phrases.say(visit.language(), CoordinatorLine.ASSIGN_WHOM)));
    }

    private void say(Phrase line, RecoveryAgent agent, Visit visit) {
        visit.reply(about(line, agent, visit));
    }

    private Utterance about(Phrase line, RecoveryAgent agent, Visit visit) {
        return phrases.say(visit.language(), line, Map.of("agent", names(visit).of(agent)));
    }

    private AgentNames names(Visit visit) {
        return new AgentNames(oversight.agents(visit.id(), visit.real()));
    }
}
