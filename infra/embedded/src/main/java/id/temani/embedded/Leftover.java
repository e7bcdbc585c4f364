package id.temani.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL that is still there although the JVM that started it is not; we hold the claim on its folder, so it is
 * nobody's. Its watchdog stops it too, but may have been killed, or still be busy.
 */
record Leftover(long pid, Account account) {

    private static final int LOOKS = 400;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    /**
     * Returns the process {@code pid} if it serves {@code folder}. After a restart of the machine or container the number
     * may belong to anything else, which is none of our business.
     */
    static Optional<Leftover> of(long pid, PostgresFolder folder, Account account) {
        var runs = commandOf(pid).equals(folder.server());
        return runs ? Optional.of(new Leftover(pid, account)) : Optional.empty();
    }

    /**
     * The command of a process, empty if there is none or it has ended without anybody taking notice. Anybody may read this
     * of any process; what {@link ProcessHandle} tells is not for root in a container, when the process is another user's.
     */
    static List<String> commandOf(long pid) {
        try {
            var line = Files.readString(Path.of("/proc", String.valueOf(pid), "cmdline"), StandardCharsets.ISO_8859_1);
            return line.isEmpty()
                    ? List.of()
                    : List.of(line.substring(0, line.length() - 1).split("\0", -1));
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Stops it, the longer the less politely, and returns when it is gone. */
    void stop() {
        for (var signal : List.of("INT", "QUIT", "KILL")) {
            // As its own user: not even root may signal other users' processes in every container.
            var kill = List.of("sh", "-c", "kill -s $1 $2", "sh", signal, String.valueOf(pid));
            Command.run(Path.of("/"), account.running(kill));
            if (isGoneSoon()) {
                return;
            }
        }
        throw new EmbeddedServerException("Process " + pid + ", a database left by an earlier run, does not stop");
    }

    private boolean isGoneSoon() {
        for (int look = 0; look < LOOKS; look++) {
            if (commandOf(pid).isEmpty()) {
                return true;
            }
            Pause.of(LOOK_AGAIN);
        }
        return false;
    }
}
