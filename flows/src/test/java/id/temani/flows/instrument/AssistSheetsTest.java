package id.temani.flows.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.screening.Answer;
import id.temani.screening.AnswerSheet;
import id.temani.screening.Instrument;
import id.temani.screening.Option;
import id.temani.screening.ScaleResult;
import id.temani.screening.ScaleResult.Banded;
import id.temani.screening.Scorer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers are finite, so these are all sheets of every scale rather than a random few. */
class AssistSheetsTest {

    private final Instrument assist = InstrumentFiles.bundled("assist-3.1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alcohol",
                "cannabis",
                "cocaine",
                "stimulants",
                "inhalants",
                "sedatives",
                "hallucinogens",
                "opioids",
                "others"
            })
    void everySheetHasABandAndEveryTotalButOneIsReached(String substance) {
        assertThat(totals(substance, true)).containsExactlyElementsOf(totalsUpTo(39));
    }

    @Test
    void tobaccoReachesLessBecauseOneQuestionIsNotAsked() {
        assertThat(totals("tobacco", true)).containsExactlyElementsOf(totalsUpTo(31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tobacco", "alcohol", "cannabis"})
    void withoutUseInThreeMonthsOnlyMultiplesOfThreeUpToTwelveAreReached(String substance) {
        assertThat(totals(substance, false)).containsExactly(0, 3, 6, 9, 12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tobacco", "alcohol", "stimulants"})
    void withSkippedAnswersEverySheetIsIncompleteOrHighAlready(String substance) {
        var incomplete = new ArrayList<ScaleResult>();
        forEverySheet(begun(substance), true, sheet -> {
            var missing = sheet.answered().stream().anyMatch(one -> wasSkipped(sheet, one.id()));
            var result = result(sheet, substance);
            if (missing && result instanceof Banded(var scale, var points, var band)) {
                assertThat(band).isEqualTo("high");
                assertThat(points).isGreaterThanOrEqualTo(27);
            } else if (missing) {
                assertThat(result).isInstanceOf(ScaleResult.Incomplete.class);
                incomplete.add(result);
            } else {
                assertThat(result).isInstanceOf(Banded.class);
            }
        });
        assertThat(incomplete).isNotEmpty();
    }

    @Test
    void injectingChangesNoTotal() {
        for (var code : List.of("NEVER", "PAST_3_MONTHS", "EARLIER")) {
            var sheet = Talks.saying("q1=opioids", "q2.opioids=WEEKLY", "q8=" + code)
                    .through(assist);

            assertThat(result(sheet, "opioids")).isEqualTo(new Banded("opioids", 4, "moderate"));
        }
    }

    @Test
    void whatElseWasEverUsedChangesNoTotal() {
        var alone = Talks.saying("q1=opioids", "q2.opioids=WEEKLY").through(assist);
        var beside = Talks.saying("q1=opioids,alcohol,tobacco", "q2.opioids=WEEKLY", "q2.alcohol=DAILY")
                .through(assist);

        assertThat(result(beside, "opioids")).isEqualTo(result(alone, "opioids"));
    }

    @Test
    void whatWasNeverUsedIsNotUsedAndNotLow() {
        var results = Scorer.score(Talks.saying("q1=opioids").through(assist));

        assertThat(results.stream().filter(ScaleResult.NotUsed.class::isInstance))
                .hasSize(9);
        assertThat(results).contains(new Banded("opioids", 0, "low"));
        assertThat(Scorer.score(Talks.saying("q1=NONE").through(assist)))
                .hasOnlyElementsOfType(ScaleResult.NotUsed.class);
    }

    private TreeSet<Integer> totals(String substance, boolean recent) {
        var totals = new TreeSet<Integer>();
        forEverySheet(begun(substance), false, sheet -> {
            if (recent || sheet.answerTo("q3." + substance).isEmpty()) {
                assertThat(result(sheet, substance)).isInstanceOf(Banded.class);
                totals.add(((Banded) result(sheet, substance)).points());
            }
        });
        return totals;
    }

    private AnswerSheet begun(String substance) {
        return AnswerSheet.blank(assist).answer(substance);
    }

    private static void forEverySheet(AnswerSheet sheet, boolean withSkipping, Consumer<AnswerSheet> check) {
        var next = sheet.next().filter(question -> !question.id().equals("q8"));
        if (next.isEmpty()) {
            check.accept(sheet.skip());
            return;
        }
        next.get().options().stream()
                .map(Option::code)
                .forEach(code -> forEverySheet(sheet.answer(code), withSkipping, check));
        if (withSkipping) {
            forEverySheet(sheet.skip(), true, check);
        }
    }

    private static boolean wasSkipped(AnswerSheet sheet, String id) {
        return !id.equals("q8")
                && sheet.answerTo(id).filter(Answer.Skipped.class::isInstance).isPresent();
    }

    private static ScaleResult result(AnswerSheet sheet, String scale) {
        return Scorer.score(sheet).stream()
                .filter(result -> result.scale().equals(scale))
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> totalsUpTo(int most) {
        return IntStream.rangeClosed(0, most)
                .filter(total -> total != 1)
                .boxed()
                .toList();
    }
}
