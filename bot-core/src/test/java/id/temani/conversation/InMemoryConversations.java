package id.temani.conversation;

import id.temani.delivery.Claim;
import id.temani.delivery.InMemoryOutbox;
import id.temani.delivery.Nature;
import id.temani.delivery.OutboundMessage;
import id.temani.delivery.ProviderId;
import id.temani.handoff.InMemoryHandoffs;
import id.temani.resident.ChannelAddress;
import id.temani.resident.ConversationId;
import id.temani.resident.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Conversations for tests, for one thread: nothing is locked, and nothing is rolled back. */
public final class InMemoryConversations implements Conversations {

    private final InMemoryOutbox outbox;
    private final InMemoryHandoffs handoffs;
    private final Map<ConversationId, Conversation> all = new LinkedHashMap<>();
    private final Map<ChannelAddress, ConversationId> addresses = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Received> received = new ArrayList<>();

    private record Received(ConversationId by, ProviderId id, Instant at) {}

    public InMemoryConversations(InMemoryOutbox outbox, InMemoryHandoffs handoffs) {
        this.outbox = outbox;
        this.handoffs = handoffs;
    }

    @Override
    public Optional<Conversation> open(InboundMessage message) {
        return seen.add(message.from().channel() + " " + message.ref())
                ? Optional.of(reopen(message))
                : Optional.empty();
    }

    @Override
    public Map<InboundMessage, Optional<Conversation>> openTogether(List<InboundMessage> messages) {
        var opened = new LinkedHashMap<InboundMessage, Optional<Conversation>>();
        messages.stream().filter(this::needsNothing).forEach(message -> opened.put(message, open(message)));
        return opened;
    }

    private boolean needsNothing(InboundMessage message) {
        var id = addresses.get(message.from());
        return id != null
                && !outbox.isShut(id)
                && message.alsoKnownAs()
                        .map(second -> id.equals(addresses.get(second)))
                        .orElse(true)
                && peek(id).filter(found -> found.address().equals(message.from())
                                && found.role() == Role.RESIDENT
                                && found.handoff().isEmpty())
                        .isPresent();
    }

    @Override
    public Conversation reopen(InboundMessage message) {
        var id = Optional.ofNullable(addresses.get(message.from()))
                .or(() -> message.alsoKnownAs().map(addresses::get))
                .orElseGet(ConversationId::random);
        addresses.put(message.from(), id);
        message.alsoKnownAs().ifPresent(other -> addresses.putIfAbsent(other, id));
        outbox.isAt(message.from(), id);
        var known = all.getOrDefault(id, begun(id, message));
        var answeredHere = new Conversation(
                id,
                message.from(),
                known.role(),
                known.talk(),
                known.version(),
                Optional.empty(),
                false,
                known.limitToldAt(),
                known.createdAt());
        all.put(id, answeredHere);
        return current(answeredHere);
    }

    @Override
    public Optional<Conversation> lock(ConversationId id) {
        return peek(id);
    }

    @Override
    public Optional<Conversation> lockIfFree(ConversationId id) {
        return peek(id);
    }

    @Override
    public Moved move(Conversation old, Conversation here, OutboundMessage notice, Instant now) {
        var told = farewell(notice, old.address(), now);
        addresses.values().removeIf(old.id()::equals);
        addresses.replaceAll((address, id) -> id.equals(here.id()) ? old.id() : id);
        received.removeIf(one -> one.by().equals(old.id()));
        outbox.leave(old.id(), now);
        outbox.isAt(here.address(), old.id());
        all.remove(here.id());
        handoffs.forget(here.id());
        outbox.forget(here.id());
        all.put(
                old.id(),
                new Conversation(
                        old.id(),
                        here.address(),
                        old.role(),
                        old.talk(),
                        old.version(),
                        Optional.empty(),
                        false,
                        old.limitToldAt(),
                        old.createdAt()));
        return new Moved(peek(old.id()).orElseThrow(), told);
    }

    Optional<ConversationId> at(ChannelAddress address) {
        return Optional.ofNullable(addresses.get(address));
    }

    /** See {@link TwoChats#join}. */
    void join(ConversationId stays, ConversationId goes) {
        addresses.replaceAll((address, id) -> id.equals(goes) ? stays : id);
        received.removeIf(one -> one.by().equals(goes));
        all.remove(goes);
        handoffs.forget(goes);
        outbox.forget(goes);
    }

    @Override
    public Optional<Conversation> peek(ConversationId id) {
        return Optional.ofNullable(all.get(id)).map(this::current);
    }

    @Override
    public List<Claim> settle(List<Settlement> settlements, Instant now) {
        return settlements.stream()
                .flatMap(one -> settled(one.conversation(), one.shown(), one.messages(), now).stream())
                .toList();
    }

    private List<Claim> settled(
            Conversation conversation, Optional<ProviderId> shown, List<OutboundMessage> messages, Instant now) {
        var id = conversation.id();
        if (peek(id).filter(stored -> stored.version() != conversation.version())
                .isPresent()) {
            throw new IllegalStateException("Somebody else settled a conversation meanwhile");
        }
        all.put(
                id,
                new Conversation(
                        id,
                        conversation.address(),
                        conversation.role(),
                        conversation.talk(),
                        conversation.version() + 1,
                        Optional.empty(),
                        conversation.silenced(),
                        conversation.limitToldAt(),
                        conversation.createdAt()));
        shown.ifPresent(message -> received.add(new Received(id, message, now)));
        var claims = outbox.add(messages, now);
        if (conversation.silenced() && !outbox.isShut(id)) {
            outbox.close(id);
        }
        return claims;
    }

    @Override
    public List<Shown> shownSince(ConversationId id, Instant since) {
        var shown = new ArrayList<Shown>();
        received.stream()
                .filter(one -> one.by().equals(id) && !one.at().isBefore(since))
                .forEach(one -> peek(id).ifPresent(chat -> shown.add(new Shown(chat.address(), one.id()))));
        outbox.acceptedOf(id, since)
                .forEach((message, lane) ->
                        peek(lane).ifPresent(chat -> shown.add(new Shown(chat.address(), message))));
        return shown;
    }

    @Override
    public List<Claim> erase(ConversationId id, Optional<OutboundMessage> farewell, Instant now) {
        var erased = all.remove(id);
        if (erased == null) {
            return List.of();
        }
        addresses.values().removeIf(id::equals);
        received.removeIf(one -> one.by().equals(id));
        handoffs.forget(id);
        outbox.forget(id);
        return farewell.map(message -> farewell(message, erased.address(), now)).orElse(List.of());
    }

    private List<Claim> farewell(OutboundMessage message, ChannelAddress to, Instant now) {
        var alone = new ConversationId(message.id().value());
        outbox.isAt(to, alone);
        return outbox.add(
                List.of(new OutboundMessage(message.id(), alone, alone, Nature.FAREWELL, message.utterance())), now);
    }

    private Conversation current(Conversation stored) {
        return stored.with(handoffs.unsettledOf(stored.id())
                .map(handoff -> new Conversation.Pending(handoff.id(), handoff.status())));
    }

    private static Conversation begun(ConversationId id, InboundMessage message) {
        return new Conversation(
                id,
                message.from(),
                Role.RESIDENT,
                Talk.unbegun(),
                0,
                Optional.empty(),
                false,
                Optional.empty(),
                message.receivedAt());
    }
}
