package id.temani.delivery;

import id.temani.resident.ConversationId;
import id.temani.wording.Utterance;

/**
 * One message on its way to a chat.
 *
 * @param lane the conversation that will show it: a resident's, an agent's or a coordinator's
 * @param owner whose data it is, whoever receives it; it is sealed under this conversation's key and goes with its
 *     erasure
 */
public record OutboundMessage(
        MessageId id, ConversationId lane, ConversationId owner, Nature nature, Utterance utterance) {

    public static OutboundMessage to(ConversationId lane, Utterance utterance) {
        return new OutboundMessage(MessageId.random(), lane, lane, Nature.ORDINARY, utterance);
    }

    public OutboundMessage as(Nature other) {
        return new OutboundMessage(id, lane, owner, other, utterance);
    }

    /** The same message as a part of {@code somebody}'s data. */
    public OutboundMessage ownedBy(ConversationId somebody) {
        return new OutboundMessage(id, lane, somebody, nature, utterance);
    }
}
