package id.temani.reminder;

import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.UUID;

/**
 * One reminder of one thing for one person at one time. Those three are its kept key: whatever happens to a schedule,
 * a reminder that was sent, or skipped, is not sent again.
 *
 * @param dueAt when it is to be sent
 * @param staleAt after this moment it is not sent any more
 */
public record Reminder(UUID id, Thing thing, Instant dueAt, Instant staleAt) {

    public Topic topic() {
        return thing.topic();
    }

    public ConversationId person() {
        return thing.person();
    }
}
