package id.temani.wording;

import java.util.Optional;

/**
 * One answer that a person can tap.
 *
 * @param payload what comes back when it is tapped: {@code question:answer}, at most 64 bytes in UTF-8 (the limit of
 *     Telegram's {@code callback_data}), so that an old button names the question it belonged to
 * @param label what the button says
 * @param typed the words to type instead, where digits would be chat ("AMBIL 28"); empty: its number in the list
 */
public record Choice(String payload, String label, Optional<String> typed) {

    public static Choice of(String payload, String label) {
        return new Choice(payload, label, Optional.empty());
    }

    public static Choice typedAs(String payload, String label, String words) {
        return new Choice(payload, label, Optional.of(words));
    }
}
