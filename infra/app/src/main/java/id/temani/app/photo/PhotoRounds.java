package id.temani.app.photo;

import id.temani.app.intake.CommittedTurns;
import id.temani.delivery.Letters;
import id.temani.delivery.Outbox;
import id.temani.delivery.PhotoRef;
import id.temani.delivery.PhotoSource;
import id.temani.delivery.PhotoSource.Fetched;
import id.temani.desk.Receipt;
import id.temani.relay.PhotoDesk;
import id.temani.relay.PhotoDesk.Outcome;
import id.temani.resident.Channel;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fetches photos that wait, one after the other in each talk, and has them passed on. A transaction before and one after;
 * in between, while a platform takes its time, nothing is locked. May run twice for the same photo.
 */
public final class PhotoRounds {

    /** So many photos are in memory at once; others come a little later. */
    private static final int AT_ONCE = 4;

    private final PhotoDesk desk;
    private final Map<Channel, PhotoSource> sources;
    private final Darkroom darkroom;
    private final Outbox outbox;
    private final CommittedTurns turns;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);

    public PhotoRounds(
            PhotoDesk desk,
            Collection<? extends PhotoSource> sources,
            Darkroom darkroom,
            Outbox outbox,
            CommittedTurns turns,
            TransactionOperations transaction,
            Clock clock) {
        this.desk = desk;
        this.sources = sources.stream().collect(Collectors.toMap(PhotoSource::channel, Function.identity()));
        this.darkroom = darkroom;
        this.outbox = outbox;
        this.turns = turns;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** This photo, and those behind it. Waits for no place, because it would keep a thread from what is timed. */
    public void run(UUID line) {
        if (!places.tryAcquire()) {
            transaction.executeWithoutResult(status -> desk.defer(line, clock.instant()));
            return;
        }
        try {
            for (var next = Optional.of(line); next.isPresent(); next = carryOut(next.get())) {
                // Each settles itself and names the next.
            }
        } finally {
            places.release();
        }
    }

    private Optional<UUID> carryOut(UUID line) {
        var photo = transaction.execute(status -> desk.due(line));
        if (photo == null || photo.isEmpty()) {
            return Optional.empty();
        }
        var source = Optional.ofNullable(sources.get(photo.get().channel()));
        var outcome = source.map(from -> outcome(from, photo.get())).orElseGet(Outcome.NotNow::new);
        var next = settle(line, outcome);
        if (!(outcome instanceof Outcome.NotNow)) {
            source.ifPresent(from -> from.release(photo.get()));
        }
        return next;
    }

    private Outcome outcome(PhotoSource source, PhotoRef photo) {
        return switch (source.fetch(photo)) {
            case Fetched.Bytes(var sent) ->
                darkroom.develop(sent).<Outcome>map(Outcome.Clean::new).orElseGet(Outcome.Refused::new);
            case Fetched.NotNow() -> new Outcome.NotNow();
            case Fetched.Gone() -> new Outcome.Lost();
            case Fetched.TooBig() -> new Outcome.Refused();
        };
    }

    private Optional<UUID> settle(UUID line, Outcome outcome) {
        var next = new AtomicReference<>(Optional.<UUID>empty());
        turns.run(() -> {
            var letters = new Letters();
            var now = clock.instant();
            next.set(desk.settle(line, outcome, now, letters));
            return Receipt.sending(outbox.add(letters.written(), now));
        });
        return next.get();
    }
}
