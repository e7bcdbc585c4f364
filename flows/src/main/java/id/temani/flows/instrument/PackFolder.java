package id.temani.flows.instrument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of one data pack lie: among our own resources, or in a folder that an operator installed. */
public sealed interface PackFolder {

    /** What complaints call it. */
    String name();

    /** The content of a file in UTF-8; empty when there is no such file. */
    Optional<String> file(String fileName);

    /** A pack that is shipped with us: {@code assist-3.1}. */
    static PackFolder bundled(String pack) {
        return new Bundled("instruments/" + pack);
    }

    static PackFolder at(Path folder) {
        return new Installed(folder);
    }

    record Bundled(String name) implements PackFolder {

        @Override
        public Optional<String> file(String fileName) {
            try (var content = PackFolder.class.getResourceAsStream("/" + name + "/" + fileName)) {
                return content == null
                        ? Optional.empty()
                        : Optional.of(new String(content.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    record Installed(Path folder) implements PackFolder {

        @Override
        public String name() {
            return String.valueOf(folder.getFileName());
        }

        @Override
        public Optional<String> file(String fileName) {
            try {
                var file = folder.resolve(fileName);
                return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
