package id.temani.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder one server keeps its files in, and the claim that no other JVM uses it now.
 *
 * <p>Normally a folder in the data folder. When we are root and the server's user cannot get there (the data folder lies in
 * {@code /root}, say), nobody's permissions are loosened: the server lives under {@code /var/lib/temani} and a file in the
 * data folder says where. Removing the data folder then forgets that database, as one would expect.
 */
record Home(Path folder, Account account, FileLock claim) implements AutoCloseable {

    static final Path ELSEWHERE = Path.of("/var/lib/temani");

    private static final Logger log = LoggerFactory.getLogger(Home.class);

    private static final int LOOKS = 30;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    /** Finds or makes the home of {@code server} for this data folder. */
    static Home settle(Path dataDir, String server, Path elsewhere) {
        try {
            Files.createDirectories(dataDir);
            var data = dataDir.toRealPath();
            var here = data.resolve(server);
            var account = Account.forServer(here);
            account.check();
            if (account.drops()) {
                letPass(data);
            }
            if (account.mayEnter(data)) {
                return claimed(here, account);
            }
            if (Files.exists(here)) {
                throw new EmbeddedServerException(
                        "User " + account.uid() + ", to whom " + here + " belongs, can no longer"
                                + " get there. Allow passing through its parents again (chmod o+x), or start Temani as that user.");
            }
            var place = place(data.resolve(server + ".location"), server, elsewhere, account);
            return claimed(place, Account.forServer(place));
        } catch (IOException e) {
            throw new EmbeddedServerException("Cannot use the data folder " + dataDir, e);
        }
    }

    /** A home of its own under the system's temporary folder. The server's watchdog removes it. */
    static Home scratch(String server) {
        try {
            var account = Account.forServer(Path.of("/nonexistent"));
            account.check();
            return claimed(Files.createTempDirectory("temani-" + server + "-").toRealPath(), account);
        } catch (IOException e) {
            throw new EmbeddedServerException("Cannot make a temporary folder for " + server, e);
        }
    }

    private static Path place(Path note, String server, Path elsewhere, Account account) throws IOException {
        if (Files.exists(note)) {
            return Path.of(Files.readString(note).strip());
        }
        Files.createDirectories(elsewhere);
        if (!account.mayEnter(elsewhere)) {
            throw new EmbeddedServerException(
                    "User " + account.uid() + ", who runs the database because we are root, may"
                            + " enter neither " + note.getParent() + " nor " + elsewhere
                            + ". Set TEMANI_DATA_DIR to a folder whose parents everybody may pass through.");
        }
        var name = new byte[6];
        new SecureRandom().nextBytes(name);
        var place = elsewhere.resolve(server + "-" + HexFormat.of().formatHex(name));
        Files.createDirectory(place);
        Files.writeString(note, place + "\n");
        log.info("{} keeps its files in {}, because its user may not enter {}", server, place, note.getParent());
        return place;
    }

    /** Our own data folder, itself, may be passed through; what is in it decides about itself. */
    private static void letPass(Path data) throws IOException {
        var permissions = Files.getPosixFilePermissions(data);
        if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
            Files.setPosixFilePermissions(data, permissions);
        }
    }

    private static Home claimed(Path folder, Account account) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder);
        }
        account.take(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            for (int look = 0; look < LOOKS; look++) {
                var claim = channel.tryLock();
                if (claim != null) {
                    return new Home(folder, account, claim);
                }
                Pause.of(LOOK_AGAIN); // a JVM that was killed a moment ago may not be quite gone
            }
        } catch (OverlappingFileLockException e) {
            // This JVM has it already: no use in waiting.
        }
        channel.close();
        throw new EmbeddedServerException("Temani is already running on " + folder
                + ". Stop it first, or give this one its own folder with TEMANI_DATA_DIR.");
    }

    /** Where the programs of all servers of this place are; the server cannot change them when it is another user. */
    Path shelf() {
        return folder.resolveSibling("programs");
    }

    /** Gives the claim up. */
    @Override
    public void close() {
        try {
            claim.acquiredBy().close();
        } catch (IOException e) {
            log.warn("Cannot give up the claim on {}", folder);
        }
    }
}
