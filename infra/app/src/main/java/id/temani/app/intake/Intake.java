package id.temani.app.intake;

import id.temani.conversation.InboundMessage;
import id.temani.conversation.ParkedMessages;
import id.temani.conversation.Reception;
import id.temani.desk.ConversationDesk;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes messages in: one transaction each, and a second one when the first failed for a reason of ours. One bad message
 * blocks nobody and is never lost.
 */
public final class Intake implements Reception {

    private static final int MOST_TRIES = 3;
    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final ConversationDesk desk;
    private final CommittedTurns turns;
    private final ParkedMessages parked;
    private final TransactionOperations transaction;
    private final Clock clock;

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
        } catch (PessimisticLockingFailureException e) {
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

    private static boolean isDatabaseAway(RuntimeException e) {
        return e instanceof CannotCreateTransactionException
                || e instanceof DataAccessResourceFailureException
                || e instanceof TransactionSystemException;
    }
}
