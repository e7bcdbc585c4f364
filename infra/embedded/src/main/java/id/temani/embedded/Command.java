package id.temani.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a short command to its end. */
final class Command {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private Command() {}

    /** How a command ended, and the last of what it printed. */
    record Result(int status, String output) {

        boolean succeeded() {
            return status == 0;
        }
    }

    /** Prepares a command with our own environment left out: it holds tokens which no server needs to see. */
    static ProcessBuilder prepare(Path folder, List<String> command) {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        var path = System.getenv().getOrDefault("PATH", "") + ":/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin";
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        return builder;
    }

    static Result run(Path folder, List<String> command) {
        return run(folder, command, "");
    }

    /** Feeds {@code input} to the command and waits, two minutes at most. */
    static Result run(Path folder, List<String> command, String input) {
        try {
            var process = prepare(folder, command).redirectErrorStream(true).start();
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // It ended without reading; its status tells why.
            }
            var killer = process.onExit().orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS);
            killer.exceptionally(late -> process.destroyForcibly());
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output.strip());
        } catch (IOException e) {
            return new Result(127, command.getFirst() + " cannot be run");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerException("Interrupted while running " + command.getFirst(), e);
        }
    }
}
