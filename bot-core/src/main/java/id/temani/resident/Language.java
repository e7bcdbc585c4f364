package id.temani.resident;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A language in which every text of ours exists. Which there are stands in {@code languages.txt}, so that a new one needs no
 * Java. Two are the same when they are the same object.
 */
public final class Language {

    private static final String FILE = "/languages.txt";
    private static final List<Language> ALL = read();

    /** The language in which texts are written first and from which they are translated; agents and coordinators read it. */
    public static final Language INDONESIAN = ALL.getFirst();

    private final String code;

    private Language(String code) {
        this.code = code;
    }

    /** All of them, the source first. */
    public static List<Language> all() {
        return ALL;
    }

    /** The language of this ISO 639-1 code; empty when we have no texts in it. */
    public static Optional<Language> of(String code) {
        return ALL.stream().filter(one -> one.code.equals(code)).findFirst();
    }

    /** The ISO 639-1 code, as in the names of the text files. */
    public String code() {
        return code;
    }

    @Override
    public String toString() {
        return code;
    }

    private static List<Language> read() {
        try (var content = Language.class.getResourceAsStream(FILE)) {
            if (content == null) {
                throw new IllegalStateException("There is no file " + FILE);
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .distinct()
                    .map(Language::new)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
