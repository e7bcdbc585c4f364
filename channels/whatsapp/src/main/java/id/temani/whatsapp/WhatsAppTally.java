package id.temani.whatsapp;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How often something happened on this channel since the start; figures only, for metrics and alarms. Thread-safe. */
public final class WhatsAppTally {

    /** What is counted. */
    public enum Event {
        /** A webhook call without Twilio's signature, or with a wrong one. */
        FORGED,
        /** A webhook call above the size limit. */
        TOO_LARGE,
        /** Signed by Twilio, but nothing we can read: answered with 2xx and left. */
        UNREADABLE,
        /** The API gave no answer, so that the outcome is unknown. */
        UNANSWERED,
        /** Our account, template or settings are wrong: an operator must act. */
        MISCONFIGURED,
        /** Refused with a code that our table does not know, or that means a defect of ours. */
        REFUSED,
        /** Handed in by reconciliation, because no webhook brought it. */
        RECONCILED,
        /** A deletion at Twilio that was refused or unanswered and is tried again. */
        DELETION_DELAYED
    }

    private final Map<Event, LongAdder> counts = new EnumMap<>(Event.class);

    public WhatsAppTally() {
        for (var event : Event.values()) {
            counts.put(event, new LongAdder());
        }
    }

    void count(Event event) {
        adder(event).increment();
    }

    public long of(Event event) {
        return adder(event).sum();
    }

    private LongAdder adder(Event event) {
        var adder = counts.get(event);
        if (adder == null) {
            throw new IllegalStateException("Not counted: " + event);
        }
        return adder;
    }
}
