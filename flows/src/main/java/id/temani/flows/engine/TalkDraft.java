package id.temani.flows.engine;

import id.temani.conversation.Facts;
import id.temani.conversation.Position;
import id.temani.conversation.Talk;
import id.temani.resident.Language;
import id.temani.screening.AnswerSheet;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A talk while a turn changes it. Belongs to one turn. */
final class TalkDraft {

    private Language language;
    private Optional<Position> position;
    private Optional<Position> interrupted;
    private final Map<String, String> facts;
    private final Map<String, String> answers;
    private int misunderstandings;
    private int turns;
    private Optional<Instant> heardAt;

    /** What the answers read as, once somebody wanted to know; a turn asks many times. */
    private @Nullable Optional<AnswerSheet> sheet;

    TalkDraft(Talk talk) {
        language = talk.language();
        position = talk.position();
        interrupted = talk.interrupted();
        facts = new HashMap<>(talk.facts());
        answers = new HashMap<>(talk.answers());
        misunderstandings = talk.misunderstandings();
        turns = talk.turns();
        heardAt = talk.heardAt();
    }

    Talk toTalk() {
        return new Talk(language, position, interrupted, facts, answers, misunderstandings, turns, heardAt);
    }

    /** Everything but the language, which says nothing about anybody and is needed for the last words. */
    void forgetEverything() {
        position = Optional.empty();
        interrupted = Optional.empty();
        facts.clear();
        answers(Map.of());
        misunderstandings = 0;
        turns = 0;
        heardAt = Optional.empty();
    }

    Language language() {
        return language;
    }

    Optional<Position> position() {
        return position;
    }

    void moveTo(Position next) {
        position = Optional.of(next);
    }

    Optional<Position> interrupted() {
        return interrupted;
    }

    void interruptedAt(Optional<Position> left) {
        interrupted = left;
    }

    Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    Set<String> factNames() {
        return facts.keySet();
    }

    void remember(String name, String value) {
        facts.put(name, value);
        if (name.equals(Facts.LANGUAGE)) {
            language = Language.of(value).orElse(language);
        }
    }

    void forget(String name) {
        facts.remove(name);
    }

    Map<String, String> answers() {
        return answers;
    }

    void answers(Map<String, String> next) {
        answers.clear();
        answers.putAll(next);
        sheet = null;
    }

    void answers(AnswerSheet next) {
        answers(next.toMap());
        sheet = Optional.of(next);
    }

    /** The sheet at hand, if there is one. */
    Optional<AnswerSheet> sheet(Function<Map<String, String>, Optional<AnswerSheet>> reader) {
        var read = sheet;
        if (read == null) {
            read = reader.apply(answers);
            sheet = read;
        }
        return read;
    }

    int misunderstandings() {
        return misunderstandings;
    }

    void misunderstood() {
        misunderstandings++;
    }

    void understood() {
        misunderstandings = 0;
    }

    int turns() {
        return turns;
    }

    void answered() {
        turns++;
    }

    Optional<Instant> heardAt() {
        return heardAt;
    }

    void heardAt(Instant now) {
        heardAt = Optional.of(now);
    }

    /** Answers and result, once their time is over. */
    void forgetScreening() {
        var without = toTalk().withoutScreening();
        answers.clear();
        facts.clear();
        facts.putAll(without.facts());
    }

    /** What the answers came to; the answers stay. */
    void forgetResult() {
        facts.keySet().removeIf(Talk::isOfResult);
    }

    void forgetConsents() {
        facts.keySet().removeIf(fact -> fact.startsWith(Facts.CONSENTS));
    }

    boolean holdsScreening() {
        return toTalk().holdsScreening();
    }

    /** Whether nothing of this talk may be shown before it is opened again. */
    boolean isClosed() {
        return facts.containsKey(Facts.CLOSED);
    }

    /** Whether a person is at the other end, so that words are for them first; never in a closed talk. */
    boolean isLive() {
        return !isClosed() && fact(Facts.REQUEST).filter(Decisions.LIVE::equals).isPresent();
    }
}
