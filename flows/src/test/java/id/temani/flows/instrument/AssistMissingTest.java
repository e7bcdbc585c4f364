package id.temani.flows.instrument;

import static id.temani.flows.instrument.Talks.LEWATI;
import static id.temani.flows.instrument.Talks.saying;
import static org.assertj.core.api.Assertions.assertThat;

import id.temani.screening.AnswerSheet;
import id.temani.screening.Flag;
import id.temani.screening.Flags;
import id.temani.screening.Instrument;
import id.temani.screening.ScaleResult;
import id.temani.screening.ScaleResult.Banded;
import id.temani.screening.ScaleResult.Incomplete;
import id.temani.screening.ScaleResult.NotUsed;
import id.temani.screening.Scorer;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** LEWATI is missing, never 0 and never "no". */
class AssistMissingTest {

    private final Instrument assist = InstrumentFiles.bundled("assist-3.1");

    @ParameterizedTest
    @ValueSource(strings = {"q2", "q3", "q4", "q5", "q6", "q7"})
    void oneSkippedAnswerLeavesTheScaleIncomplete(String question) {
        var sheet = saying("q1=cannabis", "q2.cannabis=WEEKLY", question + ".cannabis=" + LEWATI)
                .through(assist);

        assertThat(result(sheet, "cannabis")).isInstanceOf(Incomplete.class);
    }

    @Test
    void oneSkippedAnswerLeavesTheOtherScalesAlone() {
        var sheet = saying("q1=cannabis,alcohol", "q2.cannabis=" + LEWATI).through(assist);

        assertThat(result(sheet, "alcohol")).isEqualTo(new Banded("alcohol", 0, "low"));
        assertThat(result(sheet, "opioids")).isEqualTo(new NotUsed("opioids"));
    }

    @Test
    void whatIsHighAlreadyStaysHighWhateverIsMissing() {
        var sheet = saying(
                        "q1=opioids",
                        "q2.opioids=DAILY",
                        "q3.opioids=DAILY",
                        "q4.opioids=DAILY",
                        "q5.opioids=DAILY",
                        "q6.opioids=" + LEWATI,
                        "q7.opioids=" + LEWATI)
                .through(assist);

        assertThat(result(sheet, "opioids")).isEqualTo(new Banded("opioids", 27, "high"));
    }

    @Test
    void justBelowHighIsIncomplete() {
        var sheet = saying(
                        "q1=opioids",
                        "q2.opioids=DAILY",
                        "q3.opioids=DAILY",
                        "q4.opioids=DAILY",
                        "q5.opioids=WEEKLY",
                        "q6.opioids=" + LEWATI)
                .through(assist);

        assertThat(result(sheet, "opioids")).isEqualTo(new Incomplete("opioids", 26));
    }

    @ParameterizedTest
    @CsvSource({"q1, LEWATI", "q1-probe, LEWATI"})
    void skippingTheWholeListLeavesEveryScaleIncomplete(String question, String answer) {
        var sheet = saying(question + "=" + answer).through(assist);

        assertThat(Scorer.score(sheet)).hasSize(10).hasOnlyElementsOfType(Incomplete.class);
    }

    @Test
    void whatIsNotChosenInTheListCountsAsNo() {
        var sheet = saying("q1=cannabis").through(assist);

        assertThat(result(sheet, "opioids")).isEqualTo(new NotUsed("opioids"));
    }

    @Test
    void anUnfinishedSheetIsIncompleteAndNeverLow() {
        assertThat(Scorer.score(AnswerSheet.blank(assist))).hasOnlyElementsOfType(Incomplete.class);
        assertThat(result(AnswerSheet.blank(assist).answer("cannabis"), "cannabis"))
                .isInstanceOf(Incomplete.class);
        assertThat(result(AnswerSheet.blank(assist).answer("NONE"), "cannabis")).isInstanceOf(Incomplete.class);
    }

    @ParameterizedTest
    @CsvSource({"PAST_3_MONTHS, INJECTED_PAST_3_MONTHS", "EARLIER, INJECTED_EARLIER"})
    void injectingRaisesAFlag(String answer, Flag flag) {
        var flags = Flags.of(saying("q1=opioids", "q8=" + answer).through(assist));

        assertThat(flags).isEqualTo(new Flags(Set.of(flag), Set.of()));
    }

    @Test
    void neverInjectedRaisesNoneAndLeavesNothingOpen() {
        assertThat(Flags.of(saying("q1=opioids", "q8=NEVER").through(assist))).isEqualTo(new Flags(Set.of(), Set.of()));
    }

    @Test
    void notSayingWhetherOneInjectedLeavesItOpen() {
        assertThat(Flags.of(saying("q1=opioids", "q8=" + LEWATI).through(assist))
                        .undetermined())
                .containsExactlyInAnyOrder(Flag.INJECTED_PAST_3_MONTHS, Flag.INJECTED_EARLIER);
    }

    @ParameterizedTest
    @CsvSource({
        "alcohol, DAILY, true",
        "sedatives, DAILY, true",
        "alcohol, WEEKLY, false",
        "sedatives, WEEKLY, false",
        "opioids, DAILY, false",
        "tobacco, DAILY, false",
    })
    void dailyAlcoholOrSedativesMakesStoppingSuddenlyDangerous(String substance, String often, boolean dangerous) {
        var sheet = saying("q1=" + substance, "q2." + substance + "=" + often).through(assist);

        assertThat(Flags.of(sheet).raised().contains(Flag.STOPPING_SUDDENLY_IS_DANGEROUS))
                .isEqualTo(dangerous);
    }

    private static ScaleResult result(AnswerSheet sheet, String scale) {
        return Scorer.score(sheet).stream()
                .filter(result -> result.scale().equals(scale))
                .findFirst()
                .orElseThrow();
    }
}
