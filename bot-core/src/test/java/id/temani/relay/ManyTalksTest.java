package id.temani.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever an agent with several talks types, taps and takes back: no line reaches anybody but the one it was for. */
class ManyTalksTest {

    private static final int INTERLEAVINGS = 10_000;
    private static final int STEPS = 25;

    @Test
    void noLineReachesTheWrongPersonAndNoneIsLostOrOutOfOrder() {
        var delivered = 0;
        var asked = 0;
        var recalled = 0;
        var inTopics = 0;
        var edited = 0;
        for (var seed = 0; seed < INTERLEAVINGS; seed++) {
            var phone = new BusyPhone(new Random(seed));
            for (var step = 0; step < STEPS; step++) {
                phone.act();
            }
            phone.rest();
            assertThat(phone.complaints()).as("seed %d", seed).isEmpty();
            delivered += phone.delivered();
            asked += phone.asked;
            recalled += phone.recalled;
            inTopics += phone.inTopics;
            edited += phone.edited;
        }

        System.out.printf(
                "%,d interleavings: %,d lines delivered, %,d asked about, %,d taken back%n",
                INTERLEAVINGS, delivered, asked, recalled);
        assertThat(delivered).isGreaterThan(20_000);
        assertThat(asked).isGreaterThan(2_000);
        assertThat(recalled).isGreaterThan(500);
        assertThat(inTopics).isGreaterThan(5_000);
        assertThat(edited).isGreaterThan(5_000);
    }
}
