package id.temani.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.temani.screening.ScaleResult.Banded;
import id.temani.screening.ScaleResult.Incomplete;
import id.temani.screening.ScaleResult.NotUsed;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswerSheetTest {

    private final AnswerSheet blank = AnswerSheet.blank(Questionnaires.drinks());

    @Test
    void asksOnlyWhatAppliesAndEndsWhenThatIsAnswered() {
        var sheet = blank.answer("tea");
        assertThat(at(sheet)).isEqualTo("much.tea");

        assertThat(sheet.answer("no").complete()).isTrue();
        assertThat(at(sheet.answer("yes"))).isEqualTo("disturbs.tea");
    }

    @Test
    void leavesTheSheetItCameFromAsItWas() {
        var sheet = blank.answer("tea");
        sheet.answer("yes");

        assertThat(at(sheet)).isEqualTo("much.tea");
    }

    @Test
    void scoresEveryScaleByItself() {
        var sheet = blank.answer("coffee", "tea").answer("yes").answer("no").answer("yes");

        assertThat(Scorer.score(sheet)).containsExactly(new Banded("coffee", 8, "high"), new Banded("tea", 0, "low"));
        assertThat(sheet.instrument().words(Scorer.score(sheet).getFirst())).isEqualTo(Questionnaires.words("high"));
    }

    @Test
    void tellsNotUsedFromIncompleteFromHighAlready() {
        assertThat(Scorer.score(blank.answer("NONE"))).containsExactly(new NotUsed("coffee"), new NotUsed("tea"));
        assertThat(Scorer.score(blank.skip())).containsExactly(new Incomplete("coffee", 0), new Incomplete("tea", 0));
        assertThat(Scorer.score(blank.answer("tea").answer("yes").skip())).contains(new Banded("tea", 5, "high"));
    }

    @Test
    void keepsWhatStillAppliesWhenAnEarlierAnswerChanges() {
        var sheet = blank.answer("coffee", "tea")
                .answer("yes")
                .answer("yes")
                .answer("yes")
                .answer("yes");

        var changed = sheet.reopen("drinks").orElseThrow().answer("tea");

        assertThat(changed.answered().stream().map(Question::id)).containsExactly("drinks", "much.tea", "disturbs.tea");
        assertThat(changed.complete()).isTrue();
    }

    @Test
    void raisesAFlagLeavesItOpenOrDoesNeither() {
        var flag = Flag.STOPPING_SUDDENLY_IS_DANGEROUS;

        assertThat(Flags.of(blank.answer("coffee").answer("yes"))).isEqualTo(new Flags(Set.of(flag), Set.of()));
        assertThat(Flags.of(blank.answer("coffee").skip())).isEqualTo(new Flags(Set.of(), Set.of(flag)));
        assertThat(Flags.of(blank.answer("coffee").answer("no"))).isEqualTo(new Flags(Set.of(), Set.of()));
        assertThat(Flags.of(blank.answer("tea"))).isEqualTo(new Flags(Set.of(), Set.of()));
    }

    @Test
    void isReadBackFromItsStoredFormWhateverTheOrderOfTheMap() {
        var sheet = blank.answer("coffee", "tea").skip().back().orElseThrow();

        assertThat(sheet.toMap())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "@instrument",
                        "drinks@1",
                        "@reopened",
                        "much.coffee",
                        "drinks",
                        "coffee,tea",
                        "much.coffee",
                        "?"));
        assertThat(AnswerSheet.from(blank.instrument(), Map.copyOf(sheet.toMap())))
                .isEqualTo(sheet);
    }

    @Test
    void hasNothingToAnswerOnceComplete() {
        assertThatIllegalStateException().isThrownBy(() -> blank.answer("NONE").answer("yes"));
    }

    @Test
    void takesNoneOfTheseOnlyByItself() {
        assertThatIllegalArgumentException().isThrownBy(() -> blank.answer("NONE", "tea"));
    }

    private static String at(AnswerSheet sheet) {
        return sheet.next().orElseThrow().id();
    }
}
