package id.temani.app.intake;

import id.temani.conversation.InboundMessage;
import id.temani.conversation.Reception;
import id.temani.desk.OnePerson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Joins two chats of one person before the message that shows it is taken in. In a transaction of its own, and never in
 * the way of the message: what fails here is tried again with the next one.
 */
public final class OneChatFirst implements Reception {

    private static final Logger log = LoggerFactory.getLogger(OneChatFirst.class);

    private final OnePerson onePerson;
    private final CommittedTurns turns;
    private final Reception reception;

    public OneChatFirst(OnePerson onePerson, CommittedTurns turns, Reception reception) {
        this.onePerson = onePerson;
        this.turns = turns;
        this.reception = reception;
    }

    @Override
    public void receive(InboundMessage message) {
        if (message.alsoKnownAs().isPresent()) {
            joinChats(message);
        }
        reception.receive(message);
    }

    private void joinChats(InboundMessage message) {
        try {
            if (onePerson.hasTwoChats(message)) {
                turns.run(() -> onePerson.join(message));
            }
        } catch (RuntimeException e) {
            log.warn("Two chats stay apart for now: {} at {}", e.getClass().getName(), Whereabouts.of(e));
        }
    }
}
