package id.temani.flows.instrument;

import static id.temani.flows.instrument.Talks.saying;
import static org.assertj.core.api.Assertions.assertThat;

import id.temani.screening.AnswerSheet;
import id.temani.screening.Instrument;
import id.temani.screening.Progress;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AssistProgressTest {

    private final Instrument assist = InstrumentFiles.bundled("assist-3.1");

    @Test
    void promisesNothingBeforeTheListIsAnswered() {
        assertThat(AnswerSheet.blank(assist).progress()).isEmpty();
        assertThat(AnswerSheet.blank(assist).answer("NONE").progress()).isEmpty();
    }

    @Test
    void knowsThePartsButNotTheNumberWhileAnswersStillDecide() {
        assertThat(AnswerSheet.blank(assist).answer("cannabis", "alcohol").progress())
                .contains(new Progress(2, 3, OptionalInt.empty()));
    }

    @Test
    void knowsTheNumberOnceNothingCanChangeItAnyMore() {
        var sheet = AnswerSheet.blank(assist).answer("cannabis").answer("DAILY");

        assertThat(sheet.progress()).contains(new Progress(2, 3, OptionalInt.of(6)));
    }

    @Test
    void countsTruly() {
        for (var talks : new Talks[] {
            saying("q1=cannabis,tobacco", "q2.tobacco=DAILY"),
            saying("q1=NONE", "q1-probe=opioids", "q2.opioids=WEEKLY"),
            saying("q1=LEWATI"),
            saying("q1=alcohol", "q2.alcohol=LEWATI"),
        }) {
            var steps = talks.steps(assist);
            for (int done = 0; done < steps.size(); done++) {
                var left = steps.size() - 1 - done;
                steps.get(done)
                        .progress()
                        .ifPresent(progress -> progress.remaining()
                                .ifPresent(remaining -> assertThat(remaining).isEqualTo(left)));
            }
            assertThat(steps.get(steps.size() - 2).progress().orElseThrow().remaining())
                    .hasValue(1);
            assertThat(steps.getLast().progress()).isEmpty();
        }
    }

    @Test
    void countsOnlyThePartsThisPersonMeets() {
        assertThat(AnswerSheet.blank(assist).skip().progress()).contains(new Progress(2, 2, OptionalInt.of(1)));
    }

    @Test
    void takesThePromiseBackWhileAnEarlierQuestionIsOpenAgain() {
        var sheet = AnswerSheet.blank(assist).answer("cannabis").answer("DAILY");

        assertThat(sheet.back().orElseThrow().progress()).contains(new Progress(2, 3, OptionalInt.empty()));
        assertThat(sheet.reopen("q1").orElseThrow().progress()).isEmpty();
    }

    @Test
    void roundsTheMinutesUp() {
        var six = new Progress(2, 3, OptionalInt.of(6));

        assertThat(six.minutesLeft(Duration.ofSeconds(15))).hasValue(2);
        assertThat(six.minutesLeft(Duration.ofSeconds(10))).hasValue(1);
        assertThat(new Progress(2, 3, OptionalInt.empty()).minutesLeft(assist.pace()))
                .isEmpty();
    }

    @Test
    void isExactFromTheStartWhereNothingHangsOnAnything() {
        var ruler = AnswerSheet.blank(InstrumentFiles.bundled("readiness-ruler"));

        assertThat(ruler.progress()).contains(new Progress(1, 1, OptionalInt.of(3)));
    }
}
