package id.temani.postgres.privacy;

import id.temani.conversation.Content;
import id.temani.conversation.Conversation;
import id.temani.conversation.Facts;
import id.temani.conversation.InboundMessage;
import id.temani.conversation.Position;
import id.temani.conversation.ReceiptCode;
import id.temani.conversation.Talk;
import id.temani.delivery.OutboundMessage;
import id.temani.delivery.Outbox;
import id.temani.delivery.ProviderId;
import id.temani.handoff.AgentId;
import id.temani.handoff.Handoff;
import id.temani.handoff.InvitationCode;
import id.temani.handoff.Offer;
import id.temani.later.Later.Wake;
import id.temani.postgres.Database;
import id.temani.postgres.People;
import id.temani.postgres.Requests;
import id.temani.postgres.Storage;
import id.temani.privacy.DailyCounts.Counted;
import id.temani.relay.HeldLine;
import id.temani.relay.Said;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import id.temani.resident.Language;
import id.temani.resident.Role;
import id.temani.safety.Danger;
import id.temani.safety.SafetyEvent;
import id.temani.wording.Utterance;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Two residents and an agent who leave something in every table. */
final class Town {

    static final String SARI = "620000001234567";
    static final String BUDI = "620000007654321";
    static final String SENTENCE = "Aku capek sekali hari ini";
    static final String AGENT_NAME = "Kak Rembulan";
    static final String ANSWER = "setiap-hari-ganja";
    static final String PLATFORM_ID = "SM-platform-4711";

    private final Database database;
    private final Storage storage;

    Town(Database database) {
        this.database = database;
        this.storage = database.node();
    }

    record Neighbours(Conversation sari, Conversation budi, Conversation chat, AgentId agent) {}

    Storage storage() {
        return storage;
    }

    Neighbours live() {
        var people = new People(database, storage);
        var sari = people.at(address(SARI));
        var budi = people.at(address(BUDI));
        var chat = people.at(address("620000009999999"));
        var agent = people.agent(chat, AGENT_NAME);
        var neighbours = new Neighbours(sari, budi, chat, agent);
        var coordinator = people.somebody();
        become(chat, Role.AGENT);
        become(coordinator, Role.COORDINATOR);
        database.inTransaction(() -> {
            storage.roster().addCoordinator(coordinator.id(), Channel.WHATSAPP, Requests.MELATI);
            storage.invitations()
                    .add(
                            InvitationCode.fresh(InvitationCode.Kind.AGENT, new SecureRandom()),
                            Requests.MELATI,
                            Database.NOON);
            return true;
        });
        writes(sari, SARI, neighbours, Offer.Answer.OPEN);
        writes(budi, BUDI, neighbours, Offer.Answer.RECUSED);
        return neighbours;
    }

    private void become(Conversation chat, Role role) {
        database.inTransaction(
                () -> storage.conversations().settle(chat.with(role), Optional.empty(), List.of(), Database.NOON));
    }

    private void writes(Conversation person, String number, Neighbours neighbours, Offer.Answer answer) {
        var request = Requests.of(person.id()).sharing(ANSWER);
        var reply = OutboundMessage.to(person.id(), Utterance.plain(SENTENCE));
        var unsent = OutboundMessage.to(person.id(), Utterance.plain(SENTENCE));
        var relayed = OutboundMessage.to(neighbours.chat().id(), Utterance.plain(SENTENCE + " " + number))
                .ownedBy(person.id());
        database.inTransaction(() -> {
            storage.handoffs().add(request);
            offered(request, neighbours.agent(), answer);
            holds(person, request);
            spokeOfDanger(person);
            storage.later().at(Wake.OFFERS_LAPSE, request.id().value(), Database.NOON);
            storage.feedbacks().keepWords(person.id(), request.unit(), SENTENCE, LocalDate.of(2026, 3, 1));
            storage.later().at(Wake.FORGET, person.id().value(), Database.NOON);
            storage.receiptCodes().keep(ReceiptCode.fresh(new SecureRandom()), person.id(), Database.NOON);
            var locked = storage.conversations().lock(person.id()).orElseThrow();
            storage.conversations()
                    .settle(
                            locked.with(talk()),
                            Optional.of(new ProviderId(PLATFORM_ID + number)),
                            List.of(reply, relayed, unsent),
                            Database.NOON);
            return true;
        });
        storage.parkedMessages().park(saying(number, SENTENCE), "IllegalStateException", Database.NOON);
        storage.outbox()
                .complete(
                        List.of(
                                new Outbox.Sent(reply.id(), new ProviderId(PLATFORM_ID + "r" + number)),
                                new Outbox.Sent(relayed.id(), new ProviderId(PLATFORM_ID + "c" + number))),
                        Database.NOON);
    }

    private void offered(Handoff request, AgentId agent, Offer.Answer answer) {
        storage.handoffs()
                .offer(new Offer(
                        request.id(),
                        agent,
                        Offer.Answer.OPEN,
                        Database.NOON,
                        Database.NOON.plus(Duration.ofMinutes(3))));
        storage.handoffs().answer(request.id(), agent, answer, Database.NOON);
        storage.handoffs().keepFeedback(request.id(), "good", Database.NOON);
    }

    private void holds(Conversation person, Handoff request) {
        var line = new HeldLine(
                UUID.randomUUID(), request.id(), person.id(), person.id(), Said.words(SENTENCE), Database.NOON);
        storage.heldLines().hold(line);
        storage.later().at(Wake.HELD_LINE_GONE, line.id(), Database.NOON);
    }

    private void spokeOfDanger(Conversation person) {
        var event = new SafetyEvent(UUID.randomUUID(), person.id(), Danger.EXPLICIT, Database.NOON, true);
        storage.safetyEvents().add(event);
        storage.later().at(Wake.CHECK_BACK, event.id(), Database.NOON);
        storage.dailyCounts().add(LocalDate.of(2026, 3, 2), Counted.DANGER);
    }

    static Talk talk() {
        return new Talk(
                Language.INDONESIAN,
                Optional.of(new Position("screening", 1, "questions")),
                Optional.empty(),
                Map.of(Facts.AGE, "18-plus", Facts.DETAIL, ANSWER),
                Map.of("q2", ANSWER),
                0,
                3,
                Optional.of(Database.NOON));
    }

    static ChannelAddress address(String number) {
        return new ChannelAddress(Channel.WHATSAPP, "whatsapp:+" + number);
    }

    static InboundMessage saying(String number, String text) {
        return InboundMessage.of(address(number), "ref-" + UUID.randomUUID(), new Content.Text(text), Database.NOON);
    }
}
