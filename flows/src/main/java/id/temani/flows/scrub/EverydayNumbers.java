package id.temani.flows.scrub;

import id.temani.flows.scrub.DigitRun.Chunk;
import java.util.List;
import java.util.regex.Pattern;

/** Knows numbers of daily life by their shape: times, dates, years, money, counts. */
final class EverydayNumbers {

    /** No number of this kind is longer as it is written. */
    private static final int LONGEST = 23;

    private static final Pattern COUNT = Pattern.compile("0|[1-9]\\d{0,2}");

    private static final String TIME = "(?:[01]?\\d|2[0-4])[.:][0-5]\\d(?:[.:][0-5]\\d)?";
    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final String DAY_MONTH = "(?:0?[1-9]|[12]\\d|3[01])%1$s(?:0?[1-9]|1[0-2])";

    private static final Pattern SHAPES = Pattern.compile(String.join(
            "|",
            COUNT.pattern(),
            TIME + "(?:[-–]" + TIME + ")?",
            YEAR + "(?:[-–/]" + YEAR + ")?",
            DAY_MONTH.formatted("[-/.]") + "(?:[-/.](?:" + YEAR + "|\\d\\d))?",
            YEAR + "[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\\d|3[01])",
            "[1-9]\\d{0,2}(?:[.,]\\d{3}){1,2}(?:,\\d\\d)?", // up to millions
            "[1-9]\\d{0,2}(?:[.,]\\d{3}){1,2}[.,]000(?:,\\d\\d)?", // thousands of millions
            "[1-9]\\d{0,4}000", // money without points
            "\\d{1,3}[.,]\\d{1,2}", // parts of one
            "[1-9]\\d{0,2}[-–/:x][1-9]\\d{0,2}" // from, to; of; against
            ));

    private static final Pattern LISTED = Pattern.compile("[,;/|&=~*#]+");

    /** A price or a sum; nobody's number begins so, because they begin with a zero. */
    private static final Pattern SUM = Pattern.compile("[1-9][\\d.,]{0,17}");

    private EverydayNumbers() {}

    /** Says whether a chunk has the shape of one, or of several with a comma between them. */
    static boolean has(Chunk chunk) {
        return isOne(chunk.raw()) || isList(chunk);
    }

    /** A number that only counts: at most three digits, no zero in front. */
    static boolean isCount(Chunk chunk) {
        return COUNT.matcher(chunk.digits()).matches() && chunk.isPlain();
    }

    static boolean isSum(Chunk chunk) {
        return SUM.matcher(chunk.raw()).matches();
    }

    /** One, two, three; or ten, twenty, thirty; or backwards. */
    static boolean countsOn(List<String> numbers) {
        if (numbers.size() < 3 || numbers.stream().anyMatch(number -> number.length() > 4)) {
            return false;
        }
        var values = numbers.stream().map(Integer::parseInt).toList();
        var step = values.get(1) - values.get(0);
        for (int at = 2; at < values.size(); at++) {
            if (values.get(at) - values.get(at - 1) != step) {
                return false;
            }
        }
        return step != 0;
    }

    /** "12 03 2026" */
    static boolean isDate(List<String> parts) {
        return parts.size() == 3 && isOne(String.join("-", parts));
    }

    private static boolean isOne(String raw) {
        return raw.length() <= LONGEST && SHAPES.matcher(raw).matches();
    }

    private static boolean isList(Chunk chunk) {
        var parts = LISTED.split(chunk.raw());
        if (parts.length < 2) {
            return false;
        }
        for (var part : parts) {
            if (!isOne(part)) {
                return false;
            }
        }
        return true;
    }
}
