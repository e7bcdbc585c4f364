package id.temani.desk;

import id.temani.conversation.Content;
import id.temani.conversation.Conversation;
import id.temani.conversation.Conversations;
import id.temani.conversation.Conversations.Settlement;
import id.temani.conversation.InboundMessage;
import id.temani.conversation.ParkedMessages;
import id.temani.conversation.ParkedMessages.Parked;
import id.temani.delivery.Nature;
import id.temani.delivery.Outbox;
import id.temani.resident.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The path of every inbound message. Each public method is one database transaction, opened by its caller; only after
 * the commit is anything sent.
 */
public final class ConversationDesk {

    /** How long a platform lets us delete messages (Telegram's {@code deleteMessage}: younger than 48 hours). */
    static final Duration DELETABLE = Duration.ofHours(48);

    private final Conversations conversations;
    private final ParkedMessages parked;
    private final Outbox outbox;
    private final ResidentDesk residents;
    private final AgentDesk agents;
    private final CoordinatorDesk coordinators;
    private final Clock clock;

    public ConversationDesk(
            Conversations conversations,
            ParkedMessages parked,
            Outbox outbox,
            ResidentDesk residents,
            AgentDesk agents,
            CoordinatorDesk coordinators,
            Clock clock) {
        this.conversations = conversations;
        this.parked = parked;
        this.outbox = outbox;
        this.residents = residents;
        this.agents = agents;
        this.coordinators = coordinators;
        this.clock = clock;
    }

    /** Carries a message out; one that was seen before changes nothing. */
    public Receipt receive(InboundMessage message) {
        return conversations
                .open(message)
                .map(conversation -> serve(conversation, message))
                .orElse(Receipt.NOTHING);
    }

    /**
     * Carries out messages of different people in one transaction, at a fraction of what one each would cost.
     *
     * @param messages no two from one address
     * @param alone is handed what cannot be carried out among others and must be {@linkplain #receive received} by itself
     * @throws RuntimeException as one of the turns threw, or because two of them reached for one conversation; nothing
     *     may be committed then, and each message can still be received by itself
     */
    public Receipt receiveTogether(List<InboundMessage> messages, Consumer<InboundMessage> alone) {
        var opened = conversations.openTogether(messages);
        messages.stream().filter(message -> !opened.containsKey(message)).forEach(alone);
        var visits = new ArrayList<Visit>();
        opened.forEach((message, found) -> found.ifPresent(conversation -> visits.add(served(conversation, message))));
        return finish(visits);
    }

    /**
     * For a message whose handling threw: keeps it for another try and answers at once, with help if it spoke of danger,
     * otherwise with a word of apology.
     */
    public Receipt park(InboundMessage message, String errorClass) {
        var now = clock.instant();
        var opened = conversations.open(message);
        var kept = !mayBeKept(message) || parked.park(message, errorClass, now);
        if (!kept || opened.isEmpty()) {
            return Receipt.NOTHING;
        }
        var visit = new Visit(opened.get(), message, now);
        residents.apologise(visit);
        return Receipt.sending(outbox.add(visit.letters().written(), now));
    }

    /** Whether a message that could not be carried out may wait for another try: talk of buying and selling may not. */
    public boolean mayBeKept(InboundMessage message) {
        return residents.mayBeKept(message.content());
    }

    /** Tries a parked message again: carried out if its conversation still stands where it stood, else late. */
    public Receipt retry(Parked waiting) {
        var message = waiting.message();
        var conversation = conversations.reopen(message);
        parked.settle(waiting.id(), clock.instant());
        var visit = new Visit(conversation, message, clock.instant());
        if (conversation.role() == Role.RESIDENT && residents.returned(visit)) {
            return finish(visit);
        }
        if (conversation.version() == waiting.stoodAt()) {
            return serve(conversation, message);
        }
        switch (conversation.role()) {
            case RESIDENT -> residents.serveLate(visit);
            case AGENT -> agents.serve(visit);
            case COORDINATOR -> coordinators.serve(visit);
        }
        return finish(visit);
    }

    private Receipt serve(Conversation conversation, InboundMessage message) {
        return finish(served(conversation, message));
    }

    private Visit served(Conversation conversation, InboundMessage message) {
        var visit = new Visit(conversation, message, clock.instant());
        if (message.content() instanceof Content.Blocked) {
            outbox.shut(conversation.id(), visit.now());
        } else if (!(message.content() instanceof Content.Unblocked)) {
            switch (conversation.role()) {
                case RESIDENT -> residents.serve(visit);
                case AGENT -> agents.serve(visit);
                case COORDINATOR -> coordinators.serve(visit);
            }
        }
        return visit;
    }

    private Receipt finish(Visit visit) {
        return finish(List.of(visit));
    }

    /** Writes what the visits came to, all in one go but for the erasures among them. */
    private Receipt finish(List<Visit> visits) {
        var staying = visits.stream().filter(visit -> !visit.erased()).toList();
        var receipt = staying.isEmpty() ? Receipt.NOTHING : settled(staying);
        for (var visit : visits) {
            receipt = receipt.and(visit.erased() ? erased(visit) : alsoLeftToDo(visit));
        }
        return receipt;
    }

    private Receipt settled(List<Visit> visits) {
        var settlements = visits.stream()
                .map(visit -> new Settlement(
                        visit.rested(),
                        visit.message().flatMap(InboundMessage::shownAs),
                        visit.letters().written()))
                .toList();
        return Receipt.sending(
                conversations.settle(settlements, visits.getLast().now()));
    }

    private Receipt alsoLeftToDo(Visit visit) {
        var toDelete = Stream.concat(cleared(visit).stream(), visit.alsoDeleted().stream());
        return new Receipt(
                visit.alsoSent(), toDelete.toList(), visit.newRole().stream().toList());
    }

    private Receipt erased(Visit visit) {
        var letters = visit.letters().written();
        var toDelete = visit.takenBack() ? shown(visit) : List.<Conversations.Shown>of();
        var others = letters.stream()
                .filter(letter -> !letter.lane().equals(visit.id()))
                .map(letter -> letter.ownedBy(letter.lane()))
                .toList();
        var farewell = letters.stream()
                .filter(letter -> letter.lane().equals(visit.id()))
                .reduce((first, second) -> second)
                .map(letter -> letter.as(Nature.FAREWELL));
        var toSend = new ArrayList<>(outbox.add(others, visit.now()));
        toSend.addAll(conversations.erase(visit.id(), farewell, visit.now()));
        return new Receipt(toSend, toDelete, visit.newRole().stream().toList());
    }

    /** What goes from this person's own phone although they stay. */
    private List<Conversations.Shown> cleared(Visit visit) {
        var chat = visit.conversation().address();
        return switch (visit.cleared()) {
            case NOTHING -> List.of();
            case MESSAGE ->
                visit.message().flatMap(InboundMessage::shownAs).stream()
                        .map(id -> new Conversations.Shown(chat, id))
                        .toList();
            case CHAT ->
                shown(visit).stream().filter(one -> one.chat().equals(chat)).toList();
        };
    }

    /** What is on people's phones of this person and may still be deleted there, the message at hand included. */
    private List<Conversations.Shown> shown(Visit visit) {
        var shown =
                new ArrayList<>(conversations.shownSince(visit.id(), visit.now().minus(DELETABLE)));
        visit.message()
                .flatMap(InboundMessage::shownAs)
                .ifPresent(id ->
                        shown.add(new Conversations.Shown(visit.conversation().address(), id)));
        return shown;
    }
}
