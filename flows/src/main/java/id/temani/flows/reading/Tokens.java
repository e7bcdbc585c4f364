package id.temani.flows.reading;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Typed text as words to compare: no case, no punctuation, no invisible characters, symbols as words of their own. */
public final class Tokens {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Mn}\\p{Me}]");
    private static final Pattern FOREIGN_DIGIT = Pattern.compile("[\\p{Nd}&&[^0-9]]");

    /** The number of its parts is bounded, because each takes a piece of the stack: nobody may exhaust it with "a-a-a". */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’ʼ-][\\p{L}\\p{N}]+){0,9}['’]?|\\p{So}");

    private static final Pattern SAME_LETTER = Pattern.compile("(\\p{L})\\1+");

    /** "tdk2" is "tdk-tdk", but "no2" and "ke2" are numbers: only longer words are doubled that way. */
    private static final Pattern DOUBLED = Pattern.compile("(\\p{L}{3,})2");

    private Tokens() {}

    public static List<String> of(String text) {
        return WORD.matcher(plain(text))
                .results()
                .map(MatchResult::group)
                .map(Tokens::word)
                .toList();
    }

    /** Without drawn-out letters: "stopp" and "iyaaa" are "stop" and "iya". Compare only with what was squeezed, too. */
    public static String squeezed(String word) {
        return hasRepeat(word) ? SAME_LETTER.matcher(word).replaceAll("$1") : word;
    }

    /** The whole text in one line of squeezed words. */
    public static String line(String text) {
        return squeezed(String.join(" ", of(text)));
    }

    /** Most words are plain letters already; the four regular expressions are for those that are not. */
    private static String plain(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        var composed = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('×', 'x');
        var visible = INVISIBLE.matcher(composed).replaceAll("");
        return FOREIGN_DIGIT
                .matcher(visible)
                .replaceAll(
                        digit -> String.valueOf(Character.digit(digit.group().codePointAt(0), 10)))
                .toLowerCase(Locale.ROOT);
    }

    private static String word(String found) {
        var word = found.replace('’', '\'').replace('ʼ', '\'');
        return word.endsWith("2") ? DOUBLED.matcher(word).replaceAll("$1") : word;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasRepeat(String word) {
        for (int i = 1; i < word.length(); i++) {
            if (word.charAt(i) == word.charAt(i - 1)) {
                return true;
            }
        }
        return false;
    }
}
