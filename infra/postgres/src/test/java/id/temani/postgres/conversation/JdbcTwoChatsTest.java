package id.temani.postgres.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.conversation.Content;
import id.temani.conversation.Conversations;
import id.temani.conversation.InboundMessage;
import id.temani.conversation.ParkedMessages.Parked;
import id.temani.conversation.TwoChats;
import id.temani.conversation.TwoChatsContract;
import id.temani.delivery.OutboundMessage;
import id.temani.delivery.Outbox;
import id.temani.handoff.Handoff;
import id.temani.handoff.Offer;
import id.temani.postgres.Database;
import id.temani.postgres.People;
import id.temani.postgres.Requests;
import id.temani.postgres.Storage;
import id.temani.resident.ConversationId;
import id.temani.safety.Danger;
import id.temani.safety.SafetyEvent;
import id.temani.wording.Utterance;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class JdbcTwoChatsTest extends TwoChatsContract {

    private final Database database = Database.empty();
    private final Storage storage = database.node();

    @Test
    void keepsAgentsAwayWhoMayKnowThePerson() {
        var stays = opened(number);
        var goes = opened(name);
        var agent = new People(database, storage).agent();
        var request = asked(goes.id());
        inTransaction(() -> {
            storage.handoffs().offer(new Offer(request.id(), agent, Offer.Answer.OPEN, NOON, NOON.plusSeconds(60)));
            storage.handoffs().answer(request.id(), agent, Offer.Answer.RECUSED, NOON);
            return request;
        });

        joined(stays.id(), goes.id());

        assertThat(storage.handoffs().recused(stays.id())).containsExactly(agent);
        assertThat(storage.handoffs().recused(goes.id())).isEmpty();
    }

    @Test
    void countsALineToSomebodyElseAsUnderway() {
        var chat = opened(number);
        var agent = opened(name);
        var line = OutboundMessage.to(agent.id(), Utterance.plain("Halo")).ownedBy(chat.id());
        inTransaction(() -> outbox().add(List.of(line), NOON));

        assertThat(inTransaction(() -> chats().heldBy(chat.id())).underway()).isTrue();
    }

    @Test
    void bringsAlongWhatWaitsForAnotherTryAndDangerThatWasSpokenOf() {
        var stays = opened(number);
        var goes = opened(name);
        var waiting = InboundMessage.of(name, "SM1", new Content.Text("2"), NOON);
        var event = new SafetyEvent(UUID.randomUUID(), goes.id(), Danger.OVERDOSE, NOON, true);
        inTransaction(() -> {
            storage.safetyEvents().add(event);
            return storage.parkedMessages().park(waiting, "Any", NOON);
        });

        joined(stays.id(), goes.id());

        var due = inTransaction(() -> storage.parkedMessages().due(NOON.plus(Duration.ofHours(1)), 10));
        assertThat(due).extracting(Parked::message).containsExactly(waiting);
        assertThat(due).extracting(Parked::stoodAt).containsExactly(-1L);
        assertThat(storage.safetyEvents().latest(stays.id()))
                .contains(new SafetyEvent(event.id(), stays.id(), event.danger(), NOON, true));
    }

    @Override
    protected TwoChats chats() {
        return storage.twoChats();
    }

    @Override
    protected Conversations conversations() {
        return storage.conversations();
    }

    @Override
    protected Outbox outbox() {
        return storage.outbox();
    }

    @Override
    protected Handoff asked(ConversationId resident) {
        var request = Requests.of(resident);
        return inTransaction(() -> {
            storage.handoffs().add(request);
            return request;
        });
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return database.inTransaction(work);
    }
}
