package id.temani.conversation;

import id.temani.delivery.ProviderId;
import id.temani.resident.ChannelAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * One authentic message or event from a platform, reduced to what we may know. Names, usernames, pictures and language
 * codes were dropped by the channel before this.
 *
 * @param ref the platform's id of this delivery, unique on its channel: the same ref is the same message again
 * @param alsoKnownAs a second address of the same person, carried by the same delivery (WhatsApp number and
 *     business-scoped id)
 * @param shownAs the platform's id of the message in the person's chat, where we may delete it later
 * @param quotes the platform's id of the message of ours it answers, when the person quoted one
 * @param topic the platform's id of the thread it was written in, where a chat has threads
 */
public record InboundMessage(
        ChannelAddress from,
        Optional<ChannelAddress> alsoKnownAs,
        String ref,
        Content content,
        Instant receivedAt,
        Optional<ProviderId> shownAs,
        Optional<ProviderId> quotes,
        Optional<ProviderId> topic) {

    public InboundMessage {
        if (ref.isBlank() || ref.length() > 200) {
            throw new IllegalArgumentException("A message reference must have 1 to 200 characters");
        }
    }

    /** A message in the chat itself. */
    public InboundMessage(
            ChannelAddress from,
            Optional<ChannelAddress> alsoKnownAs,
            String ref,
            Content content,
            Instant receivedAt,
            Optional<ProviderId> shownAs,
            Optional<ProviderId> quotes) {
        this(from, alsoKnownAs, ref, content, receivedAt, shownAs, quotes, Optional.empty());
    }

    /** A message without a second address, a deletable id or a quotation. */
    public static InboundMessage of(ChannelAddress from, String ref, Content content, Instant receivedAt) {
        return new InboundMessage(from, Optional.empty(), ref, content, receivedAt, Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
        return "InboundMessage[%s, %s]".formatted(from, content);
    }
}
