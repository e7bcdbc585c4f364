package id.temani.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SendPaceTest {

    private static final Duration MOST = Duration.ofSeconds(2);

    private final Instant now = Instant.parse("2026-03-02T05:00:00Z");
    private final SendPace pace = new SendPace(new TelegramLimits(1, 3, 25));

    @Test
    void neverSendsMoreThanThirtyInAnySecond() {
        var withinASecond = 0;
        for (var chat = 0; chat < 200; chat++) {
            if (pace.reserve("chat " + chat, now, MOST).compareTo(Duration.ofSeconds(1)) <= 0) {
                withinASecond++;
            }
        }

        assertThat(withinASecond).isEqualTo(30);
    }

    @Test
    void countsNothingThatHasToComeBack() {
        for (var chat = 0; chat < 200; chat++) {
            pace.reserve("chat " + chat, now, MOST);
        }

        assertThat(pace.reserve("another", now, MOST)).isGreaterThan(MOST);
        assertThat(pace.reserve("another", now.plusSeconds(3), MOST)).isZero();
    }

    @Test
    void givesAChatItsBurstBackAfterARest() {
        for (var i = 0; i < 3; i++) {
            assertThat(pace.reserve("5", now, MOST)).isZero();
        }
        assertThat(pace.reserve("5", now, MOST)).isEqualTo(Duration.ofSeconds(1));

        assertThat(pace.reserve("5", now.plusSeconds(60), MOST)).isZero();
        assertThat(pace.reserve("5", now.plusSeconds(60), MOST)).isZero();
        assertThat(pace.reserve("5", now.plusSeconds(60), MOST)).isZero();
        assertThat(pace.reserve("5", now.plusSeconds(60), MOST)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void refusesALimitOfNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TelegramLimits(0, 3, 25));
    }
}
