package id.temani.conversation;

import id.temani.resident.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The state of one conversation, as the flow engine knows it. Sealed at rest. Immutable.
 *
 * @param position empty before the first answer of ours
 * @param interrupted where to go back to after a word that works anywhere opened an aside (HAPUS asks "sure?"), or
 *     danger words broke in
 * @param facts what choices were remembered, by the names the flows use ({@code age}, {@code role}, {@code unit} …)
 * @param answers the answer sheet of the questionnaire at hand in its stored form; empty when there is none
 * @param misunderstandings in a row at this step
 * @param turns questions asked so far, for the footer at every third
 * @param heardAt when the person last wrote; empty: never
 */
public record Talk(
        Language language,
        Optional<Position> position,
        Optional<Position> interrupted,
        Map<String, String> facts,
        Map<String, String> answers,
        int misunderstandings,
        int turns,
        Optional<Instant> heardAt) {

    /** Longer than this, and whoever writes now need not be who wrote then: phone numbers are given to others. */
    public static final Duration GONE_AFTER = Duration.ofDays(30);

    private static final Set<String> OF_A_RESULT = Set.of(
            Facts.BAND, Facts.DETAIL, Facts.POINTS, Facts.PATHWAY, Facts.COMPLETE, Facts.STOPPING, Facts.FIRST_LOOK);

    public Talk {
        facts = Map.copyOf(facts);
        answers = Map.copyOf(answers);
    }

    /** A conversation that has not begun. */
    public static Talk unbegun() {
        return new Talk(
                Language.INDONESIAN, Optional.empty(), Optional.empty(), Map.of(), Map.of(), 0, 0, Optional.empty());
    }

    /** Whether an aside is open, so that the next message answers it and not the person at the other end. */
    public boolean asideOpen() {
        return interrupted.isPresent();
    }

    /** The aside was not answered: back to where it broke in. */
    public Talk backFromAside() {
        return new Talk(
                language,
                interrupted.or(() -> position),
                Optional.empty(),
                facts,
                answers,
                misunderstandings,
                turns,
                heardAt);
    }

    public Talk withFact(String name, String value) {
        var more = new HashMap<>(facts);
        more.put(name, value);
        return new Talk(language, position, interrupted, more, answers, misunderstandings, turns, heardAt);
    }

    public Talk withoutFact(String name) {
        var fewer = new HashMap<>(facts);
        fewer.remove(name);
        return new Talk(language, position, interrupted, fewer, answers, misunderstandings, turns, heardAt);
    }

    /** The person wrote, also where no flow was asked: in a talk with somebody. */
    public Talk heard(Instant at) {
        return new Talk(language, position, interrupted, facts, answers, misunderstandings, turns, Optional.of(at));
    }

    /** Closed as by TUTUP: nothing is shown until LANJUT, and the PIN where one is set. */
    public Talk closed() {
        return withFact(Facts.CLOSED, "hello");
    }

    /** Whether nothing of this talk may be shown or passed on before it is opened again. */
    public boolean isClosed() {
        return facts.containsKey(Facts.CLOSED);
    }

    /** Whether the silence was so long that the number may be somebody else's by now. */
    public boolean isGone(Instant now) {
        return heardAt.filter(at -> at.plus(GONE_AFTER).isBefore(now)).isPresent();
    }

    /** Whether anything of a questionnaire is kept, finished or not. */
    public boolean holdsScreening() {
        return !answers.isEmpty() || hasResult();
    }

    /** Whether a finished questionnaire's result is kept, or what its short form said. */
    public boolean hasResult() {
        return facts.keySet().stream().anyMatch(OF_A_RESULT::contains);
    }

    /** Whether this fact says what answers came to, so that it goes when they change. */
    public static boolean isOfResult(String fact) {
        return OF_A_RESULT.contains(fact);
    }

    /** The same talk without answers and result, once their time is over; the person is told when they write again. */
    public Talk withoutScreening() {
        var kept = new HashMap<>(facts);
        kept.keySet().removeAll(OF_A_RESULT);
        kept.put(Facts.EXPIRED, "yes");
        return new Talk(language, position, interrupted, kept, Map.of(), misunderstandings, turns, heardAt);
    }

    public Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    /** Prints where it stands and nothing that was answered. */
    @Override
    public String toString() {
        return "Talk[%s]".formatted(position);
    }
}
