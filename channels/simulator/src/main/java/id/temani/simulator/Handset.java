package id.temani.simulator;

import id.temani.conversation.Content;
import id.temani.conversation.InboundMessage;
import id.temani.conversation.Reception;
import id.temani.delivery.ProviderId;
import id.temani.resident.ChannelAddress;
import java.util.Optional;

/** What the person holding a phone does: shown on the screen, then handed in like a message of any other channel. */
final class Handset {

    private final Screens screens;
    private final Reception reception;
    private final MovableClock clock;

    Handset(Screens screens, Reception reception, MovableClock clock) {
        this.screens = screens;
        this.reception = reception;
        this.clock = clock;
    }

    /** What became of it. */
    enum Outcome {
        DELIVERED,
        /** Nothing could be stored; it stands on the screen as failed and can be sent again. */
        UNAVAILABLE,
        /** The person has blocked the bot and must lift that first. */
        BLOCKED,
        /** The message or button is not there any more, or was used before. */
        GONE
    }

    /** Sends something new, or once more what has this {@code ref}. */
    Outcome send(ChannelAddress phone, String ref, Content content) {
        var screen = screens.at(phone);
        if (screen.isBlocked()) {
            return Outcome.BLOCKED;
        }
        if (content instanceof Content.Text typed) {
            screen.typed(typed.text());
        }
        return show(phone, screen, ref, content);
    }

    Outcome tap(ChannelAddress phone, String ref, String message, String payload) {
        var screen = screens.at(phone);
        if (screen.isBlocked()) {
            return Outcome.BLOCKED;
        }
        var button = screen.tap(message, payload);
        if (button.isEmpty()) {
            return Outcome.GONE;
        }
        return show(phone, screen, ref, new Content.Tap(payload, button.get().label()));
    }

    /** Hands in again, under the same reference, what the person sent before: a duplicate, or another try. */
    Outcome again(ChannelAddress phone, String message) {
        var screen = screens.at(phone);
        var content = screen.find(message).flatMap(Bubble::content);
        return content.isEmpty() ? Outcome.GONE : handIn(phone, screen, message, message, content.get());
    }

    Outcome edit(ChannelAddress phone, String ref, String message, String text) {
        var screen = screens.at(phone);
        if (screen.find(message).filter(old -> old.form() == Bubble.Form.TYPED).isEmpty()) {
            return Outcome.GONE;
        }
        screen.rework(message, old -> old.reworded(text));
        return handIn(phone, screen, message, ref, new Content.Edited(text));
    }

    /** Blocks the bot or lets it write again. Doing it twice tells the service once. */
    Outcome block(ChannelAddress phone, String ref, boolean blocked) {
        var screen = screens.at(phone);
        if (screen.isBlocked() == blocked) {
            return Outcome.DELIVERED;
        }
        screen.block(blocked);
        return show(phone, screen, ref, blocked ? new Content.Blocked() : new Content.Unblocked());
    }

    private Outcome show(ChannelAddress phone, Screen screen, String ref, Content content) {
        screen.show(Bubble.ofPerson(ref, clock.now(), content));
        return handIn(phone, screen, ref, ref, content);
    }

    /** @param shown the message of the screen that gets the ticks */
    private Outcome handIn(ChannelAddress phone, Screen screen, String shown, String ref, Content content) {
        var shownAs = Optional.of(new ProviderId(shown));
        var ticks = Bubble.Ticks.FAILED;
        try {
            reception.receive(
                    new InboundMessage(phone, Optional.empty(), ref, content, clock.now(), shownAs, Optional.empty()));
            ticks = Bubble.Ticks.DELIVERED;
        } catch (Reception.Unavailable nothingStored) {
            return Outcome.UNAVAILABLE;
        } finally {
            var reached = ticks;
            screen.rework(shown, bubble -> bubble.with(reached));
        }
        return Outcome.DELIVERED;
    }
}
