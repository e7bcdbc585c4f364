package id.temani.reminder;

import id.temani.resident.ConversationId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * Something to remind a person of: all that reminders know of a session, a test, a check-in.
 *
 * @param id of the thing itself, in whosever tables it is kept
 * @param revision rises with every change of the thing; what was planned for a lower one is not sent any more
 * @param about the case it belongs to; where there is none, the thing itself
 * @param happensAt when it is, or until when it is to be done
 * @param zone in which its time is told and nights are left alone
 */
public record Thing(
        Topic topic, UUID id, int revision, UUID about, ConversationId person, Instant happensAt, ZoneId zone) {}
