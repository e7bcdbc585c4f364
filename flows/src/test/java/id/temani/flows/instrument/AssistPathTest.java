package id.temani.flows.instrument;

import static id.temani.flows.instrument.Talks.LEWATI;
import static id.temani.flows.instrument.Talks.asked;
import static id.temani.flows.instrument.Talks.saying;
import static org.assertj.core.api.Assertions.assertThat;

import id.temani.screening.Instrument;
import id.temani.screening.Option;
import id.temani.screening.Question;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The skip rules of the form, one by one. */
class AssistPathTest {

    private final Instrument assist = InstrumentFiles.bundled("assist-3.1");

    @Test
    void asksOnceMoreWhenNothingWasEverUsedAndThenStops() {
        assertThat(asked(assist, saying("q1=NONE", "q1-probe=NONE"))).containsExactly("q1", "q1-probe");
    }

    @Test
    void goesOnWithWhatTheSecondAskingBrought() {
        assertThat(asked(assist, saying("q1=NONE", "q1-probe=inhalants")))
                .containsExactly("q1", "q1-probe", "q2.inhalants", "q6.inhalants", "q7.inhalants", "q8");
    }

    @Test
    void doesNotAskTwiceWhenSomethingWasNamed() {
        assertThat(asked(assist, saying("q1=cannabis"))).doesNotContain("q1-probe");
    }

    @Test
    void asksHowOftenForEverythingEverUsedAndForNothingElse() {
        assertThat(asked(assist, saying("q1=opioids,cannabis")).stream().filter(id -> id.startsWith("q2")))
                .containsExactly("q2.cannabis", "q2.opioids");
    }

    @Test
    void asksAboutUrgeTroubleAndDutiesOnlyForWhatWasUsedInThreeMonths() {
        assertThat(asked(assist, saying("q1=cannabis,opioids", "q2.opioids=ONCE_TWICE")))
                .containsExactly(
                        "q1",
                        "q2.cannabis",
                        "q2.opioids",
                        "q3.opioids",
                        "q4.opioids",
                        "q5.opioids",
                        "q6.cannabis",
                        "q6.opioids",
                        "q7.cannabis",
                        "q7.opioids",
                        "q8");
    }

    @Test
    void asksOneQuestionForAllSubstancesBeforeTheNextOneAsTheFormDoes() {
        assertThat(asked(assist, saying("q1=alcohol,cannabis", "q2.alcohol=DAILY", "q2.cannabis=WEEKLY")))
                .containsExactly(
                        "q1",
                        "q2.alcohol",
                        "q2.cannabis",
                        "q3.alcohol",
                        "q3.cannabis",
                        "q4.alcohol",
                        "q4.cannabis",
                        "q5.alcohol",
                        "q5.cannabis",
                        "q6.alcohol",
                        "q6.cannabis",
                        "q7.alcohol",
                        "q7.cannabis",
                        "q8");
    }

    @Test
    void goesStraightToTheLastPartWhenNothingWasUsedInThreeMonths() {
        assertThat(asked(assist, saying("q1=cannabis", "q2.cannabis=NEVER")))
                .containsExactly("q1", "q2.cannabis", "q6.cannabis", "q7.cannabis", "q8");
    }

    @Test
    void neverAsksAboutDutiesMissedBecauseOfTobacco() {
        assertThat(asked(assist, saying("q1=tobacco", "q2.tobacco=DAILY")))
                .containsExactly("q1", "q2.tobacco", "q3.tobacco", "q4.tobacco", "q6.tobacco", "q7.tobacco", "q8");
        assertThat(assist.question("q5.tobacco")).isEmpty();
    }

    @Test
    void asksAboutInjectingOnceAndLast() {
        var asked = asked(assist, saying("q1=opioids,stimulants"));

        assertThat(asked.stream().filter("q8"::equals)).hasSize(1);
        assertThat(asked).last().isEqualTo("q8");
    }

    @Test
    void asksNothingThatHangsOnASkippedAnswer() {
        assertThat(asked(assist, saying("q1=cannabis", "q2.cannabis=" + LEWATI)))
                .containsExactly("q1", "q2.cannabis", "q6.cannabis", "q7.cannabis", "q8");
        assertThat(asked(assist, saying("q1=" + LEWATI))).containsExactly("q1", "q8");
        assertThat(asked(assist, saying("q1=NONE", "q1-probe=" + LEWATI))).containsExactly("q1", "q1-probe", "q8");
    }

    @Test
    void asksAtMostSeventyAnswers() {
        var substances = Stream.of(assist.question("q1").orElseThrow())
                .flatMap(question -> question.options().stream())
                .filter(option -> !option.alone())
                .map(Option::code)
                .toList();
        var everything = saying("q1=" + String.join(",", substances));
        substances.forEach(substance -> everything.and("q2." + substance + "=DAILY"));

        var asked = asked(assist, everything);

        assertThat(substances).hasSize(10);
        assertThat(asked).hasSize(1 + 59 + 1).doesNotHaveDuplicates();
        assertThat(substances.size() + asked.size() - 1).isEqualTo(70);
    }

    @Test
    void takesFourteenMessagesForTwoSubstances() {
        assertThat(asked(assist, saying("q1=alcohol,cannabis", "q2.alcohol=DAILY", "q2.cannabis=WEEKLY")))
                .hasSize(14);
    }

    @Test
    void countsTheMiddleAnswerOfTheLastQuestionsMost() {
        assertThat(assist.question("q6.cannabis").orElseThrow().options().stream()
                        .collect(Collectors.toMap(
                                Option::code, option -> option.points().orElseThrow())))
                .containsEntry("NEVER", 0)
                .containsEntry("PAST_3_MONTHS", 6)
                .containsEntry("EARLIER", 3);
    }

    @Test
    void givesTheFirstAndTheLastQuestionNoPoints() {
        assertThat(assist.questions().stream()
                        .filter(question -> !question.scored())
                        .map(Question::id))
                .containsExactly("q1", "q1-probe", "q8");
        assertThat(assist.scales())
                .allSatisfy(scale -> assertThat(scale.sumOf()).doesNotContain("q1", "q8"));
    }
}
