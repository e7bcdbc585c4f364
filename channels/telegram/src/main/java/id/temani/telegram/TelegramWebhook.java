package id.temani.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.temani.conversation.Reception;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * Where Telegram delivers updates in webhook mode.
 *
 * <p>A servlet of its own, because every message passes here and Spring MVC would double what a request costs before it
 * reaches us. Reads nothing before the secret holds, never more than the limit, and with Jackson 2. Never
 * answers 410, which makes Telegram forget the webhook. An authentic update that cannot be read gets 200, because
 * anything else would block its chat's queue for a day.
 *
 * @see <a href="https://core.telegram.org/bots/api#setwebhook">Bot API: setWebhook</a>
 */
final class TelegramWebhook extends HttpServlet {

    private static final long serialVersionUID = 1L;

    static final String PATH = "/webhooks/telegram";
    static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";
    static final int MOST_BYTES = 64 * 1024;

    private static final Logger log = LoggerFactory.getLogger(TelegramWebhook.class);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final transient byte[] secret;
    private final transient TelegramIntake intake;
    private final transient TelegramHealth health;
    private final transient Clock clock;

    TelegramWebhook(TelegramProperties settings, TelegramIntake intake, TelegramHealth health, Clock clock) {
        this.secret = settings.webhookSecret().getBytes(StandardCharsets.UTF_8);
        this.intake = intake;
        this.health = health;
        this.clock = clock;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(receive(request).value());
    }

    HttpStatus receive(HttpServletRequest request) {
        if (!authentic(request)) {
            return HttpStatus.FORBIDDEN;
        }
        if (request.getContentLengthLong() > MOST_BYTES) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        byte[] body;
        try {
            body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            return HttpStatus.BAD_REQUEST;
        }
        return body.length > MOST_BYTES ? HttpStatus.CONTENT_TOO_LARGE : take(body);
    }

    private HttpStatus take(byte[] body) {
        health.succeeded(clock.instant());
        try {
            intake.take(TelegramUpdates.read(parsed(body), clock.instant()));
        } catch (UnreadableUpdate e) {
            intake.unreadable(e);
        } catch (Reception.Unavailable e) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        } catch (RuntimeException e) {
            log.error(
                    "An update could be neither carried out nor parked: {}",
                    e.getClass().getName());
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        return HttpStatus.OK;
    }

    private JsonNode parsed(byte[] body) throws UnreadableUpdate {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new UnreadableUpdate(e.getClass().getSimpleName());
        } catch (IOException e) {
            throw new UnreadableUpdate("body");
        }
    }

    /** Takes the same time for every wrong secret, so that it cannot be guessed letter by letter. */
    private boolean authentic(HttpServletRequest request) {
        var given = Optional.ofNullable(request.getHeader(SECRET_HEADER)).orElse("");
        return secret.length > 0 && MessageDigest.isEqual(secret, given.getBytes(StandardCharsets.UTF_8));
    }
}
