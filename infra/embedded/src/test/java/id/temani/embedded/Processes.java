package id.temani.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What tests do to processes. */
final class Processes {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private Processes() {}

    /** Kills as {@code kill -9} does, and returns when the process is gone. */
    static void kill(long pid) {
        Command.run(Path.of("/"), List.of("kill", "-9", String.valueOf(pid)));
        if (!isGoneSoon(pid)) {
            throw new AssertionError("Process " + pid + " survived kill -9");
        }
    }

    /** Looks for half a minute; a process that has ended without anybody taking notice counts as gone. */
    static boolean isGoneSoon(long pid) {
        for (int look = 0; look < 600; look++) {
            if (Leftover.commandOf(pid).isEmpty()) {
                return true;
            }
            Pause.of(LOOK_AGAIN);
        }
        return false;
    }

    static long parentOf(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(ProcessHandle::parent)
                .orElseThrow()
                .pid();
    }
}
