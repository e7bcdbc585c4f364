package id.temani.unit;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a link or a code to scan hangs or is handed out. How many people a poster brought is counted, never who.
 *
 * @param code behind the code of its unit; the same in several units for the same kind of place
 * @param place what people call it
 */
public record Poster(UnitId unit, String code, String place) {

    /** How whoever came with the code of a unit is counted; with a poster's code behind it, of that poster. */
    public static final String LABEL = "poster";

    private static final Pattern CODE = Pattern.compile("[a-z0-9]{2,16}");

    /** @throws IllegalArgumentException when the code has other characters than lower-case letters and digits */
    public Poster {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("A poster's code has 2 to 16 lower-case letters and digits");
        }
    }

    /** What stands in a link: {@code u-mrgsr7k4w2-pasar}. */
    public String linked(Unit of) {
        return "u-" + of.code() + "-" + code;
    }

    public String label() {
        return LABEL + "-" + code;
    }

    /** The poster's code in a label; empty when it is of the unit's own code. */
    public static Optional<String> codeIn(String label) {
        return label.startsWith(LABEL + "-") ? Optional.of(label.substring(LABEL.length() + 1)) : Optional.empty();
    }
}
