package id.temani.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Data folders that save tests the seconds of a first start. */
final class DataFolder {

    /** It would warn of each link below; we know, and it does the right thing. */
    private static final Logger CLEANER = Logger.getLogger("org.junit.jupiter.api.io");

    private static @Nullable Path model;

    private DataFolder() {}

    /** Puts the programs into {@code folder}, so that they need not be unpacked. */
    static Path withPrograms(Path folder) throws IOException {
        CLEANER.setLevel(Level.SEVERE);
        Files.createDirectories(folder);
        Files.createSymbolicLink(folder.resolve("programs"), ScratchServers.shelf());
        return folder;
    }

    /** As {@link #withPrograms}, with an empty database, so that it need not be created. */
    static synchronized Path withDatabase(Path folder) throws IOException {
        if (model == null) {
            var made = withPrograms(Files.createTempDirectory("temani-model-"));
            EmbeddedPostgres.start(made).close();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(made)));
            model = made;
        }
        Files.createDirectories(folder);
        for (var each : List.of("programs", "postgresql", "postgresql.password")) {
            var copy = List.of("cp", "-a", model.resolve(each).toString(), folder.toString());
            assertThat(Command.run(folder, copy).output()).isEmpty();
        }
        CLEANER.setLevel(Level.SEVERE);
        return folder;
    }

    private static void remove(Path folder) {
        try {
            Trash.remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
