package id.temani.relay;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.ProviderId;
import id.temani.handoff.HandoffId;
import id.temani.resident.ConversationId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link SpokenLines} must do. Each implementation runs all of it. */
public abstract class SpokenLinesContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final ProviderId MESSAGE = new ProviderId("4711");

    protected abstract SpokenLines lines();

    /** A chat that exists. */
    protected abstract ConversationId writer();

    /** A talk that exists. */
    protected abstract HandoffId talk();

    @Test
    void tellsTheMessagesOfDifferentChatsApart() {
        var ayu = writer();
        var joko = writer();
        var first = talk();
        var second = talk();
        lines().keep(ayu, MESSAGE, first, NOON);
        lines().keep(joko, MESSAGE, second, NOON);
        lines().keep(ayu, MESSAGE, second, NOON);

        assertThat(lines().talkOf(ayu, MESSAGE)).contains(first);
        assertThat(lines().talkOf(joko, MESSAGE)).contains(second);
        assertThat(lines().talkOf(ayu, new ProviderId("4712"))).isEmpty();
    }

    @Test
    void forgetsWhatIsTooOldToBeEdited() {
        var ayu = writer();
        lines().keep(ayu, MESSAGE, talk(), NOON);

        assertThat(lines().forgetBefore(NOON)).isZero();
        assertThat(lines().forgetBefore(NOON.plusSeconds(1))).isEqualTo(1);
        assertThat(lines().talkOf(ayu, MESSAGE)).isEmpty();
    }
}
