package id.temani.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import id.temani.conversation.Reception;
import id.temani.resident.ChannelAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands a batch of updates to the desk: chats side by side, each chat in order. */
final class UpdateBatch {

    private static final Logger log = LoggerFactory.getLogger(UpdateBatch.class);

    /** How often one update may fail for another reason than a database that is away. */
    static final int MOST_FAILURES = 5;

    private final TelegramIntake intake;
    private final TelegramHealth health;
    private final Map<Long, Integer> failures = new ConcurrentHashMap<>();

    UpdateBatch(TelegramIntake intake, TelegramHealth health) {
        this.intake = intake;
        this.health = health;
    }

    /** Returns when every chat is done, and whether everything is committed or parked, so that it may be confirmed. */
    boolean deliver(List<JsonNode> updates, Instant now) throws InterruptedException {
        var results = new ArrayList<Future<Boolean>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            lanes(updates, now).values().forEach(lane -> results.add(threads.submit(() -> deliver(lane))));
        }
        var all = true;
        for (var result : results) {
            all &= succeeded(result);
        }
        return all;
    }

    private Map<ChannelAddress, List<Arrival>> lanes(List<JsonNode> updates, Instant now) {
        var lanes = new LinkedHashMap<ChannelAddress, List<Arrival>>();
        for (var update : updates) {
            try {
                var arrival = TelegramUpdates.read(update, now);
                arrival.chat()
                        .ifPresent(chat -> lanes.computeIfAbsent(chat, first -> new ArrayList<>())
                                .add(arrival));
            } catch (UnreadableUpdate e) {
                intake.unreadable(e);
            }
        }
        return lanes;
    }

    /** Stops at the first one that fails, because the next must not overtake it. */
    private boolean deliver(List<Arrival> lane) {
        return lane.stream().allMatch(this::delivered);
    }

    private boolean delivered(Arrival arrival) {
        try {
            intake.take(arrival);
            failures.remove(arrival.updateId());
            return true;
        } catch (Reception.Unavailable e) {
            return false;
        } catch (RuntimeException e) {
            log.error("Update {} failed: {}", arrival.updateId(), e.getClass().getName());
            return letGo(arrival.updateId());
        }
    }

    /** The desk parks what fails, so this is a defect in parking itself: after a few tries the others go first. */
    private boolean letGo(long update) {
        if (failures.merge(update, 1, Integer::sum) < MOST_FAILURES) {
            return false;
        }
        failures.remove(update);
        health.countAbandoned();
        log.error("Update {} is let go after {} failures", update, MOST_FAILURES);
        return true;
    }

    private static boolean succeeded(Future<Boolean> result) throws InterruptedException {
        try {
            return result.get();
        } catch (ExecutionException e) {
            log.error(
                    "A chat's updates failed: {}", Refusals.cause(e).getClass().getName());
            return false;
        }
    }
}
