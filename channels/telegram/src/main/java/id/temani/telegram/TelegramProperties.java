package id.temani.telegram;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How we reach Telegram.
 *
 * @param token the bot's token; blank: the channel is off. A secret: it opens the bot to whoever has it
 * @param apiUrl where the Bot API answers; any base URL, so that a fake can stand in
 * @param mode how updates reach us; never both ways at once, Telegram answers the second with 409
 * @param webhookSecret what Telegram repeats in every webhook call: 1 to 256 of {@code A-Z a-z 0-9 _ -}; needed in
 *     webhook mode
 */
@ConfigurationProperties("temani.telegram")
public record TelegramProperties(
        @DefaultValue("") String token,
        @DefaultValue("https://api.telegram.org") URI apiUrl,
        @DefaultValue("polling") Mode mode,
        @DefaultValue("") String webhookSecret) {

    /** How updates reach us. */
    public enum Mode {
        POLLING,
        WEBHOOK
    }

    /** The number before the colon of the token: the bot's own public id. */
    String botId() {
        return token.substring(0, token.indexOf(':'));
    }

    /**
     * Refuses settings that cannot work. Not part of the constructor, because a failed binding prints the value that was
     * bound last.
     *
     * @throws IllegalStateException naming the setting, never its value
     */
    TelegramProperties checked() {
        if (!token.matches("[0-9]+:[A-Za-z0-9_-]+")) {
            throw new IllegalStateException("temani.telegram.token does not look like a bot token");
        }
        if (mode == Mode.WEBHOOK && !webhookSecret.matches("[A-Za-z0-9_-]{1,256}")) {
            throw new IllegalStateException(
                    "temani.telegram.webhook-secret must have 1 to 256 of A-Z a-z 0-9 _ - in webhook mode");
        }
        return this;
    }

    @Override
    public String toString() {
        return "TelegramProperties[token=[redacted], apiUrl=%s, mode=%s, webhookSecret=[redacted]]"
                .formatted(apiUrl, mode);
    }
}
