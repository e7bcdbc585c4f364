package id.temani.conversation;

import id.temani.delivery.InMemoryOutbox;
import id.temani.delivery.Outbox;
import id.temani.handoff.Alias;
import id.temani.handoff.Asking;
import id.temani.handoff.Handoff;
import id.temani.handoff.HandoffId;
import id.temani.handoff.InMemoryHandoffs;
import id.temani.handoff.InMemoryRoster;
import id.temani.handoff.Wishes;
import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.unit.UnitId;
import java.util.Optional;
import java.util.function.Supplier;

class InMemoryTwoChatsTest extends TwoChatsContract {

    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final InMemoryHandoffs handoffs = new InMemoryHandoffs(new InMemoryRoster());
    private final InMemoryConversations conversations = new InMemoryConversations(outbox, handoffs);
    private final TwoChats chats = new InMemoryTwoChats(conversations, handoffs, outbox);

    @Override
    protected TwoChats chats() {
        return chats;
    }

    @Override
    protected Conversations conversations() {
        return conversations;
    }

    @Override
    protected Outbox outbox() {
        return outbox;
    }

    @Override
    protected Handoff asked(ConversationId resident) {
        var request = Handoff.asked(
                HandoffId.random(),
                new Alias("Melati", 28),
                new Asking(
                        resident,
                        Channel.WHATSAPP,
                        Language.INDONESIAN,
                        Handoff.Door.MYSELF,
                        new UnitId("melati"),
                        Wishes.NONE,
                        false,
                        Optional.empty()),
                NOON);
        handoffs.add(request);
        return request;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }
}
