package id.temani.flows.unit;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Names of villages, districts and regencies as people type them: "kel. Margasari balikpapan", "margasri". */
final class PlaceNames {

    /** What stands around a name and is none. */
    private static final Set<String> AROUND = Set.of(
            "kelurahan",
            "kel",
            "desa",
            "ds",
            "kampung",
            "kp",
            "kecamatan",
            "kec",
            "kota",
            "kabupaten",
            "kab",
            "provinsi",
            "di",
            "daerah",
            "dekat",
            "sekitar",
            "saya",
            "aku",
            "tinggal",
            "rumah",
            "rt",
            "rw",
            "in",
            "near",
            "village",
            "city",
            "i",
            "live");

    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}]+");

    /** Shorter words are too easily another place. */
    private static final int LONG_ENOUGH_FOR_A_SLIP = 6;

    private static final LevenshteinDistance ONE_SLIP = new LevenshteinDistance(1);

    private PlaceNames() {}

    /** The words that name something, in lower case. */
    static List<String> words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NOT_A_LETTER
                .splitAsStream(plain)
                .filter(word -> !word.isEmpty() && !AROUND.contains(word))
                .toList();
    }

    /** How many words of {@code typed} are among {@code names}. */
    static long common(List<String> typed, List<String> names) {
        return typed.stream().filter(word -> isAmong(word, names)).count();
    }

    /** Whether the whole of {@code name} was typed, in any order. */
    static boolean holds(List<String> typed, List<String> name) {
        var all = new HashSet<>(name);
        return !all.isEmpty() && all.stream().allMatch(word -> isAmong(word, typed));
    }

    private static boolean isAmong(String word, List<String> names) {
        return names.stream().anyMatch(name -> same(word, name));
    }

    private static boolean same(String one, String other) {
        return one.equals(other)
                || Math.min(one.length(), other.length()) >= LONG_ENOUGH_FOR_A_SLIP && ONE_SLIP.apply(one, other) >= 0;
    }
}
