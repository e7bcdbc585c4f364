package id.temani.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When a refusal means the whole bot. */
class FloodWatchTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final FloodWatch floods = new FloodWatch();

    @Test
    void oneChatHoweverOftenIsNotTheBot() {
        assertThat(floods.wholeBot("1", NOON)).isFalse();
        assertThat(floods.wholeBot("1", NOON.plusSeconds(1))).isFalse();
    }

    @Test
    void twoChatsWithinTwoSecondsAreTheBot() {
        assertThat(floods.wholeBot("1", NOON)).isFalse();
        assertThat(floods.wholeBot("2", NOON.plusSeconds(2))).isTrue();
        assertThat(floods.wholeBot("3", NOON.plusSeconds(3))).isTrue();
    }

    @Test
    void twoChatsFurtherApartAreNot() {
        assertThat(floods.wholeBot("1", NOON)).isFalse();
        assertThat(floods.wholeBot("2", NOON.plusMillis(2_001))).isFalse();
    }

    @Test
    void refusalsReadInAnotherOrderThanTheyCameAreTheBotAllTheSame() {
        assertThat(floods.wholeBot("1", NOON.plusMillis(40))).isFalse();
        assertThat(floods.wholeBot("2", NOON)).isTrue();
    }
}
