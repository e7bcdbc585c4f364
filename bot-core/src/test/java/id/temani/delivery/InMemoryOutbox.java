package id.temani.delivery;

import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An outbox for tests, as one node of several sees it: {@link #otherNode} is a second view of the same messages. Lanes
 * are served in time proportional to their length, so keep them short.
 */
public final class InMemoryOutbox implements Outbox {

    private final OutboxStore store;
    private final Optional<UUID> writer = Optional.of(UUID.randomUUID());
    private final Optional<UUID> claimer = Optional.of(UUID.randomUUID());

    public InMemoryOutbox() {
        this(new OutboxStore());
    }

    private InMemoryOutbox(OutboxStore store) {
        this.store = store;
    }

    /** The same messages, seen by another node. */
    public InMemoryOutbox otherNode() {
        return new InMemoryOutbox(store);
    }

    /** Where the person of this lane is; the simulator unless said. */
    public void isOn(Channel channel, ConversationId lane) {
        store.channels.put(lane, channel);
    }

    /** Where messages of this lane go, and that the person can be written to again. */
    public void isAt(ChannelAddress address, ConversationId lane) {
        synchronized (store) {
            store.addresses.put(lane, address);
            store.shut.remove(lane);
        }
    }

    /** What was accepted of this person's data since {@code moment}, by lane. */
    public Map<ProviderId, ConversationId> acceptedOf(ConversationId owner, Instant moment) {
        synchronized (store) {
            var accepted = new LinkedHashMap<ProviderId, ConversationId>();
            store.byId.values().stream()
                    .filter(row -> row.message.owner().equals(owner))
                    .filter(row -> row.closed && !row.closedAt.isBefore(moment))
                    .forEach(row -> row.providerId.ifPresent(id -> accepted.put(id, row.message.lane())));
            return accepted;
        }
    }

    /** Takes no more into this lane; what waits still goes out. */
    public void close(ConversationId lane) {
        synchronized (store) {
            store.shut.add(lane);
        }
    }

    /** The person of this lane is in another chat now: what waits is dropped, and a platform's ids mean nothing more. */
    public void leave(ConversationId lane, Instant now) {
        synchronized (store) {
            shut(lane, now);
            store.byId.values().stream()
                    .filter(row -> row.message.lane().equals(lane))
                    .forEach(row -> row.providerId = Optional.empty());
        }
    }

    /** Forgets every message to or about this person, and that they were shut. */
    public void forget(ConversationId person) {
        synchronized (store) {
            var gone = store.byId.values().stream()
                    .map(row -> row.message)
                    .filter(message ->
                            message.owner().equals(person) || message.lane().equals(person))
                    .toList();
            gone.forEach(message -> {
                store.byId.remove(message.id());
                store.lanes.getOrDefault(message.lane(), new LinkedHashMap<>()).remove(message.id());
            });
            store.shut.remove(person);
            store.addresses.remove(person);
        }
    }

    @Override
    public List<Claim> add(List<OutboundMessage> messages, Instant now) {
        synchronized (store) {
            var handedOut = new ArrayList<Claim>();
            for (var message : messages) {
                if (store.shut.contains(message.lane()) || store.byId.containsKey(message.id())) {
                    continue;
                }
                var lane = store.lanes.computeIfAbsent(message.lane(), any -> new LinkedHashMap<>());
                boolean ours = lane.values().stream().allMatch(row -> isHere(row, now));
                var row = new OutboxRow(message, now);
                lane.put(message.id(), row);
                store.byId.put(message.id(), row);
                if (ours) {
                    handedOut.add(lease(row, writer, now));
                }
            }
            return handedOut;
        }
    }

    @Override
    public List<Claim> claim(Instant now, int limit) {
        synchronized (store) {
            return store.lanes.values().stream()
                    .map(lane -> lane.values().stream().findFirst().orElse(null))
                    .filter(Objects::nonNull)
                    .filter(row -> !row.leasedUntil.isAfter(now) && !row.notBefore.isAfter(now))
                    .filter(row -> row.message.nature() != Nature.FAREWELL
                            || row.addedAt.plus(FAREWELL_KEPT).isAfter(now))
                    .sorted(Comparator.comparing(row -> row.message.nature() != Nature.URGENT))
                    .limit(limit)
                    .toList()
                    .stream()
                    .map(row -> lease(row, claimer, now))
                    .toList();
        }
    }

    @Override
    public void complete(Collection<Sent> sent, Instant now) {
        synchronized (store) {
            store.batches.add(sent.size());
            sent.forEach(one -> store.open(one.id()).ifPresent(row -> {
                row.providerId = Optional.of(one.providerId());
                close(row, now);
            }));
        }
    }

    @Override
    public void giveUp(MessageId id, Instant now) {
        synchronized (store) {
            store.open(id).ifPresent(row -> close(row, now));
        }
    }

    @Override
    public void postpone(Claim claim, Instant until) {
        synchronized (store) {
            store.open(claim.message().id())
                    .filter(row -> row.attempts == claim.attempt())
                    .ifPresent(row -> {
                        letGo(row);
                        row.notBefore = until;
                    });
        }
    }

    @Override
    public void unknown(Claim claim, Instant until) {
        synchronized (store) {
            store.open(claim.message().id())
                    .filter(row -> row.attempts == claim.attempt())
                    .ifPresent(row -> {
                        row.unanswered++;
                        letGo(row);
                        row.notBefore = until;
                    });
        }
    }

    @Override
    public void release(Collection<MessageId> ids) {
        synchronized (store) {
            ids.forEach(id -> store.open(id)
                    .filter(row -> row.holder.equals(writer) || row.holder.equals(claimer))
                    .ifPresent(row -> {
                        letGo(row);
                        row.attempts--;
                    }));
        }
    }

    @Override
    public void shut(ConversationId lane, Instant now) {
        synchronized (store) {
            store.shut.add(lane);
            List.copyOf(store.lanes.getOrDefault(lane, Map.of()).values()).forEach(row -> close(row, now));
        }
    }

    @Override
    public Set<ConversationId> takeBack(ConversationId lane, Instant now) {
        synchronized (store) {
            var writers = new HashSet<ConversationId>();
            List.copyOf(store.lanes.getOrDefault(lane, Map.of()).values()).stream()
                    .filter(row -> !row.message.owner().equals(lane) && !row.leasedUntil.isAfter(now))
                    .forEach(row -> {
                        close(row, now);
                        if (row.message.nature() == Nature.RELAYED) {
                            writers.add(row.message.owner());
                        }
                    });
            return writers;
        }
    }

    @Override
    public boolean isShut(ConversationId lane) {
        synchronized (store) {
            return store.shut.contains(lane);
        }
    }

    @Override
    public Optional<ConversationId> ownerOf(ConversationId lane, ProviderId id) {
        return store.shown(lane, id).map(OutboundMessage::owner);
    }

    @Override
    public Optional<MessageId> find(ConversationId lane, ProviderId id) {
        return store.shown(lane, id).map(OutboundMessage::id);
    }

    @Override
    public int forgetClosedBefore(Instant moment, Instant now) {
        synchronized (store) {
            int before = store.byId.size();
            store.byId.values().removeIf(row -> row.closed && row.closedAt.isBefore(moment));
            return before - store.byId.size();
        }
    }

    public boolean isUnderway(ConversationId person) {
        return store.isUnderway(person);
    }

    /** How many messages are neither sent nor given up. */
    public int unsent() {
        synchronized (store) {
            return store.lanes.values().stream().mapToInt(Map::size).sum();
        }
    }

    public boolean isSent(MessageId id) {
        synchronized (store) {
            var row = store.byId.get(id);
            return row != null && row.providerId.isPresent();
        }
    }

    /** The sizes of the batches in which messages were marked as sent. */
    public List<Integer> batches() {
        synchronized (store) {
            return List.copyOf(store.batches);
        }
    }

    private boolean isHere(OutboxRow row, Instant now) {
        return row.holder.equals(writer) && row.leasedUntil.isAfter(now);
    }

    private Claim lease(OutboxRow row, Optional<UUID> holder, Instant now) {
        row.lapsed |= row.holder.isPresent();
        row.attempts++;
        row.holder = holder;
        row.leasedUntil = now.plus(LEASE);
        var lane = row.message.lane();
        var madeUp = new ChannelAddress(
                store.channels.getOrDefault(lane, Channel.SIMULATOR),
                lane.value().toString());
        var address = store.addresses.getOrDefault(lane, madeUp);
        return new Claim(row.message, address, now, false, row.attempts, row.unanswered + (row.lapsed ? 1 : 0));
    }

    private static void letGo(OutboxRow row) {
        row.holder = Optional.empty();
        row.leasedUntil = Instant.MIN;
    }

    private void close(OutboxRow row, Instant now) {
        row.closed = true;
        row.closedAt = now;
        store.lanes.getOrDefault(row.message.lane(), new LinkedHashMap<>()).remove(row.message.id());
    }
}
