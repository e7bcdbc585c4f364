package id.temani.flows.instrument;

import static id.temani.flows.instrument.Talks.LEWATI;
import static id.temani.flows.instrument.Talks.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.temani.screening.Answer;
import id.temani.screening.AnswerSheet;
import id.temani.screening.Instrument;
import id.temani.screening.Question;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** KEMBALI, LEWATI and KOREKSI, and the form in which a sheet waits for the next message. */
class AssistCorrectionTest {

    private final Instrument assist = InstrumentFiles.bundled("assist-3.1");
    private final AnswerSheet blank = AnswerSheet.blank(assist);

    @Test
    void goesBackToThePreviousQuestionWithItsOldAnswer() {
        var back = blank.answer("cannabis").answer("WEEKLY").back().orElseThrow();

        assertThat(at(back)).isEqualTo("q2.cannabis");
        assertThat(back.oldAnswer()).contains(new Answer.Chosen(Set.of("WEEKLY")));
        assertThat(at(back.back().orElseThrow())).isEqualTo("q1");
        assertThat(back.back().flatMap(AnswerSheet::back)).isEmpty();
    }

    @Test
    void showsASkippedQuestionAsSkippedWhenGoingBack() {
        assertThat(blank.skip().back().flatMap(AnswerSheet::oldAnswer)).contains(new Answer.Skipped());
    }

    @Test
    void hasNothingBeforeTheFirstQuestionAndNoOldAnswerForANewOne() {
        assertThat(blank.back()).isEmpty();
        assertThat(blank.oldAnswer()).isEmpty();
    }

    @Test
    void canChangeTheLastAnswerUntilTheResult() {
        var complete = saying("q1=cannabis", "q8=NEVER").through(assist);

        var changed = complete.back().orElseThrow().answer("EARLIER");

        assertThat(changed.complete()).isTrue();
        assertThat(changed.answerTo("q8")).contains(new Answer.Chosen(Set.of("EARLIER")));
    }

    @Test
    void returnsToWhereItWasAfterACorrection() {
        var sheet = blank.answer("cannabis").answer("WEEKLY").answer("NEVER");

        var corrected = sheet.reopen("q2.cannabis").orElseThrow().answer("DAILY");

        assertThat(at(corrected)).isEqualTo("q4.cannabis");
        assertThat(sheet.reopen("q2.cannabis").orElseThrow().keep()).isEqualTo(sheet);
        assertThat(sheet.reopen("q8")).isEmpty();
    }

    @Test
    void changingUsedToNotUsedRemovesThatSubstanceAndKeepsTheOther() {
        var complete = saying("q1=cannabis,opioids", "q2.cannabis=DAILY", "q2.opioids=WEEKLY")
                .through(assist);

        var changed = complete.reopen("q1").orElseThrow().answer("opioids");

        assertThat(changed.complete()).isTrue();
        assertThat(changed.answered().stream().map(Question::id))
                .containsExactly(
                        "q1", "q2.opioids", "q3.opioids", "q4.opioids", "q5.opioids", "q6.opioids", "q7.opioids", "q8");
    }

    @Test
    void changingEverythingToNotUsedAsksOnceMoreAndKeepsOnlyTheListInBetween() {
        var complete = saying("q1=cannabis", "q2.cannabis=DAILY").through(assist);

        var changed = complete.reopen("q1").orElseThrow().answer("NONE");

        assertThat(at(changed)).isEqualTo("q1-probe");
        assertThat(changed.answer("NONE").answered().stream().map(Question::id)).containsExactly("q1", "q1-probe");
    }

    @Test
    void changingRecentUseToNoneRemovesWhatHungOnIt() {
        var complete =
                saying("q1=cannabis", "q2.cannabis=DAILY", "q3.cannabis=DAILY").through(assist);

        var changed = complete.reopen("q2.cannabis").orElseThrow().answer("NEVER");

        assertThat(changed.complete()).isTrue();
        assertThat(changed.answerTo("q3.cannabis")).isEmpty();
        assertThat(changed.answerTo("q6.cannabis")).isPresent();
    }

    @Test
    void addingASubstanceAsksWhatIsMissingAboutIt() {
        var complete = saying("q1=cannabis").through(assist);

        assertThat(at(complete.reopen("q1").orElseThrow().answer("cannabis", "opioids")))
                .isEqualTo("q2.opioids");
    }

    @Test
    void skippingAReopenedQuestionForgetsItsAnswer() {
        var sheet =
                blank.answer("cannabis").answer("WEEKLY").back().orElseThrow().skip();

        assertThat(sheet.answerTo("q2.cannabis")).contains(new Answer.Skipped());
        assertThat(at(sheet)).isEqualTo("q6.cannabis");
    }

    @Test
    void refusesWhatIsNoAnswerAndNamesOnlyTheQuestion() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> blank.answer("NONE", "opioids"))
                .withMessage("Not an answer to question q1");
        assertThatIllegalArgumentException().isThrownBy(() -> blank.answer("heroin"));
        assertThatIllegalArgumentException().isThrownBy(() -> blank.answer(Set.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> blank.answer("opioids").answer("NEVER", "DAILY"));
        assertThatIllegalStateException()
                .isThrownBy(() -> saying("q1=NONE").through(assist).skip());
    }

    @Test
    void survivesBeingStoredBetweenAnyTwoAnswers() {
        var talks = saying(
                "q1=tobacco,alcohol,sedatives,opioids",
                "q2.tobacco=DAILY",
                "q2.alcohol=" + LEWATI,
                "q2.sedatives=DAILY",
                "q3.tobacco=" + LEWATI,
                "q6.opioids=EARLIER",
                "q8=PAST_3_MONTHS");
        for (var sheet : talks.steps(assist)) {
            assertThat(AnswerSheet.from(assist, Map.copyOf(sheet.toMap()))).isEqualTo(sheet);
            sheet.back().ifPresent(back -> {
                assertThat(AnswerSheet.from(assist, back.toMap())).isEqualTo(back);
                assertThat(AnswerSheet.from(assist, back.toMap()).next()).isEqualTo(back.next());
            });
        }
    }

    @Test
    void saysInItsStoredFormWhichQuestionnaireItIs() {
        assertThat(AnswerSheet.keyOf(blank.toMap())).contains("assist-3.1@1");
        assertThat(AnswerSheet.keyOf(Map.of())).isEmpty();
    }

    @Test
    void refusesAStoredSheetThatItCouldNotHaveWritten() {
        var sheet = saying("q1=tobacco", "q2.tobacco=DAILY").through(assist);
        refuses(changed(sheet, "q5.tobacco", "DAILY"), "assist-3.1@1 has no question q5.tobacco");
        refuses(changed(sheet, "q2.cannabis", "DAILY"), "q2.cannabis, which does not apply");
        refuses(changed(sheet, "q2.tobacco", "SOMETIMES"), "no answer to question q2.tobacco");
        refuses(changed(sheet, "@reopened", "q2.cannabis"), "Reopened is question q2.cannabis");
        refuses(changed(sheet, "@instrument", "assist-3.1@2"), "another questionnaire");
        refuses(Map.of(), "another questionnaire");
    }

    @Test
    void neverPrintsWhatWasAnswered() {
        var sheet = saying("q1=cannabis", "q2.cannabis=DAILY").through(assist);

        assertThat(sheet.toString()).doesNotContain("cannabis", "DAILY");
        assertThat(sheet.answerTo("q1").orElseThrow().toString()).doesNotContain("cannabis");
    }

    private void refuses(Map<String, String> stored, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerSheet.from(assist, stored))
                .withMessageContaining(reason)
                .withMessageNotContainingAny("DAILY", "SOMETIMES");
    }

    private static Map<String, String> changed(AnswerSheet sheet, String key, String value) {
        var stored = new HashMap<>(sheet.toMap());
        stored.put(key, value);
        return stored;
    }

    private static String at(AnswerSheet sheet) {
        return sheet.next().orElseThrow().id();
    }
}
