package id.temani.telegram;

import id.temani.delivery.DeliveryOutcome;
import id.temani.delivery.DeliveryOutcome.Reason;
import id.temani.delivery.DeliveryOutcome.Rejected;
import id.temani.delivery.DeliveryOutcome.TryAgain;
import id.temani.delivery.DeliveryOutcome.Unknown;
import id.temani.delivery.MessageId;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/**
 * Reads a failed sending.
 *
 * @see <a href="https://core.telegram.org/bots/api#making-requests">Bot API: error codes are subject to change, and so
 *     are descriptions, so only the documented ones decide anything</a>
 */
final class SendOutcomes {

    private static final Logger log = LoggerFactory.getLogger(SendOutcomes.class);

    /** For a 429 that does not say how long. */
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    /** While Telegram cannot be reached at all. */
    private static final Duration UNREACHABLE = Duration.ofSeconds(2);

    private final FloodWatch floods = new FloodWatch();
    private final TelegramHealth health;
    private final Clock clock;

    SendOutcomes(TelegramHealth health, Clock clock) {
        this.health = health;
        this.clock = clock;
    }

    /** What {@code failure} means for the message {@code id} to {@code chat}. */
    DeliveryOutcome of(Throwable failure, String chat, MessageId id) {
        var cause = Refusals.cause(failure);
        if (cause instanceof TelegramApiRequestException refusal) {
            return refused(Refusals.code(refusal), refusal, chat, id);
        }
        if (cause.getCause() instanceof TelegramApiValidationException) {
            log.error("Message {} never left, the library refuses it", id.value());
            return new Rejected(Reason.REFUSED);
        }
        if (neverConnected(cause) || neverConnected(cause.getCause())) {
            log.warn("Telegram cannot be reached for message {}", id.value());
            return new TryAgain(UNREACHABLE, false);
        }
        return unknown(cause, id);
    }

    /** Nobody listens, or there is no way there: certainly nothing was sent. A time-out would not say so. */
    private static boolean neverConnected(@Nullable Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof NoRouteToHostException
                || cause instanceof UnknownHostException;
    }

    /** Anything without an error code of 400 to 499 may have been taken: the status of an HTML page is lost. */
    private DeliveryOutcome refused(int code, TelegramApiRequestException refusal, String chat, MessageId id) {
        if (code == 429) {
            return new TryAgain(retryAfter(refusal), floods.wholeBot(chat, clock.instant()));
        }
        if (code == 401) {
            health.tokenRefused();
            return new Rejected(Reason.MISCONFIGURED);
        }
        if (code == 403 || saysUnreachable(refusal)) {
            return new Rejected(Reason.UNREACHABLE);
        }
        if (code >= 400 && code < 500) {
            log.error("Telegram refuses message {} with code {}", id.value(), code);
            return new Rejected(Reason.REFUSED);
        }
        return unknown(refusal, id);
    }

    private static DeliveryOutcome unknown(Throwable cause, MessageId id) {
        log.warn("No answer to message {}: {}", id.value(), Refusals.described(cause));
        return new Unknown();
    }

    private static boolean saysUnreachable(TelegramApiRequestException refusal) {
        var description =
                Optional.ofNullable(refusal.getApiResponse()).orElse("").toLowerCase(Locale.ROOT);
        return description.contains("chat not found") || description.contains("user is deactivated");
    }

    /** What Telegram asks for, else a moment. */
    static Duration retryAfter(TelegramApiRequestException refusal) {
        return Optional.ofNullable(refusal.getParameters())
                .map(ResponseParameters::getRetryAfter)
                .map(Duration::ofSeconds)
                .orElse(A_MOMENT);
    }
}
