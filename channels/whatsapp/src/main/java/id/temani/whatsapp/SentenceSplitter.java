package id.temani.whatsapp;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text that is too long for one message: after a paragraph or sentence, else between words, else anywhere. */
final class SentenceSplitter {

    private static final String ENDS = ".!?…";
    private static final String CLOSING = "\"'”’»)]";

    private SentenceSplitter() {}

    /**
     * Nothing but the blanks around a cut is lost, and no character is torn apart.
     *
     * @param longest in UTF-16 units, which are never fewer than the characters a provider counts; at least 2
     */
    static List<String> split(String text, int longest) {
        var parts = new ArrayList<String>();
        var rest = text.strip();
        while (rest.length() > longest) {
            var cut = cutOf(rest, longest);
            parts.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        if (!rest.isEmpty()) {
            parts.add(rest);
        }
        return parts;
    }

    /** The latest good place, but none in the first half, so that a long list does not become many small messages. */
    private static int cutOf(String text, int longest) {
        var blank = -1;
        for (int at = longest; at > longest / 2; at--) {
            if (!Character.isWhitespace(text.charAt(at))) {
                continue;
            }
            if (text.charAt(at) == '\n' || endsSentence(text, at)) {
                return at;
            }
            blank = Math.max(blank, at);
        }
        if (blank > 0) {
            return blank;
        }
        return Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    }

    private static boolean endsSentence(String text, int end) {
        var at = end - 1;
        while (at > 0 && CLOSING.indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return ENDS.indexOf(text.charAt(at)) >= 0;
    }
}
