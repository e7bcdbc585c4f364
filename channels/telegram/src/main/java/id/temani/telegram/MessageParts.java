package id.temani.telegram;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into messages that Telegram takes. */
final class MessageParts {

    /** UTF-16 units of one message without markup. */
    static final int MOST = 4096;

    private MessageParts() {}

    /** The parts in order, none blank, cut at the end of a sentence, else between words, else between characters. */
    static List<String> of(String text) {
        return of(text, MOST);
    }

    static List<String> of(String text, int most) {
        var parts = new ArrayList<String>();
        var rest = text;
        while (rest.length() > most) {
            var cut = cut(rest, most);
            add(parts, rest.substring(0, cut));
            rest = rest.substring(cut);
        }
        add(parts, rest);
        return List.copyOf(parts);
    }

    private static void add(List<String> parts, String part) {
        if (!part.isBlank()) {
            parts.add(part.strip());
        }
    }

    private static int cut(String text, int most) {
        var sentence = lastBoundary(BreakIterator.getSentenceInstance(Locale.ROOT), text, most);
        // A sentence that leaves half of the message empty is not worth an extra message.
        if (sentence > most / 2) {
            return sentence;
        }
        var word = text.lastIndexOf(' ', most);
        if (word > most / 2) {
            return word;
        }
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }

    private static int lastBoundary(BreakIterator boundaries, String text, int most) {
        boundaries.setText(text);
        return boundaries.isBoundary(most) ? most : boundaries.preceding(most);
    }
}
