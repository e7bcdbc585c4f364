package id.temani.screening;

import static id.temani.screening.Questionnaires.option;
import static id.temani.screening.Questionnaires.scale;
import static id.temani.screening.Questionnaires.scored;
import static id.temani.screening.Questionnaires.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.temani.resident.Language;
import id.temani.screening.Question.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InstrumentTest {

    private static final Condition ALWAYS = new Condition.Always();
    private static final Question FIRST = scored("first", 5, ALWAYS);

    @Test
    void refusesAConditionThatLooksAhead() {
        var looksAhead = scored("early", 1, new Condition.Picked("yes", List.of("first")));

        refuses("no question before it", List.of(looksAhead, FIRST), List.of(scale("all", "first")), Map.of());
    }

    @Test
    void refusesAnAnswerThatTheQuestionDoesNotHave() {
        var other = scored("other", 1, new Condition.NotPicked("maybe", List.of("first")));

        refuses("has no answer maybe", List.of(FIRST, other), List.of(scale("all", "first")), Map.of());
        refuses(
                "has no answer maybe",
                List.of(FIRST),
                List.of(scale("all", "first")),
                Map.of(Flag.INJECTED_EARLIER, new Condition.Picked("maybe", List.of("first"))));
    }

    @Test
    void refusesTwoOfTheSame() {
        refuses("Question first is there twice", List.of(FIRST, FIRST), List.of(), Map.of());
        refuses(
                "Scale all is there twice",
                List.of(FIRST),
                List.of(scale("all", "first"), scale("all", "first")),
                Map.of());
    }

    @Test
    void refusesAScaleThatCannotMeanWhatItSays() {
        refuses("adds up nothing", List.of(FIRST), List.of(scale("all")), Map.of());
        refuses("no question before it", List.of(FIRST), List.of(scale("all", "second")), Map.of());
        refuses(
                "cannot be reached with 4 points",
                List.of(scored("first", 4, ALWAYS)),
                List.of(scale("all", "first")),
                Map.of());
    }

    @Test
    void refusesBandsThatDoNotRiseFromZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> bands(new Band("low", 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> bands(new Band("low", 0), new Band("high", 0)));
        assertThatIllegalArgumentException().isThrownBy(() -> bands());
    }

    @Test
    void refusesPointsOnSomeAnswersOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> question(Kind.SINGLE, option("a", 1), option("b")));
        assertThatIllegalArgumentException().isThrownBy(() -> question(Kind.MULTI, option("a", 1), option("b", 2)));
    }

    @Test
    void refusesATitleThatNoListShows() {
        var tooLong = words("x".repeat(Option.TITLE_LENGTH - 4) + " ");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Option("a", tooLong, tooLong, OptionalInt.empty(), false))
                .withMessageContaining("longer than 24 characters");
    }

    @Test
    void acceptsOneAnswerOrSeveralAsTheKindSays() {
        var single = question(Kind.SINGLE, option("a"), option("b"));
        var multi = question(Kind.MULTI, option("a"), option("b"), Questionnaires.none());

        assertThat(single.accepts(Set.of("a"))).isTrue();
        assertThat(single.accepts(Set.of("a", "b"))).isFalse();
        assertThat(single.accepts(Set.of("c"))).isFalse();
        assertThat(multi.accepts(Set.of("a", "b"))).isTrue();
        assertThat(multi.accepts(Set.of("NONE"))).isTrue();
        assertThat(multi.accepts(Set.of("a", "NONE"))).isFalse();
        assertThat(multi.accepts(Set.of())).isFalse();
    }

    @Test
    void refusesAnOriginThatClaimsMoreThanIsKnown() {
        assertThatIllegalArgumentException().isThrownBy(() -> origin("", "CC0", false, Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> origin("WHO", " ", false, Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> origin("WHO", "CC0", true, Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> origin("WHO", "CC0", false, Optional.of("a clinician")));
    }

    @Test
    void refusesAWordingThatLacksALanguage() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Wording(Map.of(Language.INDONESIAN, "halo")));
    }

    private static void refuses(
            String reason, List<Question> questions, List<Scale> scales, Map<Flag, Condition> flags) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Questionnaires.instrument(questions, scales, flags))
                .withMessageContaining(reason);
    }

    private static Scale bands(Band... bands) {
        return new Scale("all", words("all"), ALWAYS, List.of("first"), List.of(bands));
    }

    private static Question question(Kind kind, Option... options) {
        return new Question("q", kind, 1, words("q"), Optional.empty(), List.of(options), ALWAYS);
    }

    private static Provenance origin(String source, String licence, boolean validated, Optional<String> reviewer) {
        return new Provenance(source, licence, false, validated, reviewer, Optional.empty(), LocalDate.MAX);
    }
}
