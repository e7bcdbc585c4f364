package id.temani.delivery;

import id.temani.resident.ConversationId;
import id.temani.wording.Utterance;
import java.util.ArrayList;
import java.util.List;

/** What one turn writes to whom, in order. Collected while rules run; the desk alone puts it into the outbox. */
public final class Letters {

    private final List<OutboundMessage> written = new ArrayList<>();

    /** A line of ours to somebody about nobody else. */
    public void to(ConversationId lane, Utterance utterance) {
        written.add(OutboundMessage.to(lane, utterance));
    }

    /** A line to staff about {@code owner}: it is that person's data and goes with them. */
    public void about(ConversationId owner, ConversationId lane, Utterance utterance) {
        written.add(OutboundMessage.to(lane, utterance).ownedBy(owner));
    }

    /** A line of one person for another. */
    public void relay(ConversationId owner, ConversationId lane, Utterance utterance) {
        written.add(OutboundMessage.to(lane, utterance).ownedBy(owner).as(Nature.RELAYED));
    }

    /** A line that the clock, not the person, asked for. */
    public void remind(ConversationId lane, Utterance utterance) {
        written.add(OutboundMessage.to(lane, utterance).as(Nature.REMINDER));
    }

    /** Help in danger, or an alarm about it. */
    public void urgent(ConversationId owner, ConversationId lane, Utterance utterance) {
        written.add(OutboundMessage.to(lane, utterance).ownedBy(owner).as(Nature.URGENT));
    }

    public List<OutboundMessage> written() {
        return List.copyOf(written);
    }
}
