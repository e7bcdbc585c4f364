package id.temani.whatsapp;

import id.temani.conversation.Content;
import id.temani.conversation.InboundMessage;
import id.temani.delivery.ProviderId;
import id.temani.resident.ChannelAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What we read of Twilio's inbound form, and nothing else: names, numbers and metadata beside it are never looked at.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/guides/webhook-request">Twilio: messaging webhook request</a>
 */
final class InboundForm {

    private static final int LONGEST_PAYLOAD = 200;
    private static final int LONGEST_REF = 64;

    private final Map<String, String> fields;

    private InboundForm(Map<String, String> fields) {
        this.fields = fields;
    }

    /**
     * Reads one form.
     *
     * @return the message; two when a picture or the like came with words, because the words may be a cry for help; none
     *     when sender or id is missing
     */
    static List<InboundMessage> read(Map<String, String> fields, Instant receivedAt) {
        return new InboundForm(fields).messages(receivedAt);
    }

    private List<InboundMessage> messages(Instant receivedAt) {
        var from = field("From").flatMap(WhatsAppAddress::of);
        var sid = field("MessageSid").filter(value -> value.length() <= LONGEST_REF);
        if (from.isEmpty() || sid.isEmpty()) {
            return List.of();
        }
        var messages = new ArrayList<InboundMessage>();
        for (var content : contents()) {
            var ref = messages.isEmpty() ? sid.get() : sid.get() + "/attachment";
            messages.add(new InboundMessage(
                    from.get(),
                    alsoKnownAs(from.get()),
                    ref,
                    content,
                    receivedAt,
                    Optional.empty(),
                    field("OriginalRepliedMessageSid").map(ProviderId::new)));
        }
        return messages;
    }

    private Optional<ChannelAddress> alsoKnownAs(ChannelAddress from) {
        return field("ExternalUserId").flatMap(WhatsAppAddress::of).filter(other -> !other.equals(from));
    }

    private List<Content> contents() {
        var tap = tap("ButtonPayload", "ButtonText").or(() -> tap("ListId", "ListTitle"));
        if (tap.isPresent()) {
            return List.of(tap.get());
        }
        var contents = new ArrayList<Content>();
        field("Body")
                .map(body -> new Content.Text(cut(body, Content.MOST_CHARACTERS)))
                .ifPresent(contents::add);
        var attached = Attachment.in(fields, contents.isEmpty());
        var photo = attached.filter(Content.Kind.PHOTO::equals).flatMap(kind -> photo());
        if (photo.isPresent()) {
            return List.of(photo.get());
        }
        attached.map(Content.Unsupported::new).ifPresent(contents::add);
        return contents;
    }

    /** WhatsApp sends one medium with a message; of several nobody knows which is which. */
    private Optional<Content> photo() {
        return field("MediaUrl0")
                .filter(address -> fields.getOrDefault("NumMedia", "").strip().equals("1"))
                .flatMap(TwilioMedia::at)
                .map(medium -> new Content.Photo(medium.ref(), cut(field("Body").orElse(""), Content.MOST_CHARACTERS)));
    }

    private Optional<Content> tap(String payload, String label) {
        return field(payload)
                .map(id -> new Content.Tap(
                        cut(id, LONGEST_PAYLOAD),
                        cut(field(label).or(() -> field("Body")).orElse(""), Content.MOST_CHARACTERS)));
    }

    private Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isBlank());
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
