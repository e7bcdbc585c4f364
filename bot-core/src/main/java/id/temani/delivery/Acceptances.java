package id.temani.delivery;

import id.temani.resident.ConversationId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Marks accepted messages as sent, many in one statement: one by one costs the database ten times as much. What cannot
 * be marked now stays here and goes with the next batch.
 */
final class Acceptances {

    static final int BATCH = 50;

    private static final Logger log = LoggerFactory.getLogger(Acceptances.class);

    private final Outbox outbox;
    private final Clock clock;
    private final Executor atOnce;
    private final Executor soon;
    private final Runnable freed;

    private final ConcurrentLinkedQueue<Accepted> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final ReentrantLock marking = new ReentrantLock();

    /** Lanes whose last message was accepted and is not marked yet. */
    private final Set<ConversationId> unmarked = ConcurrentHashMap.newKeySet();

    private record Accepted(Outbox.Sent sent, ConversationId lane, boolean recovered) {}

    /**
     * @param soon runs what it is given a few milliseconds later
     * @param freed called after a batch that made room for messages which only the database knows
     */
    Acceptances(Outbox outbox, Clock clock, Executor atOnce, Executor soon, Runnable freed) {
        this.outbox = outbox;
        this.clock = clock;
        this.atOnce = atOnce;
        this.soon = soon;
        this.freed = freed;
    }

    /** @param recovered whether the database handed it out, so that more may wait behind it there */
    void add(Outbox.Sent sent, ConversationId lane, boolean recovered) {
        unmarked.add(lane);
        waiting.add(new Accepted(sent, lane, recovered));
        int held = size.incrementAndGet();
        if (held == 1) {
            soon.execute(this::mark);
        } else if (held == BATCH) {
            atOnce.execute(this::mark);
        }
    }

    /**
     * Before a lane goes on: a node that dies then must not send its last message again behind the next. Says whether the
     * lane may go on now.
     */
    boolean markLastOf(ConversationId lane) {
        if (unmarked.contains(lane)) {
            mark();
        }
        return !unmarked.contains(lane);
    }

    /** Marks everything that waits, in batches. Never throws. */
    void mark() {
        marking.lock();
        try {
            for (var batch = take(); !batch.isEmpty(); batch = take()) {
                if (!marked(batch)) {
                    return;
                }
            }
        } finally {
            marking.unlock();
        }
    }

    private boolean marked(List<Accepted> batch) {
        try {
            outbox.complete(batch.stream().map(Accepted::sent).toList(), clock.instant());
        } catch (RuntimeException e) {
            waiting.addAll(batch);
            size.addAndGet(batch.size());
            log.warn(
                    "Could not mark {} messages as sent: {}",
                    batch.size(),
                    e.getClass().getSimpleName());
            return false;
        }
        batch.forEach(accepted -> unmarked.remove(accepted.lane()));
        if (batch.stream().anyMatch(Accepted::recovered)) {
            freed.run();
        }
        return true;
    }

    private List<Accepted> take() {
        var batch = new ArrayList<Accepted>(BATCH);
        while (batch.size() < BATCH && waiting.poll() instanceof Accepted accepted) {
            batch.add(accepted);
        }
        size.addAndGet(-batch.size());
        return batch;
    }
}
