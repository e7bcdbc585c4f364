package id.temani.app.intake;

import id.temani.conversation.InboundMessage;
import id.temani.conversation.ParkedMessages;
import id.temani.conversation.Reception;
import id.temani.desk.ConversationDesk;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes messages in: one transaction each, or one for many when many write at once, and a second one when the first
 * failed for a reason of ours. One bad message blocks nobody and is never lost.
 */
public final class Intake implements Reception {

    private static final int MOST_TRIES = 3;

    /**
     * Crowds of 32 take a few hundredths of a second, so whichever takes a fifth is held up. Six leave most of the sixteen
     * connections to others; four seconds is as long as anybody waits for one.
     */
    private static final Gathering.Limits CROWDS =
            new Gathering.Limits(32, 6, Duration.ofMillis(100), Duration.ofSeconds(4));

    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final ConversationDesk desk;
    private final CommittedTurns turns;
    private final ParkedMessages parked;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Gathering gathering =
            new Gathering(CROWDS, this::carryOutTogether, this::carryOutAlone, Intake::isAway);

    public Intake(
            ConversationDesk desk,
            CommittedTurns turns,
            ParkedMessages parked,
            TransactionOperations transaction,
            Clock clock) {
        this.desk = desk;
        this.turns = turns;
        this.parked = parked;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void receive(InboundMessage message) {
        gathering.carryOut(message);
    }

    /** Where one of many fails, for whatever reason, nothing is written, and each is carried out by itself. */
    private Collection<InboundMessage> carryOutTogether(List<InboundMessage> messages) {
        var left = new ArrayList<InboundMessage>();
        try {
            turns.run(() -> desk.receiveTogether(messages, left::add));
            return left;
        } catch (RuntimeException | Error e) {
            if (isDatabaseAway(e)) {
                throw new Unavailable(e);
            }
            log.info(
                    "Many messages are carried out one by one: {}", e.getClass().getName());
            return messages;
        }
    }

    private void carryOutAlone(InboundMessage message) {
        try {
            carryOut(message, 1);
        } catch (RuntimeException e) {
            if (isDatabaseAway(e)) {
                throw new Unavailable(e);
            }
            park(message, e);
        }
    }

    /** Two turns that waited for each other are no fault of the message: the database ended one of them. */
    private void carryOut(InboundMessage message, int attempt) {
        try {
            turns.run(() -> desk.receive(message));
        } catch (ConcurrencyFailureException e) {
            if (attempt == MOST_TRIES) {
                throw e;
            }
            carryOut(message, attempt + 1);
        }
    }

    private void park(InboundMessage message, RuntimeException thrown) {
        log.error(
                "A message from {} was parked: {} at {}",
                message.from().channel(),
                thrown.getClass().getName(),
                Whereabouts.of(thrown));
        var errorClass = thrown.getClass().getSimpleName();
        try {
            turns.run(() -> desk.park(message, errorClass));
        } catch (RuntimeException e) {
            if (isDatabaseAway(e)) {
                throw new Unavailable(e);
            }
            log.error("Its writer gets no answer: {} at {}", e.getClass().getName(), Whereabouts.of(e));
            if (desk.mayBeKept(message)) {
                keep(message, errorClass);
            }
        }
    }

    /** What cannot even be apologised for is kept without a word: refused, it would block its chat's queue for a day. */
    private void keep(InboundMessage message, String errorClass) {
        try {
            transaction.executeWithoutResult(status -> parked.park(message, errorClass, clock.instant()));
        } catch (RuntimeException e) {
            log.error("It could not be parked: {} at {}", e.getClass().getName(), Whereabouts.of(e));
            throw new Unavailable(e);
        }
    }

    private static boolean isAway(Throwable e) {
        return e instanceof Unavailable && isDatabaseAway(e.getCause());
    }

    private static boolean isDatabaseAway(@Nullable Throwable e) {
        return e instanceof CannotCreateTransactionException
                || e instanceof DataAccessResourceFailureException
                || e instanceof TransactionSystemException;
    }
}
