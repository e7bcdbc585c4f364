package id.temani.flows.instrument;

import static id.temani.flows.instrument.Talks.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.temani.screening.Answer;
import id.temani.screening.AnswerSheet;
import id.temani.screening.FirstPass;
import id.temani.screening.Flag;
import id.temani.screening.Flags;
import id.temani.screening.Form;
import id.temani.screening.Instrument;
import id.temani.screening.Option;
import id.temani.screening.Progress;
import id.temani.screening.Question;
import id.temani.screening.ScaleResult;
import id.temani.screening.Scorer;
import id.temani.screening.ShortForm.Finding;
import id.temani.screening.pathway.FirstLook;
import id.temani.screening.pathway.PathwayPolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ASSIST-FC: a few questions first. They say whether to look closer, and never more. */
class ShortFormTest {

    private final Instrument assist = InstrumentFiles.bundled("assist-3.1");
    private final PathwayPolicy policy = PolicyFiles.bundled("default", assist);
    private final AnswerSheet begun = AnswerSheet.begin(assist, FirstPass.FC_THEN_FULL);

    @Test
    void asksOnlyWhatWasUsedHowOftenAndWhetherSomebodyWorries() {
        assertThat(askedShort(saying("q1=cannabis,alcohol", "q2.cannabis=DAILY", "q2.alcohol=DAILY")))
                .containsExactly("q1", "q2.alcohol", "q2.cannabis", "q6.alcohol", "q6.cannabis");
        assertThat(askedShort(saying("q1=NONE", "q1-probe=opioids")))
                .containsExactly("q1", "q1-probe", "q2.opioids", "q6.opioids");
    }

    @Test
    void beginsWholeWhereThatIsSetOrThereIsNoShortForm() {
        var ruler = InstrumentFiles.bundled("readiness-ruler");

        assertThat(AnswerSheet.begin(assist, FirstPass.FULL)).isEqualTo(AnswerSheet.blank(assist));
        assertThat(AnswerSheet.begin(ruler, FirstPass.FC_THEN_FULL).form()).isEqualTo(Form.FULL);
        assertThat(AnswerSheet.blank(assist).extended()).isEqualTo(AnswerSheet.blank(assist));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tobacco",
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
    void everySumIsReachedAndTheCutPointDecides(String substance) {
        var scale = assist.scale(substance).orElseThrow();
        var sums = new TreeSet<Integer>();
        for (var often : codes("q2." + substance)) {
            for (var worried : codes("q6." + substance)) {
                var sheet = begun.answer(substance).answer(often).answer(worried);
                var sum = points(sheet, "q2." + substance) + points(sheet, "q6." + substance);
                sums.add(sum);

                var closer = sum >= (substance.equals("alcohol") ? 5 : 3);
                assertThat(assist.shortForm().orElseThrow().find(sheet, scale))
                        .as("%d points", sum)
                        .isEqualTo(closer ? Finding.CLOSER_LOOK : Finding.NOTHING_SEEN);
            }
        }
        assertThat(sums).containsExactly(0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12);
    }

    @Test
    void neverYieldsABandWhateverIsAnsweredOrSkipped() {
        for (var seed = 1; seed <= 2_000; seed++) {
            var sheet = RandomPerson.of(seed, assist).through(begun);

            assertThat(sheet.complete()).isTrue();
            if (sheet.isShortOnly()) {
                assertThat(Scorer.score(sheet)).noneMatch(ScaleResult.Banded.class::isInstance);
                assertThat(policy.guide(sheet).band()).isEmpty();
            }
        }
    }

    @Test
    void withTheRestItComesToWhatTheWholeComesToAndAsksNothingTwice() {
        for (var seed = 1; seed <= 2_000; seed++) {
            var person = RandomPerson.of(seed, assist);
            var whole = person.through(AnswerSheet.blank(assist));

            var extended = person.through(person.through(begun).extended());

            assertThat(person.askedTwice()).as("person %d", seed).isEmpty();
            assertThat(answers(extended)).as("person %d", seed).isEqualTo(answers(whole));
            assertThat(Scorer.score(extended)).isEqualTo(Scorer.score(whole));
            assertThat(Flags.of(extended)).isEqualTo(Flags.of(whole));
            assertThat(policy.guide(extended)).isEqualTo(policy.guide(whole));
        }
    }

    @Test
    void whoNeverUsedAnythingHasAnsweredTheWhole() {
        var sheet = begun.answer("NONE").answer("NONE");

        assertThat(sheet.complete()).isTrue();
        assertThat(sheet.isShortOnly()).isFalse();
        assertThat(policy.guide(sheet).complete()).isTrue();
    }

    @Test
    void knowsNothingAboutInjecting() {
        var sheet = saying("q1=opioids", "q2.opioids=DAILY").through(begun);

        assertThat(Flags.of(sheet).undetermined()).contains(Flag.INJECTED_PAST_3_MONTHS);
        assertThat(Flags.of(sheet).raised()).isEmpty();
    }

    @Test
    void knowsWhenStoppingSuddenlyIsDangerous() {
        assertThat(Flags.of(saying("q1=sedatives", "q2.sedatives=DAILY").through(begun))
                        .raised())
                .containsExactly(Flag.STOPPING_SUDDENLY_IS_DANGEROUS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q1=cannabis q2.cannabis=MONTHLY | CLOSER_LOOK",
                "q1=cannabis q2.cannabis=ONCE_TWICE | NOTHING_SEEN",
                "q1=cannabis q6.cannabis=EARLIER | CLOSER_LOOK",
                "q1=cannabis q2.cannabis=LEWATI | UNCLEAR",
                "q1=cannabis q2.cannabis=LEWATI q6.cannabis=EARLIER | CLOSER_LOOK",
                "q1=cannabis q6.cannabis=LEWATI | UNCLEAR",
                "q1=cannabis,opioids q2.cannabis=LEWATI q2.opioids=DAILY | CLOSER_LOOK",
                "q1=LEWATI | UNCLEAR",
                "q1=NONE q1-probe=LEWATI | UNCLEAR",
                "q1=alcohol q2.alcohol=WEEKLY | NOTHING_SEEN",
                "q1=alcohol q2.alcohol=ONCE_TWICE q6.alcohol=EARLIER | HEALTH",
                "q1=tobacco q2.tobacco=DAILY | HEALTH",
                "q1=tobacco q2.tobacco=LEWATI | UNCLEAR",
                "q1=tobacco,alcohol q2.tobacco=LEWATI q2.alcohol=DAILY | HEALTH",
                "q1=alcohol,cannabis q2.alcohol=DAILY q2.cannabis=LEWATI | UNCLEAR"
            })
    void saysTheMostSeriousThingThatIsKnown(String answers, FirstLook look) {
        var sheet = saying(answers.split(" ")).through(begun);

        assertThat(policy.firstLook(sheet)).isEqualTo(look);
    }

    @Test
    void goesBackOverTheBorderAndReturnsToWhereItWas() {
        var extended = saying("q1=cannabis", "q2.cannabis=DAILY").through(begun).extended();
        assertThat(at(extended)).isEqualTo("q3.cannabis");

        var back = extended.back().orElseThrow();

        assertThat(at(back)).isEqualTo("q6.cannabis");
        assertThat(back.oldAnswer()).contains(new Answer.Chosen(Set.of("NEVER")));
        assertThat(at(back.back().orElseThrow())).isEqualTo("q2.cannabis");
        assertThat(at(back.answer("EARLIER"))).isEqualTo("q3.cannabis");
        assertThat(at(extended.answer("NEVER").back().orElseThrow())).isEqualTo("q3.cannabis");
    }

    @Test
    void whatIsAddedInTheSecondHalfIsAskedAboutFromItsBeginning() {
        var extended = saying("q1=cannabis", "q2.cannabis=DAILY").through(begun).extended();

        var more = extended.reopen("q1").orElseThrow().answer("cannabis", "opioids");

        assertThat(at(more)).isEqualTo("q2.opioids");
        assertThat(at(more.answer("DAILY"))).isEqualTo("q6.opioids");
        assertThat(at(more.answer("DAILY").answer("NEVER"))).isEqualTo("q3.cannabis");
        assertThat(more.progress()).isEmpty();
    }

    @Test
    void countsEachHalfTruly() {
        var person = saying("q1=cannabis", "q2.cannabis=DAILY");

        assertThat(begun.answer("cannabis").progress()).contains(new Progress(2, 3, OptionalInt.of(2)));
        assertThat(person.through(begun).progress()).isEmpty();
        var rest = person.through(begun).extended();
        for (var left = 5; left > 0; left--) {
            assertThat(rest.progress()).contains(new Progress(left > 2 ? 1 : 2, 2, OptionalInt.of(left)));
            rest = rest.answer("NEVER");
        }
        assertThat(rest.complete()).isTrue();
        assertThat(person.through(begun).extended().back().orElseThrow().progress())
                .isEmpty();
    }

    @Test
    void aSheetOfTheTimeBeforeIsAskedToTheEndAsItBegan() {
        var stored = Map.of("@instrument", "assist-3.1@1", "q1", "cannabis", "q2.cannabis", "DAILY");

        var sheet = AnswerSheet.from(assist, stored);

        assertThat(sheet.form()).isEqualTo(Form.FULL);
        assertThat(at(sheet)).isEqualTo("q3.cannabis");
    }

    @Test
    void refusesAStoredFormThatThereIsNot() {
        var ruler = InstrumentFiles.bundled("readiness-ruler");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerSheet.from(assist, Map.of("@instrument", "assist-3.1@1", "@form", "long")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerSheet.from(ruler, Map.of("@instrument", ruler.key(), "@form", "short")))
                .withMessageContaining("has no short form");
    }

    private List<String> askedShort(Talks talks) {
        return talks.through(begun).answered().stream().map(Question::id).toList();
    }

    private List<String> codes(String question) {
        return assist.question(question).orElseThrow().options().stream()
                .map(Option::code)
                .toList();
    }

    private int points(AnswerSheet sheet, String question) {
        var chosen = (Answer.Chosen) sheet.answerTo(question).orElseThrow();
        return assist.question(question).orElseThrow().options().stream()
                .filter(option -> chosen.codes().contains(option.code()))
                .mapToInt(option -> option.points().orElseThrow())
                .sum();
    }

    private static Map<String, Answer> answers(AnswerSheet sheet) {
        var answers = new HashMap<String, Answer>();
        sheet.answered()
                .forEach(one -> answers.put(one.id(), sheet.answerTo(one.id()).orElseThrow()));
        return answers;
    }

    private static String at(AnswerSheet sheet) {
        return sheet.next().orElseThrow().id();
    }
}
