package id.temani.telegram;

import id.temani.conversation.Reception;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands what arrived to the desk, whichever way it came. */
final class TelegramIntake {

    private static final Logger log = LoggerFactory.getLogger(TelegramIntake.class);

    private final Reception reception;
    private final TapReplies taps;
    private final TelegramHealth health;

    TelegramIntake(Reception reception, TapReplies taps, TelegramHealth health) {
        this.reception = reception;
        this.taps = taps;
        this.health = health;
    }

    /**
     * Returns when everything is committed or parked. A tap is answered before, so also when the desk fails; its buttons
     * go only after, so that they can be tapped again when it failed.
     *
     * @throws Reception.Unavailable when nothing could be stored
     */
    void take(Arrival arrival) {
        arrival.tapped().ifPresent(taps::answer);
        arrival.messages().forEach(reception::receive);
        arrival.tapped().ifPresent(taps::close);
    }

    /** Counts an authentic update that cannot be read: it gets no second try, or it would block its chat's queue. */
    void unreadable(UnreadableUpdate update) {
        health.countUnreadable();
        log.warn("Update {} cannot be read at {}", update.updateId(), update.getMessage());
    }
}
