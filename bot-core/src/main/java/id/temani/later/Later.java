package id.temani.later;

import java.time.Instant;
import java.util.UUID;

/**
 * Wakes us up at a time, durably. Works in the caller's transaction. Whoever is woken reads the row behind the id first
 * and does nothing when there is none, because a wake-up may come twice.
 */
public interface Later {

    /** Schedules a wake-up; one that exists for the same kind and id is moved. */
    void at(Wake wake, UUID id, Instant when);

    /** Cancels a wake-up; nothing happens when there is none or it is running. */
    void cancel(Wake wake, UUID id);

    /** What for. */
    enum Wake {
        /** An offer's time is over; the id is the handoff's. */
        OFFERS_LAPSE,
        /** Somebody still waits for an agent: how does it stand? The id is the handoff's. */
        STILL_WAITING,
        /** Nobody has come for too long; the id is the handoff's. */
        NOBODY_CAME,
        /** The time for which an agent said SIAP is over; the id is the agent's. */
        DUTY_OVER,
        /** A shift of an agent's own begins; the id is the agent's. */
        SHIFT_BEGINS,
        /** A platform may soon not let us write to an agent in a talk; the id is the agent's. */
        AGENT_WINDOW,
        /** An agent has room for one more talk; the id is the agent's. */
        AGENT_FREE,
        /** An agent's training ends before long; the id is the agent's. */
        TRAINING_ENDS,
        /** Whoever joins was not confirmed in time, or refused; the id is the agent's. */
        JOINING_OVER,
        /** The agent of a live talk owes a line for too long; the id is the handoff's. */
        AGENT_SILENT,
        /** A resident did not say whether somebody else may go on; the id is the handoff's. */
        HAND_OVER_UNANSWERED,
        /** Nobody said for ten minutes what becomes of a held line; the id is the line's. */
        HELD_LINE_GONE,
        /** A line of an agent can no longer be taken back; the id is the line's. */
        LINE_LEAVES,
        /** A photo is to be fetched; the id is the line's. */
        PHOTO_DUE,
        /** Nobody answered the safety question for five minutes; the id is the safety event's. */
        SAFETY_UNANSWERED,
        /** Ten minutes after danger: how is it now? The id is the safety event's. */
        CHECK_BACK,
        /** Nobody said for a quarter of an hour what was meant by "stop"; the id is the conversation's. */
        STOP_UNANSWERED,
        /** An under-age contact is forgotten at the latest one hour later; the id is the conversation's. */
        FORGET
    }
}
