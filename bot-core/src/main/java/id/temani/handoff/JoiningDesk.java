package id.temani.handoff;

import id.temani.delivery.Letters;
import id.temani.later.Later;
import id.temani.resident.Language;
import id.temani.wording.Choice;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import id.temani.wording.Utterance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * From an invitation to an agent: a word on the phone of whoever joins, which the coordinator hears from them in person or
 * by telephone and confirms. So a code that reached somebody else makes nobody an agent. Where no coordinator is there yet,
 * the operator of the service gave the code by hand, and nothing is asked.
 */
public final class JoiningDesk {

    /** How long a coordinator has; then who waited must be invited again. */
    public static final Duration CONFIRMED_WITHIN = Duration.ofHours(24);

    private static final String JOIN = "join-";
    private static final String NONE = "none";
    private static final int WORDS = 3;

    private final Roster roster;
    private final Joinings joinings;
    private final Later later;
    private final Phrasebook phrases;
    private final RandomGenerator random;

    public JoiningDesk(Roster roster, Joinings joinings, Later later, Phrasebook phrases, RandomGenerator random) {
        this.roster = roster;
        this.joinings = joinings;
        this.later = later;
        this.phrases = phrases;
        this.random = random;
    }

    /** Somebody has answered everything: takes them in, or asks their coordinators. */
    public void introduced(RecoveryAgent agent, Instant now, Letters letters) {
        var coordinators = roster.coordinators(agent.unit(), agent.channel().isReal());
        if (coordinators.isEmpty()) {
            roster.add(agent, now);
            letters.to(agent.chat(), phrases.say(agent.reads(), Line.AGENT_READY));
            return;
        }
        roster.add(agent.with(Membership.JOINING), now);
        var choices = choices();
        var joining = new Joining(agent.id(), choices, Optional.of(choices.get(random.nextInt(WORDS))));
        joinings.begin(joining);
        later.at(Later.Wake.JOINING_OVER, agent.id().value(), now.plus(CONFIRMED_WITHIN));
        remind(agent, letters);
        coordinators.forEach(chat -> letters.about(agent.chat(), chat, question(agent, joining)));
    }

    /** Says once more which word it is, and that the coordinator has to confirm it. */
    public void remind(RecoveryAgent agent, Letters letters) {
        var line = joinings.of(agent.id())
                .flatMap(Joining::word)
                .map(word -> phrases.say(agent.reads(), Line.JOINING_WORD, Map.of("word", word)))
                .orElseGet(() -> phrases.say(agent.reads(), Line.JOINING_ENDED));
        letters.to(agent.chat(), line);
    }

    /** TERIMA with a word: the right one makes an agent, one of the others ends it, anything else is asked again. */
    public Line confirmed(RecoveryAgent agent, String typed, Instant now, Letters letters) {
        var joining = joinings.of(agent.id()).filter(open -> open.word().isPresent());
        if (agent.member() != Membership.JOINING || joining.isEmpty()) {
            return Line.JOINING_NONE;
        }
        var word = typed.strip().toLowerCase(Locale.ROOT);
        if (joining.get().choices().stream().noneMatch(choice -> folded(choice).equals(word))) {
            return Line.JOINING_WHICH;
        }
        return folded(joining.get().word().orElseThrow()).equals(word) ? taken(agent, letters) : refused(agent, now);
    }

    /** TOLAK: it is not the person who was invited. */
    public Line refused(RecoveryAgent agent, Instant now) {
        if (joinings.of(agent.id()).isEmpty()) {
            return Line.JOINING_NONE;
        }
        joinings.spoil(agent.id());
        later.at(Later.Wake.JOINING_OVER, agent.id().value(), now);
        return Line.JOINING_REFUSED;
    }

    /** Whoever still waits when the time is over is nobody's agent: all about them is to be erased, with a word. */
    public Optional<RecoveryAgent> over(AgentId id) {
        return joinings.of(id).flatMap(open -> roster.byId(id)).filter(agent -> agent.member() == Membership.JOINING);
    }

    /** What whoever waited reads last. */
    public Utterance farewell(RecoveryAgent agent) {
        return phrases.say(agent.reads(), Line.JOINING_ENDED);
    }

    /** The agent and the word that a button of ours carries; empty when it is none of ours. */
    public static Optional<Tapped> tapped(String payload) {
        var parts = payload.split(":", 2);
        return payload.startsWith(JOIN) && parts.length == 2 && parts[0].length() == JOIN.length() + 36
                ? Optional.of(new Tapped(
                        new AgentId(UUID.fromString(parts[0].substring(JOIN.length()))),
                        Optional.of(parts[1]).filter(word -> !word.equals(NONE))))
                : Optional.empty();
    }

    /** @param word empty: none of them */
    public record Tapped(AgentId agent, Optional<String> word) {}

    private Line taken(RecoveryAgent agent, Letters letters) {
        if (!joinings.end(agent.id())) {
            return Line.JOINING_NONE;
        }
        roster.become(agent.id(), Membership.ACTIVE);
        later.cancel(Later.Wake.JOINING_OVER, agent.id().value());
        letters.to(agent.chat(), phrases.say(agent.reads(), Line.AGENT_READY));
        return Line.JOINING_TAKEN;
    }

    private Utterance question(RecoveryAgent agent, Joining joining) {
        var language = Language.INDONESIAN;
        var choices = new ArrayList<Choice>();
        for (var word : joining.choices()) {
            choices.add(Choice.typedAs(
                    JOIN + agent.id().value() + ":" + word, word, "TERIMA " + agent.name() + " " + word));
        }
        choices.add(Choice.typedAs(
                JOIN + agent.id().value() + ":" + NONE,
                phrases.text(language, Line.JOINING_NO_WORD),
                "TOLAK " + agent.name()));
        return phrases.say(language, Line.JOINING_ASKED, Map.of("agent", agent.name()))
                .offering(choices.toArray(Choice[]::new));
    }

    private List<String> choices() {
        var all = new ArrayList<>(List.of(
                phrases.text(Language.INDONESIAN, Line.MATCHING_WORDS).strip().split(",\\s*")));
        var chosen = new ArrayList<String>();
        while (chosen.size() < WORDS) {
            chosen.add(all.remove(random.nextInt(all.size())));
        }
        return chosen;
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
