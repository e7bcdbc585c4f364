package id.temani.whatsapp;

import id.temani.delivery.DeliveryOutcome.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** What follows from Twilio's error codes: the table {@code error-codes.properties}, read once. */
final class ErrorCodes {

    private static final String FILE = "error-codes.properties";

    /** What to do about a code. */
    enum Action {
        /** Certainly not sent: again, after a pause. */
        LATER(Reason.REFUSED),
        /** The account's daily limit: a long pause for all. */
        PAUSE_SENDER(Reason.REFUSED),
        STOP_CONTACT(Reason.UNREACHABLE),
        WINDOW_CLOSED(Reason.WINDOW_CLOSED),
        /** Account, sender or settings are wrong. */
        CONFIGURATION(Reason.MISCONFIGURED),
        /** The content resource is wrong: an alarm, and its words as text. */
        TEMPLATE(Reason.MISCONFIGURED),
        /** This form is not taken: its words as text. */
        AS_TEXT(Reason.REFUSED),
        /** Never again, and an alarm: what happens to every code that is not in the table. */
        REFUSE(Reason.REFUSED);

        private final Reason reason;

        Action(Reason reason) {
            this.reason = reason;
        }

        /** Why a message failed for good, once there is nothing left to try. */
        Reason reason() {
            return reason;
        }
    }

    private final Map<Integer, Action> actions;

    private ErrorCodes(Map<Integer, Action> actions) {
        this.actions = Map.copyOf(actions);
    }

    /** @throws IllegalStateException when the file is missing or names no action: a defect of this build */
    static ErrorCodes read() {
        var table = new Properties();
        try (InputStream file = ErrorCodes.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            table.load(file);
        } catch (IOException broken) {
            throw new IllegalStateException(FILE + " cannot be read", broken);
        }
        var actions = new HashMap<Integer, Action>();
        for (var code : table.stringPropertyNames()) {
            actions.put(Integer.valueOf(code), actionOf(table.getProperty(code)));
        }
        return new ErrorCodes(actions);
    }

    Action actionFor(int code) {
        return actions.getOrDefault(code, Action.REFUSE);
    }

    private static Action actionOf(String name) {
        return Action.valueOf(name.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
