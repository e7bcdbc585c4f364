package id.temani.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.PhotoRef;
import id.temani.delivery.ProviderId;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link ParkedMessages} must do. Each implementation runs all of it. */
public abstract class ParkedMessagesContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    protected abstract ParkedMessages parked();

    @Test
    void handsAParkedMessageBackAsItCame() {
        var message = saying(new Content.Text("saya mau bicara"));

        assertThat(parked().park(message, "IllegalStateException", NOON)).isTrue();

        var due = parked().due(NOON, 10);
        assertThat(due).hasSize(1);
        assertThat(due.getFirst().message()).isEqualTo(message);
        assertThat(due.getFirst().stoodAt()).isEqualTo(-1);
        assertThat(due.getFirst().attempts()).isEqualTo(1);
        assertThat(due.getFirst().parkedAt()).isEqualTo(NOON);
    }

    @Test
    void knowsFromWhomSomethingWaitsUntilItIsSettled() {
        var message = saying(new Content.Text("halo"));
        parked().park(message, "IllegalStateException", NOON);
        assertThat(parked().waitsFrom(message.from())).isTrue();
        assertThat(parked().waitsFrom(new ChannelAddress(Channel.TELEGRAM, "4711000")))
                .isFalse();

        parked().settle(parked().due(NOON, 1).getFirst().id(), NOON);

        assertThat(parked().waitsFrom(message.from())).isFalse();
    }

    @ParameterizedTest
    @MethodSource("contents")
    void keepsEveryKindOfContent(Content content) {
        parked().park(saying(content), "IllegalStateException", NOON);

        assertThat(parked().due(NOON, 1).getFirst().message().content()).isEqualTo(content);
    }

    static Stream<Content> contents() {
        return Stream.of(
                new Content.Text("halo"),
                new Content.Tap("q1:yes", "Ya"),
                new Content.Opened(""),
                new Content.Edited("halo lagi"),
                new Content.Photo(new PhotoRef(Channel.WHATSAPP, "there"), "ini"),
                new Content.Unsupported(Content.Kind.VOICE),
                new Content.Blocked(),
                new Content.Unblocked());
    }

    @Test
    void parksAMessageOnce() {
        var message = saying(new Content.Text("halo"));
        parked().park(message, "IllegalStateException", NOON);

        assertThat(parked().park(message, "NullPointerException", NOON)).isFalse();
        assertThat(parked().waiting()).isEqualTo(1);
    }

    @Test
    void leasesWhatItHandsOutForAMinute() {
        parked().park(saying(new Content.Text("halo")), "IllegalStateException", NOON);
        parked().due(NOON, 10);

        assertThat(parked().due(NOON.plusSeconds(59), 10)).isEmpty();
        assertThat(parked().due(NOON.plusSeconds(60), 10)).hasSize(1);
    }

    @Test
    void handsOutTheOldestFirstAndNoMoreThanAskedFor() {
        var late = saying(new Content.Text("kedua"));
        var early = saying(new Content.Text("pertama"));
        parked().park(late, "IllegalStateException", NOON.plusSeconds(1));
        parked().park(early, "IllegalStateException", NOON);

        var due = parked().due(NOON.plusSeconds(1), 1);

        assertThat(due).extracting(ParkedMessages.Parked::message).containsExactly(early);
    }

    @Test
    void triesAPostponedMessageNoEarlier() {
        parked().park(saying(new Content.Text("halo")), "IllegalStateException", NOON);
        var id = parked().due(NOON, 1).getFirst().id();
        parked().postpone(id, NOON.plus(Duration.ofMinutes(5)), "IllegalStateException");

        assertThat(parked().due(NOON.plus(Duration.ofMinutes(4)), 10)).isEmpty();
        assertThat(parked().due(NOON.plus(Duration.ofMinutes(5)), 10)).hasSize(1);
    }

    @Test
    void neverHandsOutWhatIsSettled() {
        parked().park(saying(new Content.Text("halo")), "IllegalStateException", NOON);
        parked().settle(parked().due(NOON, 1).getFirst().id(), NOON);

        assertThat(parked().due(NOON.plus(Duration.ofHours(1)), 10)).isEmpty();
        assertThat(parked().waiting()).isZero();
    }

    @Test
    void abandonsOnlyWhatHasWaitedTooLong() {
        parked().park(saying(new Content.Text("lama")), "IllegalStateException", NOON);
        var young = saying(new Content.Text("baru"));
        parked().park(young, "IllegalStateException", NOON.plusSeconds(1));

        assertThat(parked().abandonParkedBefore(NOON.plusSeconds(1), NOON.plusSeconds(2)))
                .isEqualTo(1);
        assertThat(parked().due(NOON.plusSeconds(2), 10))
                .extracting(ParkedMessages.Parked::message)
                .containsExactly(young);
    }

    private static InboundMessage saying(Content content) {
        return new InboundMessage(
                new ChannelAddress(Channel.WHATSAPP, "whatsapp:+6200000000"),
                Optional.of(new ChannelAddress(Channel.WHATSAPP, "ID.sari")),
                UUID.randomUUID().toString(),
                content,
                NOON,
                Optional.of(new ProviderId("12")),
                Optional.of(new ProviderId("11")),
                Optional.of(new ProviderId("10")));
    }
}
