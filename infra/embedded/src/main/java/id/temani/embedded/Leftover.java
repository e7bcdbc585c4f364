package id.temani.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server that is still there although the JVM that started it is not; we hold the claim on its folder, so it is nobody's.
 * Its watchdog stops it too, but may have been killed, or still be busy.
 */
record Leftover(ProcessHandle server) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /**
     * Returns the process {@code pid} if it serves {@code folder}. After a restart of the machine or container the number
     * may belong to anything else, which is none of our business.
     */
    static Optional<Leftover> of(long pid, Path folder) {
        return ProcessHandle.of(pid).filter(process -> serves(process, folder)).map(Leftover::new);
    }

    private static boolean serves(ProcessHandle process, Path folder) {
        var info = process.info();
        var program = info.command().map(Path::of).map(Path::getFileName).map(Path::toString);
        var arguments = info.arguments().map(List::of).orElse(List.of());
        return program.filter("postgres"::equals).isPresent() && arguments.contains(folder.toString());
    }

    /** Stops it, the longer the less politely, and returns when it is gone. */
    void stop() {
        for (var signal : List.of("INT", "QUIT", "KILL")) {
            Command.run(Path.of("/"), List.of("sh", "-c", "kill -s $1 $2", "sh", signal, String.valueOf(server.pid())));
            if (isGoneSoon()) {
                return;
            }
        }
        throw new EmbeddedServerException(
                "Process " + server.pid() + ", a database left by an earlier run, does not stop");
    }

    private boolean isGoneSoon() {
        try {
            server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return server.info().command().isEmpty(); // a zombie: it has ended, only nobody took notice
        } catch (ExecutionException e) {
            throw new EmbeddedServerException("Cannot wait for process " + server.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerException("Interrupted while stopping process " + server.pid(), e);
        }
    }
}
