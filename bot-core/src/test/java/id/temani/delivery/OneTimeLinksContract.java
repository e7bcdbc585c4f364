package id.temani.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.resident.ConversationId;
import id.temani.wording.Enclosure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link OneTimeLinks} must do. Each implementation runs all of it. */
public abstract class OneTimeLinksContract {

    protected static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    protected static final Enclosure NOTES =
            new Enclosure("catatan", Enclosure.Kind.PDF, "isi".getBytes(StandardCharsets.UTF_8));
    private static final Duration JUST = Duration.ofSeconds(1);

    protected abstract OneTimeLinks links();

    /** A conversation that exists. */
    protected abstract ConversationId somebody();

    @Test
    void opensAFileOnce() {
        var token = links().make(somebody(), NOTES, NOON).orElseThrow();

        assertThat(links().fetch(token, NOON)).hasValueSatisfying(file -> {
            assertThat(file.fileName()).isEqualTo("catatan.pdf");
            assertThat(file.content()).isEqualTo(NOTES.content());
        });
        assertThat(links().fetch(token, NOON)).isEmpty();
    }

    @Test
    void givesEveryFileALinkOfItsOwnThatFitsIntoAnAddress() {
        var sari = somebody();
        var one = links().make(sari, NOTES, NOON).orElseThrow();
        var other = links().make(sari, NOTES, NOON).orElseThrow();

        assertThat(one).isNotEqualTo(other).matches("[0-9a-z]{32,64}");
    }

    @Test
    void knowsNoLinkThatWasNeverMade() {
        links().make(somebody(), NOTES, NOON);

        assertThat(links().fetch("0123456789abcdef0123456789abcdef", NOON)).isEmpty();
    }

    @Test
    void forgetsWhatNobodyFetchedInTime() {
        var token = links().make(somebody(), NOTES, NOON).orElseThrow();
        var over = NOON.plus(OneTimeLinks.VALID);

        assertThat(links().forgetExpired(over.minus(JUST))).isZero();
        assertThat(links().fetch(token, over)).isEmpty();
        assertThat(links().forgetExpired(over)).isEqualTo(1);
    }
}
