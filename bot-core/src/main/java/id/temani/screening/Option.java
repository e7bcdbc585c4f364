package id.temani.screening;

import java.util.OptionalInt;

/**
 * One answer a question allows.
 *
 * <p>The code is what is stored and scored, never the number in a menu: the middle answer of some questions weighs more
 * than the last one.
 *
 * @param code stable, letters, digits, {@code -} and {@code _}
 * @param label in full
 * @param title for places that allow at most {@value #TITLE_LENGTH} characters; equal to the label where that fits
 * @param points as printed in the instrument; empty when the question is in no score
 * @param alone true for "none of these", which cannot be combined with another answer
 */
public record Option(String code, Wording label, Wording title, OptionalInt points, boolean alone) {

    /** What an item of a WhatsApp list may show, in characters (Twilio Content API, {@code twilio/list-picker}). */
    public static final int TITLE_LENGTH = 24;

    public Option {
        if (!code.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("Not a code for an answer: " + code);
        }
        if (title.longest() > TITLE_LENGTH) {
            throw new IllegalArgumentException(
                    "The title of answer %s is longer than %d characters; give it a shorter one"
                            .formatted(code, TITLE_LENGTH));
        }
        if (points.isPresent() && points.getAsInt() < 0) {
            throw new IllegalArgumentException("Points of answer %s are negative".formatted(code));
        }
    }
}
