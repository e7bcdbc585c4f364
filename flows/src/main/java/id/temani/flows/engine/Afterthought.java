package id.temani.flows.engine;

import id.temani.conversation.Position;
import id.temani.flows.definition.Step;
import id.temani.screening.AnswerSheet;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The answer given a moment ago, which the next message may take back ("eh enggak") or add to ("sama ganja"): its
 * question is then opened again. No message is held back for that (decision 9).
 *
 * <p>Remembered until the next message only, beside what it would change: with the answers, so that it goes when they go,
 * or among the facts. An answer that had effects cannot be taken back like that.
 */
final class Afterthought {

    /** People send several short messages in a row; what comes later answers what was asked since. */
    private static final Duration WITHIN = Duration.ofSeconds(30);

    /** No id of a question and no name of a fact, because of the sign. */
    static final String JUST_ANSWERED = "@just-answered";

    private static final Pattern KEPT = Pattern.compile("([^@]+)@([0-9]+)/([^ #]+)(?:#(\\S+))?(?: (\\S+))?");

    /** How a talk stood before an answer. */
    record Before(Position position, boolean aside, Set<String> facts, Map<String, String> answers) {

        static Before of(Walk walk) {
            return new Before(
                    walk.position(),
                    walk.inAside(),
                    Set.copyOf(walk.talk().factNames()),
                    Map.copyOf(walk.talk().answers()));
        }
    }

    private final Walk walk;
    private final TalkDraft talk;
    private final Questionnaires questionnaires;
    private final Optional<String> kept;

    /** Forgets the answer before: only this message may come back to it. */
    Afterthought(Walk walk, Questionnaires questionnaires, Optional<Instant> heardAt, Instant now) {
        this.walk = walk;
        this.talk = walk.talk();
        this.questionnaires = questionnaires;
        var inTime = heardAt.filter(at -> !at.plus(WITHIN).isBefore(now)).isPresent();
        this.kept = Optional.ofNullable(talk.answers().get(JUST_ANSWERED))
                .or(() -> talk.fact(JUST_ANSWERED))
                .filter(answer -> inTime && !talk.isLive() && !walk.isLost() && !walk.inAside());
        talk.answers().remove(JUST_ANSWERED);
        talk.forget(JUST_ANSWERED);
    }

    /** Whether the answer before was to a questionnaire. */
    boolean isOfSheet() {
        return question().isPresent();
    }

    /** The question of a questionnaire that the answer before was to. */
    Optional<String> question() {
        return kept.filter(answer -> answer.indexOf('#') > 0).map(answer -> answer.substring(answer.indexOf('#') + 1));
    }

    /** Stands at the question of the answer before, as it was before that; says nothing yet. */
    boolean reopen() {
        var parts = kept.map(KEPT::matcher).filter(found -> found.matches());
        if (parts.isEmpty()) {
            return false;
        }
        var found = parts.get();
        var position = new Position(found.group(1), Integer.parseInt(found.group(2)), found.group(3));
        if (walk.library().find(position).isEmpty()) {
            return false;
        }
        Optional.ofNullable(found.group(5))
                .ifPresent(facts -> List.of(facts.split(",")).forEach(talk::forget));
        walk.standAt(position);
        if (found.group(4) != null && walk.step() instanceof Step.Questionnaire sheet) {
            questionnaires.change(
                    talk,
                    sheet.instrument(),
                    open -> open.reopen(found.group(4)).orElse(open));
        }
        return true;
    }

    /** Leaves a reopened question of a questionnaire as it was, and stands where the talk stood. */
    void leave(Before before) {
        talk.answers(new HashMap<>(before.answers()));
        walk.standAt(before.position());
    }

    /** Keeps what was just chosen at a question of a flow, if it can be taken back. */
    void chosen(Before before) {
        if (before.aside()
                || talk.position().isEmpty()
                || walk.inAside()
                || walk.hadEffects()
                || !before.answers().equals(talk.answers())) {
            return;
        }
        var facts = new HashSet<>(talk.factNames());
        facts.removeAll(before.facts());
        talk.remember(JUST_ANSWERED, (text(before.position()) + " " + String.join(",", facts)).strip());
    }

    /** Keeps which question of a questionnaire was just answered; one that is still open was only marked at. */
    void answered(Position questionnaire, Optional<String> question) {
        question.filter(id -> AnswerSheet.keyOf(talk.answers()).isPresent())
                .filter(id -> !questionnaires.isOpen(talk, id))
                .ifPresent(id -> talk.answers().put(JUST_ANSWERED, text(questionnaire) + "#" + id));
    }

    private static String text(Position position) {
        return position.flow() + "@" + position.version() + "/" + position.step();
    }
}
