package id.temani.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** The server programs, as they come in Maven artefacts, unpacked once per version. */
enum Programs {
    POSTGRESQL("postgresql-18.6.0", "/postgres-linux-x86_64.txz", "/postgres-linux-arm_64.txz") {
        @Override
        void unpack(InputStream resource, Path folder) throws IOException {
            try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(resource))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    if (isNeeded(entry.getName())) {
                        place(entry, tar, folder);
                    }
                }
            }
        }
    },
    REDIS("redis-6.2", "/redis-server-6.2.6-v5-linux-amd64", "/redis-server-6.2.7-linux-arm64") {
        @Override
        void unpack(InputStream resource, Path folder) throws IOException {
            var program = folder.resolve("redis-server");
            Files.copy(resource, program);
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    };

    private final String version;
    private final String amd64;
    private final String arm64;

    Programs(String version, String amd64, String arm64) {
        this.version = version;
        this.amd64 = amd64;
        this.arm64 = arm64;
    }

    abstract void unpack(InputStream resource, Path folder) throws IOException;

    /**
     * Returns the folder with the programs, below {@code shelf}. It appears there complete or not at all, also when the
     * machine loses power or two JVMs unpack at once.
     */
    Path in(Path shelf, Consumer<Stage> progress) {
        var ready = shelf.resolve(version);
        if (Files.isDirectory(ready)) {
            return ready;
        }
        progress.accept(Stage.UNPACKING);
        var draft = shelf.resolve(version + "." + UUID.randomUUID());
        try (var resource = Programs.class.getResourceAsStream(resource())) {
            if (resource == null) {
                throw new EmbeddedServerException("The artefact with " + resource() + " is not on the class path");
            }
            createDirectories(draft);
            unpack(new BufferedInputStream(resource), draft);
            Command.run(shelf, List.of("sync", "-f", draft.toString()));
            move(draft, ready);
            return ready;
        } catch (IOException e) {
            throw new EmbeddedServerException("Cannot unpack " + version + " into " + shelf, e);
        }
    }

    private String resource() {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        if (system.equals("linux") && machine.equals("amd64")) {
            return amd64;
        }
        if (system.equals("linux") && machine.equals("aarch64")) {
            return arm64;
        }
        throw new EmbeddedServerException("There are no embedded servers for " + system + " on " + machine
                + ". Set SPRING_DATASOURCE_URL and SPRING_DATA_REDIS_URL to servers of your own.");
    }

    /** Headers and static libraries are for building against the server, which nobody does here. */
    private static boolean isNeeded(String name) {
        return !name.contains("include/") && !name.contains("pkgconfig") && !name.endsWith(".a");
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("An entry of the archive points outside of it");
        }
        if (entry.isDirectory()) {
            createDirectories(target);
            return;
        }
        createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        var runs = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /** Readable by all, whatever our umask says: the server may be another user. */
    private static void createDirectories(@Nullable Path folder) throws IOException {
        if (folder != null && !Files.isDirectory(folder)) {
            createDirectories(folder.getParent());
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void move(Path draft, Path ready) throws IOException {
        try {
            Files.move(draft, ready, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Trash.remove(draft);
            if (!Files.isDirectory(ready)) {
                throw e;
            }
        }
    }
}
