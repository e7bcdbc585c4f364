package id.temani.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.unit.UnitId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words about talks are shown in whole fives, in no order of time. */
class FeedbacksTest {

    @Test
    void fewerThanFiveAreSomebodys() {
        assertThat(shown("a", "b", "c", "d")).isEmpty();
    }

    @Test
    void whoeverLooksAfterEachTalkSeesNoSingleTextAppear() {
        assertThat(shown("e", "d", "c", "b", "a", "x")).containsExactly("a", "b", "c", "d", "e");
        assertThat(shown("e", "d", "c", "b", "a", "x", "0", "f", "g", "h"))
                .containsExactly("0", "a", "b", "c", "d", "e", "f", "g", "h", "x");
    }

    private static List<String> shown(String... arrived) {
        return new Feedbacks.WordsOfUnit(new UnitId("margasari"), List.of(arrived)).shown();
    }
}
