package id.temani.flows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The data files shipped in this module. */
final class Resources {

    private Resources() {}

    /** @throws IllegalArgumentException when there is no such file; the build left it out */
    static String read(String path) {
        try (var content = Resources.class.getResourceAsStream("/" + path)) {
            if (content == null) {
                throw new IllegalArgumentException("There is no file " + path);
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
