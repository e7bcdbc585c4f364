package id.temani.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaitingTimeTest {

    @Test
    void saysNothingFromFewerThanTwentyPeople() {
        assertThat(WaitingTime.of(Collections.nCopies(19, Duration.ofMinutes(4))))
                .isEmpty();
    }

    @Test
    void saysWhatHalfAndNineTenthsWaitedRoundedUp() {
        var waits = IntStream.rangeClosed(1, 20)
                .mapToObj(minute -> Duration.ofMinutes(minute).plusSeconds(1))
                .toList();

        assertThat(WaitingTime.of(waits)).contains(new WaitingTime(11, 19));
    }

    @Test
    void neverPromisesLessThanAMinute() {
        assertThat(WaitingTime.of(Collections.nCopies(20, Duration.ofSeconds(2))))
                .contains(new WaitingTime(1, 1));
    }
}
