package id.temani.telegram;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast we send, kept under what Telegram allows so that it rarely has to refuse. Raise it for a load test only.
 *
 * @param perChat messages a second to one chat
 * @param burst messages to one chat that may go out at once before {@code perChat} holds
 * @param perBot messages a second over all chats
 * @see <a href="https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this">Telegram: about one
 *     message a second to a chat, about thirty a second in all</a>
 */
@ConfigurationProperties("temani.limits.telegram")
public record TelegramLimits(
        @DefaultValue("1") double perChat,
        @DefaultValue("3") int burst,
        @DefaultValue("25") double perBot) {

    public TelegramLimits {
        if (!(perChat > 0) || !(perBot > 0) || burst < 1) {
            throw new IllegalArgumentException("temani.limits.telegram.* must be above zero");
        }
    }
}
