package id.temani.relay;

import java.util.regex.Pattern;

/** Cleans a line before it is shown to somebody else: no invisible and no direction-changing characters. */
final class Lines {

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\p{Cc}&&[^\\n\\t]]");

    private Lines() {}

    static String clean(String line) {
        return INVISIBLE.matcher(line).replaceAll("").strip();
    }
}
