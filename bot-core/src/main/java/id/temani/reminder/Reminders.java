package id.temani.reminder;

import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All reminders, planned ones and what became of the others. Every method works in the caller's transaction. */
public interface Reminders {

    /**
     * Plans a reminder. One for the same thing, time and person that is still planned, or was withdrawn, takes the new
     * revision.
     *
     * @return false, and nothing changes, when that one was sent or skipped
     */
    boolean plan(Reminder reminder);

    /** What is planned for lower revisions of this thing is not sent. */
    void withdraw(Topic topic, UUID thing, int below);

    /** Nothing planned of these topics is sent to this person. */
    void mute(ConversationId person, Topic.Audience audience);

    /** They want them again: what was muted and is still to come is planned again. */
    void unmute(ConversationId person, Topic.Audience audience, Instant now);

    /** Nothing planned for this case is sent to anybody: referral, closing, death. */
    void withdrawCase(UUID about);

    /**
     * The one that has been due for longest and that nobody else is sending, locked until the end of the transaction.
     * Never waits.
     */
    Optional<Reminder> nextDue(Instant now);

    /** Settles up to {@code limit} reminders that are stale by now, as too late; says how many there were. */
    int skipStale(Instant now, int limit);

    /** Keeps what became of it; it is never due again. */
    void settle(UUID reminder, Outcome outcome, Instant now);

    /** It is looked at again then. */
    void putOff(UUID reminder, Instant until);

    /** How many went out as templates for this case and topic since the person last wrote. */
    int templatesSince(UUID about, Topic topic, Instant heardAt);

    /** The latest that was sent to this person and not looked at, for as long as its thing is less than a week ago. */
    Optional<Reminder> unseen(ConversationId person, Instant now);

    /** Locks one that was sent to this person. */
    Optional<Reminder> sent(UUID id, ConversationId person);

    /** The person asked to see it. */
    void seen(UUID reminder, Instant now);

    /** Whether one of this topic is planned for this person. */
    boolean isPlanned(ConversationId person, Topic topic);

    /** What became of reminders since {@code moment}, counted. */
    Map<Outcome, Long> outcomesSince(Instant moment);

    /** Forgets what was settled before {@code moment} and happened before it; for retention. */
    int forgetSettledBefore(Instant moment);
}
