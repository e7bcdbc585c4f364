package id.temani.flows.scrub;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A line in small letters, with the digits of all scripts as 0 to 9, wide and styled letters as plain ones and without
 * invisible characters; each char knows where in the line it came from.
 */
final class PlainText {

    private final String text;
    private final int[] from;
    private final int[] to;

    private PlainText(String text, int[] from, int[] to) {
        this.text = text;
        this.from = from;
        this.to = to;
    }

    static PlainText of(String line) {
        var plain = new StringBuilder(line.length());
        var from = new int[line.length() + 16];
        var to = new int[line.length() + 16];
        for (int at = 0; at < line.length(); ) {
            var code = line.codePointAt(at);
            var next = at + Character.charCount(code);
            var letters = plain(code);
            while (plain.length() + letters.length() > from.length) {
                from = Arrays.copyOf(from, from.length * 2);
                to = Arrays.copyOf(to, to.length * 2);
            }
            Arrays.fill(from, plain.length(), plain.length() + letters.length(), at);
            Arrays.fill(to, plain.length(), plain.length() + letters.length(), next);
            if (letters.isEmpty() && !plain.isEmpty()) {
                to[plain.length() - 1] = next; // what is drawn over a sign goes with it
            }
            plain.append(letters);
            at = next;
        }
        return new PlainText(plain.toString(), from, to);
    }

    String text() {
        return text;
    }

    /** Where the char at {@code at} begins in the line. */
    int from(int at) {
        return from[at];
    }

    /** Where the char before {@code end} ends in the line. */
    int to(int end) {
        return to[end - 1];
    }

    private static String plain(int code) {
        if (code < 128) {
            return String.valueOf((char) Character.toLowerCase(code));
        }
        if (Character.isDigit(code)) {
            return String.valueOf(Character.digit(code, 10));
        }
        var kind = Character.getType(code);
        if (kind == Character.FORMAT || kind == Character.NON_SPACING_MARK || kind == Character.ENCLOSING_MARK) {
            return "";
        }
        var plain = Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        return plain.length() > 8 ? Character.toString(code) : plain; // one sign for a whole phrase says no number
    }
}
