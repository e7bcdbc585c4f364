package id.temani.app.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Which messages ignored what the platform asked for. */
class RetryAfterTest {

    private static final long NOW = System.nanoTime();

    private final RetryAfter platform = new RetryAfter();

    @Test
    void whoeverWritesToAnybodyWhileTheWholeBotIsHeldIgnoredIt() {
        platform.refused(1, after(0), 3);
        platform.refused(2, after(500), 3);

        platform.sent(3, after(1_800));

        assertThat(platform.holds()).isOne();
        assertThat(platform.ignoredByBot()).isOne();
        assertThat(platform.mostEarly()).isEqualTo(Duration.ofMillis(1_700));
    }

    @Test
    void whatWasOnItsWayAlreadyIgnoredNothing() {
        platform.refused(1, after(0), 3);
        platform.refused(2, after(500), 3);

        platform.sent(3, after(1_600));
        platform.sent(4, after(3_500));

        assertThat(platform.ignoredByBot()).isZero();
    }

    @Test
    void twoChatsRefusedNearlyTwoSecondsApartHoldTheWholeBot() {
        platform.refused(1, after(0), 3);
        platform.refused(2, after(1_700), 3);

        platform.sent(3, after(3_000));

        assertThat(platform.ignoredByBot()).isOne();
    }

    @Test
    void twoChatsRefusedFurtherApartDoNot() {
        platform.refused(1, after(0), 3);
        platform.refused(2, after(2_000), 3);

        platform.sent(3, after(3_500));

        assertThat(platform.holds()).isZero();
        assertThat(platform.ignoredByBot()).isZero();
    }

    @Test
    void whoeverWritesToARefusedChatTooEarlyIgnoredIt() {
        platform.refused(1, after(0), 3);

        platform.sent(1, after(2_900));
        platform.sent(1, after(3_000));

        assertThat(platform.ignoredByChat()).isOne();
    }

    private static long after(long millis) {
        return NOW + Duration.ofMillis(millis).toNanos();
    }
}
