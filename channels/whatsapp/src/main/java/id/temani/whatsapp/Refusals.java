package id.temani.whatsapp;

import id.temani.delivery.DeliveryOutcome;
import id.temani.delivery.DeliveryOutcome.Reason;
import id.temani.delivery.MessageId;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a refusal by Twilio means for a message, now or in a later report; counts what somebody must look at. */
final class Refusals {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private final ErrorCodes codes;
    private final Congestion congestion = new Congestion();
    private final WhatsAppTally tally;
    private final Clock clock;

    Refusals(ErrorCodes codes, WhatsAppTally tally, Clock clock) {
        this.codes = codes;
        this.tally = tally;
        this.clock = clock;
    }

    /** Whether the same words may be taken as plain text. */
    boolean wantsText(int code) {
        var action = codes.actionFor(code);
        return action == ErrorCodes.Action.TEMPLATE || action == ErrorCodes.Action.AS_TEXT;
    }

    /** What follows when a message was refused. */
    DeliveryOutcome outcomeOf(int code, MessageId message) {
        var action = noted(code, message);
        return switch (action) {
            case LATER -> new DeliveryOutcome.TryAgain(congestion.pause(clock.instant()), true);
            case PAUSE_SENDER -> new DeliveryOutcome.TryAgain(BackOff.DAILY_LIMIT, true);
            case STOP_CONTACT, WINDOW_CLOSED, CONFIGURATION, TEMPLATE, AS_TEXT, REFUSE ->
                new DeliveryOutcome.Rejected(action.reason());
        };
    }

    /** A message was taken. */
    void nothingRefused() {
        congestion.over();
    }

    /** Why a message failed that Twilio had taken; its words are gone, so that nothing can be tried again. */
    Reason reasonOf(int code, MessageId message) {
        return noted(code, message).reason();
    }

    private ErrorCodes.Action noted(int code, MessageId message) {
        var action = codes.actionFor(code);
        log.warn("Message {} was refused by Twilio: code {}, {}", message.value(), code, action);
        switch (action) {
            case CONFIGURATION, TEMPLATE -> tally.count(WhatsAppTally.Event.MISCONFIGURED);
            case REFUSE, AS_TEXT -> tally.count(WhatsAppTally.Event.REFUSED);
            case LATER, PAUSE_SENDER, STOP_CONTACT, WINDOW_CLOSED -> {}
        }
        return action;
    }
}
