package id.temani.casefile;

import id.temani.resident.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An appointment on its way: somebody is being asked when, and then whether that is right.
 *
 * @param chat who is being asked: an agent, or a resident who asks for another time
 * @param moves the number of the appointment that would move; empty: a new one is made
 * @param at the time that was understood and is being confirmed; empty: the time is being asked
 */
public record Draft(
        ConversationId chat,
        CaseId file,
        Appointment.Kind kind,
        Optional<Integer> moves,
        Optional<Instant> at,
        Instant since) {

    /** An answer that comes later is no answer to this. */
    public static final Duration KEPT = Duration.ofMinutes(10);

    public boolean isOpen(Instant now) {
        return since.plus(KEPT).isAfter(now);
    }

    public Draft timed(Instant time, Instant now) {
        return new Draft(chat, file, kind, moves, Optional.of(time), now);
    }
}
