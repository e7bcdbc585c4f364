package id.temani.screening;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A questionnaire: what is asked, when, for how many points, and what the points mean.
 *
 * <p>Checked when built: ids are unique, conditions look back only, scales and flags name questions that exist.
 *
 * @param id of the data pack, with the edition: {@code assist-3.1}
 * @param version of our data; a sheet is finished on the version it began with
 * @param about what residents read behind [Apa ini?], including that a wording is an adaptation
 * @param intro what it says before the first question
 * @param pace how long one answer takes, for "about 2 minutes left"; an estimate
 * @param bandWords the words for each band, and for {@value ScaleResult#INCOMPLETE} and {@value ScaleResult#NOT_USED}
 * @param flags what raises each flag; a flag without an entry is never raised
 * @param shortForm the questions that may be asked first; empty: it is always asked whole
 */
public record Instrument(
        String id,
        int version,
        Provenance provenance,
        Wording title,
        Wording about,
        Wording intro,
        Duration pace,
        List<Question> questions,
        List<Scale> scales,
        Map<String, Wording> bandWords,
        Map<Flag, Condition> flags,
        Optional<ShortForm> shortForm) {

    public Instrument {
        questions = List.copyOf(questions);
        scales = List.copyOf(scales);
        bandWords = Map.copyOf(bandWords);
        flags = Map.copyOf(flags);
        Blueprint.check(questions, scales, bandWords.keySet(), flags);
        if (shortForm.isPresent()) {
            Blueprint.check(shortForm.get(), questions, scales);
        }
    }

    /** Names the questionnaire and its version in one word, as stored with a sheet. */
    public String key() {
        return id + "@" + version;
    }

    /** The questions of a form in the order of asking. */
    List<Question> route(Form form) {
        return switch (form) {
            case FULL -> questions;
            case SHORT -> ofShortForm(true).toList();
            case EXTENDED ->
                Stream.concat(ofShortForm(true), ofShortForm(false)).toList();
        };
    }

    private Stream<Question> ofShortForm(boolean wanted) {
        return questions.stream().filter(question -> isInShortForm(question) == wanted);
    }

    boolean isInShortForm(Question question) {
        return shortForm
                .filter(form -> form.questions().contains(question.id()))
                .isPresent();
    }

    public Optional<Question> question(String questionId) {
        return questions.stream().filter(one -> one.id().equals(questionId)).findFirst();
    }

    /** What a result says to the person it is about. */
    public Wording words(ScaleResult result) {
        return Objects.requireNonNull(bandWords.get(result.word()), "The words are checked when built");
    }

    public Optional<Scale> scale(String scaleId) {
        return scales.stream().filter(one -> one.id().equals(scaleId)).findFirst();
    }
}
