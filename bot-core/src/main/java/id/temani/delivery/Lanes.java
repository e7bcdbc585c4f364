package id.temani.delivery;

import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The order in which this node sends: one queue per conversation, each emptied by one runner at a time. Every method is
 * atomic, quick, and touches neither database nor network.
 *
 * <p>A lane is blocked when its first message could not be settled. What the database had meanwhile promised this node
 * for the same lane is then turned back, until the database itself hands the lane out again ({@link #recovered}).
 */
final class Lanes {

    private final Map<ConversationId, Lane> byConversation = new HashMap<>();

    private static final class Lane {
        private final Deque<Parcel> waiting = new ArrayDeque<>();
        private @Nullable MessageId current;
        private boolean running;
        private Instant blockedUntil = Instant.MIN;

        private boolean isIdle(Instant now) {
            return !running && waiting.isEmpty() && !now.isBefore(blockedUntil);
        }
    }

    /** Puts parcels at the end of their lanes before their transaction commits, so that its lock keeps their order. */
    synchronized void reserve(Collection<Parcel> parcels, Instant now) {
        for (var parcel : parcels) {
            var lane = lane(parcel);
            if (now.isBefore(lane.blockedUntil)) {
                parcel.turnBack();
            } else {
                lane.waiting.add(parcel);
            }
        }
    }

    /** Their transaction committed. */
    synchronized Committed commit(Collection<Parcel> parcels) {
        parcels.forEach(Parcel::commit);
        var turnedBack =
                parcels.stream().filter(Parcel::isTurnedBack).map(Parcel::id).toList();
        return new Committed(startable(parcels), turnedBack);
    }

    /**
     * What to do after a commit.
     *
     * @param ready the lanes that need a runner now
     * @param turnedBack messages to release, because their lane was blocked meanwhile
     */
    record Committed(List<ConversationId> ready, List<MessageId> turnedBack) {}

    /** Their transaction did not commit. Returns the lanes that need a runner now. */
    synchronized List<ConversationId> discard(Collection<Parcel> parcels) {
        for (var parcel : parcels) {
            var lane = byConversation.get(parcel.claim().message().lane());
            if (lane != null) {
                lane.waiting.remove(parcel);
            }
        }
        return startable(parcels);
    }

    /** Takes in what the database handed out, which frees blocked lanes. Returns the lanes that need a runner now. */
    synchronized List<ConversationId> recovered(Collection<Parcel> parcels) {
        for (var parcel : parcels) {
            var lane = lane(parcel);
            lane.blockedUntil = Instant.MIN;
            // A send that outlived its own lease is still going on: its answer settles the message.
            if (!parcel.id().equals(lane.current)) {
                parcel.commit();
                lane.waiting.add(parcel);
            }
        }
        return startable(parcels);
    }

    /** The next parcel of a lane, for its runner; empty ends the run. */
    synchronized Optional<Parcel> next(ConversationId conversation, Instant now) {
        var lane = byConversation.get(conversation);
        if (lane == null) {
            return Optional.empty();
        }
        var head = lane.waiting.peek();
        if (head != null && head.isCommitted()) {
            lane.waiting.remove();
            lane.current = head.id();
            return Optional.of(head);
        }
        rest(conversation, lane, now);
        return Optional.empty();
    }

    /**
     * Ends the run of a lane and empties it. Returns the ids to release; what is not committed yet is turned back on its
     * commit.
     */
    synchronized List<MessageId> block(ConversationId conversation, Instant now, Instant until) {
        var lane = byConversation.computeIfAbsent(conversation, any -> new Lane());
        var released = new ArrayList<MessageId>();
        for (var parcel : lane.waiting) {
            parcel.turnBack();
            if (parcel.isCommitted()) {
                released.add(parcel.id());
            }
        }
        lane.waiting.clear();
        lane.blockedUntil = until;
        rest(conversation, lane, now);
        return released;
    }

    /** Forgets lanes with nothing in them. */
    synchronized void prune(Instant now) {
        byConversation.values().removeIf(lane -> lane.isIdle(now));
    }

    /** How many parcels wait behind others or for a thread. */
    synchronized int waiting() {
        return byConversation.values().stream()
                .mapToInt(lane -> lane.waiting.size())
                .sum();
    }

    private void rest(ConversationId conversation, Lane lane, Instant now) {
        lane.running = false;
        lane.current = null;
        if (lane.isIdle(now)) {
            byConversation.remove(conversation);
        }
    }

    private List<ConversationId> startable(Collection<Parcel> parcels) {
        var starting = new ArrayList<ConversationId>();
        for (var parcel : parcels) {
            var lane = byConversation.get(parcel.claim().message().lane());
            var head = lane == null ? null : lane.waiting.peek();
            if (lane != null && !lane.running && head != null && head.isCommitted()) {
                lane.running = true;
                starting.add(parcel.claim().message().lane());
            }
        }
        return starting;
    }

    private Lane lane(Parcel parcel) {
        return byConversation.computeIfAbsent(parcel.claim().message().lane(), any -> new Lane());
    }
}
