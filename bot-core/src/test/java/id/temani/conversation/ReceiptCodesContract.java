package id.temani.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.resident.ConversationId;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link ReceiptCodes} must do. Each implementation runs all of it. */
public abstract class ReceiptCodesContract {

    protected static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration JUST = Duration.ofSeconds(1);

    private final ReceiptCode code = ReceiptCode.fresh(new SecureRandom());
    private final ReceiptCode other = ReceiptCode.fresh(new SecureRandom());

    protected abstract ReceiptCodes codes();

    /** A conversation that exists. */
    protected abstract ConversationId somebody();

    @Test
    void findsWhoseCodeItIsUntilItIsUsedOnce() {
        var sari = somebody();
        codes().keep(code, sari, NOON);

        assertThat(codes().find(code, NOON)).contains(sari);
        assertThat(codes().find(code, NOON)).contains(sari);
        assertThat(codes().redeem(code, NOON)).contains(sari);
        assertThat(codes().find(code, NOON)).isEmpty();
        assertThat(codes().redeem(code, NOON)).isEmpty();
    }

    @Test
    void knowsNoCodeThatNobodyGot() {
        codes().keep(code, somebody(), NOON);

        assertThat(codes().find(other, NOON)).isEmpty();
        assertThat(codes().redeem(other, NOON)).isEmpty();
    }

    @Test
    void keepsTheLatestCodeOfAConversationOnly() {
        var sari = somebody();
        codes().keep(code, sari, NOON);
        codes().keep(other, sari, NOON.plus(JUST));

        assertThat(codes().find(code, NOON.plus(JUST))).isEmpty();
        assertThat(codes().find(other, NOON.plus(JUST))).contains(sari);
    }

    @Test
    void forgetsCodesWhenTheirTimeIsOver() {
        codes().keep(code, somebody(), NOON);
        var over = NOON.plus(ReceiptCodes.VALID);

        assertThat(codes().find(code, over.minus(JUST))).isPresent();
        assertThat(codes().forgetExpired(over.minus(JUST))).isZero();
        assertThat(codes().find(code, over)).isEmpty();
        assertThat(codes().redeem(code, over)).isEmpty();
        assertThat(codes().forgetExpired(over)).isEqualTo(1);
    }
}
