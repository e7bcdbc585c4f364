package id.temani.flows.scrub;

import java.util.ArrayList;
import java.util.List;

/**
 * The smallest part of a plain text: letters, digits, or one other sign.
 *
 * @param from where it begins in the plain text
 * @param glued whether nothing stands between it and the one before
 */
record Atom(Kind kind, String text, int from, boolean glued) {

    enum Kind {
        LETTERS,
        DIGITS,
        SIGN
    }

    int to() {
        return from + text.length();
    }

    boolean is(Kind other) {
        return kind == other;
    }

    static List<Atom> of(String plain) {
        var atoms = new ArrayList<Atom>();
        for (int at = 0; at < plain.length(); ) {
            if (isSpace(plain.charAt(at))) {
                at++;
                continue;
            }
            var kind = kindOf(plain.codePointAt(at));
            int end = at + Character.charCount(plain.codePointAt(at));
            while (kind != Kind.SIGN && end < plain.length() && kindOf(plain.codePointAt(end)) == kind) {
                end += Character.charCount(plain.codePointAt(end));
            }
            atoms.add(new Atom(kind, plain.substring(at, end), at, at > 0 && !isSpace(plain.charAt(at - 1))));
            at = end;
        }
        return atoms;
    }

    private static Kind kindOf(int code) {
        if (code >= '0' && code <= '9') {
            return Kind.DIGITS;
        }
        return Character.isLetter(code) ? Kind.LETTERS : Kind.SIGN;
    }

    private static boolean isSpace(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }
}
