package id.temani.flows.reading;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Typed text as words to compare: no case, no punctuation, no invisible characters, symbols as words of their own. */
final class Tokens {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Mn}\\p{Me}]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’ʼ-][\\p{L}\\p{N}]+)*['’]?|\\p{So}");
    private static final Pattern SAME_LETTER = Pattern.compile("(\\p{L})\\1+");
    private static final Pattern DOUBLED = Pattern.compile("(\\p{L}{2,})2");

    private Tokens() {}

    static List<String> of(String text) {
        var plain = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        return WORD.matcher(plain.toLowerCase(Locale.ROOT))
                .results()
                .map(found -> DOUBLED.matcher(found.group().replace('’', '\'').replace('ʼ', '\''))
                        .replaceAll("$1"))
                .toList();
    }

    /** Without drawn-out letters: "stopp" and "iyaaa" are "stop" and "iya". Compare only with what was squeezed, too. */
    static String squeezed(String word) {
        return SAME_LETTER.matcher(word).replaceAll("$1");
    }

    /** The whole text in one line of squeezed words. */
    static String line(String text) {
        return squeezed(String.join(" ", of(text)));
    }
}
