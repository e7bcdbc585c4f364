package id.temani.relay;

import java.util.regex.Pattern;

/**
 * Finds what would tell one side who or where the other is: eight or more digits in a line (phone numbers, identity and
 * account numbers, however spaced), handles, e-mail addresses and links.
 */
final class ContactFilter {

    private static final int MOST_DIGITS = 7;

    private static final Pattern HANDLE_OR_MAIL = Pattern.compile("(?U)@\\s?\\w{2,}");

    private static final Pattern LINK = Pattern.compile(
            "(?iU)https?://|\\bwww\\.|\\b(?:wa|t|bit|s)\\.(?:me|ly|id)\\b|\\b[\\w-]{2,63}\\.(?:com|net|org|id|me|io|app|info|link|xyz)\\b");

    private ContactFilter() {}

    static boolean holds(String line) {
        return line.codePoints().filter(Character::isDigit).count() > MOST_DIGITS
                || HANDLE_OR_MAIL.matcher(line).find()
                || LINK.matcher(line).find();
    }
}
