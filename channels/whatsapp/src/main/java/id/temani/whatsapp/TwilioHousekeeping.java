package id.temani.whatsapp;

import id.temani.conversation.InboundMessage;
import id.temani.conversation.Reception;
import id.temani.delivery.ProviderId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves nothing at Twilio, and loses nothing there: what was handled is deleted, so what is still listed was not.
 * Every method may run on several nodes and run twice.
 */
public final class TwilioHousekeeping {

    private static final Logger log = LoggerFactory.getLogger(TwilioHousekeeping.class);

    /** Pause after a deletion that was refused, for instance of a message that is still on its way. */
    static final Duration PAUSE = Duration.ofMinutes(10);

    /** How far back reconciliation looks. */
    private static final Duration HORIZON = Duration.ofHours(24);

    /** Younger messages are left to the webhook, which says more about them (buttons, a second address). */
    private static final Duration WEBHOOK_FIRST = Duration.ofMinutes(1);

    /** A photo may wait at Twilio for the answer about its words, and for a few tries to fetch it. */
    static final Duration PHOTO_FETCHED_WITHIN = Duration.ofMinutes(15);

    private static final int MOST_LISTED = 1000;
    private static final int MOST_DELETED = 500;

    private final TwilioAccount account;
    private final TwilioLeftovers leftovers;
    private final Reception reception;
    private final WebhookEar ear;
    private final WhatsAppTally tally;
    private final Clock clock;

    TwilioHousekeeping(
            TwilioAccount account,
            TwilioLeftovers leftovers,
            Reception reception,
            WebhookEar ear,
            WhatsAppTally tally,
            Clock clock) {
        this.account = account;
        this.leftovers = leftovers;
        this.reception = reception;
        this.ear = ear;
        this.tally = tally;
        this.clock = clock;
    }

    /** Deletes what is due; what Twilio will not delete now stays for later. */
    public void deleteLeftovers() {
        leftovers.due(clock.instant(), MOST_DELETED).forEach(this::delete);
    }

    /** Lets all nodes know that Twilio calls this one. */
    public void tellWhatIsHeard() {
        ear.tell();
    }

    /**
     * Hands in what people wrote in the last 24 hours and no webhook brought, oldest first, and deletes it; what was
     * here before is recognised by its id. Stops early when nothing can be stored.
     */
    public void reconcile() {
        var now = clock.instant();
        var listed = account.received(now.minus(HORIZON), MOST_LISTED).orElse(List.of());
        for (var message : listed.reversed()) {
            if (message.at().isAfter(now.minus(WEBHOOK_FIRST))) {
                continue;
            }
            try {
                InboundForm.read(fieldsOf(message), message.at()).forEach(this::handIn);
            } catch (Reception.Unavailable away) {
                return;
            } catch (RuntimeException trouble) {
                log.warn(
                        "A listed message could not be taken in: {}",
                        trouble.getClass().getName());
                continue;
            }
            leaveOrDelete(message, now);
        }
    }

    /** A photo that may still be wanted stays a little longer. */
    private void leaveOrDelete(Listed message, Instant now) {
        var until = message.at().plus(PHOTO_FETCHED_WITHIN);
        if (message.hasMedia() && now.isBefore(until)) {
            leftovers.add(message.sid(), until);
        } else {
            delete(message.sid());
        }
    }

    /** Deletes messages of ours that lie there longer than a day, for instance because a node stopped meanwhile. */
    public void deleteOld() {
        account.sentBefore(clock.instant().minus(WhatsAppSender.LONGEST_AT_TWILIO), MOST_DELETED)
                .orElse(List.of())
                .forEach(message -> delete(message.sid()));
    }

    private void handIn(InboundMessage message) {
        reception.receive(message);
        tally.count(WhatsAppTally.Event.RECONCILED);
        ear.missed(message.receivedAt());
    }

    private static Map<String, String> fieldsOf(Listed message) {
        var fields = new HashMap<String, String>();
        fields.put("MessageSid", message.sid().value());
        fields.put("From", message.from());
        fields.put("Body", message.body());
        fields.put("NumMedia", message.hasMedia() ? "1" : "0");
        return fields;
    }

    private void delete(ProviderId sid) {
        if (account.delete(sid) == TwilioAccount.Deletion.DONE) {
            leftovers.remove(sid);
            return;
        }
        tally.count(WhatsAppTally.Event.DELETION_DELAYED);
        var later = clock.instant().plus(PAUSE);
        leftovers.add(sid, later);
        leftovers.postpone(sid, later);
    }
}
