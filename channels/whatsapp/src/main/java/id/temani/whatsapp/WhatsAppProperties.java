package id.temani.whatsapp;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Our account at Twilio. Prints no secret and no number.
 *
 * @param authToken the account's primary token: signs webhooks and authorises our calls
 * @param authTokenSecondary a second token whose signatures count as well, while the first is being replaced
 * @param from our sender as Twilio writes it: {@code whatsapp:+62…}
 * @param apiUrl where the API is; another base URL stands a fake in
 * @param messagesPerSecond pace of one sender; Twilio itself queues above 80
 * @param ownRounds whether this node deletes and reconciles at Twilio by itself, see {@link TwilioRounds}
 */
@ConfigurationProperties("temani.whatsapp")
public record WhatsAppProperties(
        String accountSid,
        @DefaultValue("") String authToken,
        @Nullable String authTokenSecondary,
        @DefaultValue("") String from,
        @DefaultValue("https://api.twilio.com") URI apiUrl,
        @DefaultValue("20") int messagesPerSecond,
        @DefaultValue("true") boolean ownRounds,
        @DefaultValue Content content) {

    public WhatsAppProperties {
        if (authToken.isBlank()) {
            throw new IllegalArgumentException(
                    "temani.whatsapp.account-sid is set, but temani.whatsapp.auth-token is not");
        }
        if (!from.startsWith(WhatsAppAddress.PREFIX)) {
            throw new IllegalArgumentException("temani.whatsapp.from must look like whatsapp:+62…");
        }
        if (messagesPerSecond < 1) {
            throw new IllegalArgumentException("temani.whatsapp.messages-per-second must be at least 1");
        }
    }

    /** Every token whose signature we accept. */
    Stream<String> acceptedTokens() {
        return Stream.of(Optional.of(authToken), Optional.ofNullable(authTokenSecondary))
                .flatMap(Optional::stream)
                .filter(token -> !token.isBlank());
    }

    @Override
    public String toString() {
        return "WhatsAppProperties[redacted]";
    }

    /**
     * Content resources made once at Twilio. Without them menus are numbered text.
     *
     * <p>A resource has a fixed number of answers, so there is one per number. Its variables: {@code {{1}}} is the text,
     * then title and id of each answer in turn ({@code {{2}}} and {@code {{3}}} for the first).
     *
     * @param quickReply by number of answers, 1 to 3
     * @param listPicker by number of answers, 1 to 10; used from 4 on
     * @param reminder an approved template without variables that says that there is news, for reminders once the window
     *     is closed; it names neither the service nor what it is about
     * @param reengage an approved template without variables that asks a person to write, once their window is closed
     */
    public record Content(
            Map<Integer, String> quickReply,
            Map<Integer, String> listPicker,
            @Nullable String reengage,
            @Nullable String reminder) {

        @SuppressWarnings("NullAway") // the binder passes null where nothing is configured
        public Content {
            quickReply = quickReply == null ? Map.of() : Map.copyOf(quickReply);
            listPicker = listPicker == null ? Map.of() : Map.copyOf(listPicker);
        }

        static Content none() {
            return new Content(Map.of(), Map.of(), null, null);
        }
    }
}
