package id.temani.app.intake;

import id.temani.conversation.ParkedMessages;
import id.temani.conversation.ParkedMessages.Parked;
import id.temani.desk.ConversationDesk;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Tries parked messages again, ever more rarely, and lets go of what cannot be settled within a day. */
public final class ParkedRetries {

    /** After that the content is blanked, with an alarm (decision 4). */
    static final Duration LONGEST = Duration.ofHours(24);

    private static final int BATCH = 20;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int LAST_DOUBLING = 8;
    private static final Logger log = LoggerFactory.getLogger(ParkedRetries.class);

    private final ParkedMessages parked;
    private final ConversationDesk desk;
    private final CommittedTurns turns;
    private final TransactionOperations transaction;
    private final Clock clock;

    public ParkedRetries(
            ParkedMessages parked,
            ConversationDesk desk,
            CommittedTurns turns,
            TransactionOperations transaction,
            Clock clock) {
        this.parked = parked;
        this.desk = desk;
        this.turns = turns;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One round. Several nodes may do it at once: what is handed out to one is leased to it. */
    public void run() {
        due().forEach(this::retry);
        abandonOld();
    }

    private List<Parked> due() {
        var due = transaction.execute(status -> parked.due(clock.instant(), BATCH));
        return due == null ? List.of() : due;
    }

    private void retry(Parked waiting) {
        try {
            turns.run(() -> desk.retry(waiting));
        } catch (RuntimeException e) {
            var error = e.getClass().getSimpleName();
            log.error("A parked message failed again: {} at {}", error, Whereabouts.of(e));
            var next = clock.instant().plus(pauseAfter(waiting.attempts()));
            transaction.executeWithoutResult(status -> parked.postpone(waiting.id(), next, error));
        }
    }

    /** 10 s, 20 s … 43 min. */
    static Duration pauseAfter(int attempts) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, LAST_DOUBLING));
    }

    private void abandonOld() {
        var now = clock.instant();
        var abandoned = transaction.execute(status -> parked.abandonParkedBefore(now.minus(LONGEST), now));
        if (abandoned != null && abandoned > 0) {
            log.error("ALARM: {} parked messages could not be settled within 24 hours and were blanked", abandoned);
        }
    }
}
