package id.temani.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Another JVM that owns a PostgreSQL, with one committed row, and a Redis; for tests that kill it. */
record Owner(Process process, long postgres, long redis) {

    static Owner start(Path dataDir) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Owner.class.getName(), dataDir.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var line = output.readLine();
        if (line == null) {
            throw new IOException("The other JVM did not start its servers");
        }
        var pids = line.split(" ", -1);
        return new Owner(process, Long.parseLong(pids[0]), Long.parseLong(pids[1]));
    }

    long pid() {
        return process.pid();
    }

    /** Ends when the JVM of the test does. */
    @SuppressWarnings("SystemOut") // this is how it talks to the test
    public static void main(String[] args) throws Exception {
        var dataDir = Path.of(args[0]);
        try (var postgres = EmbeddedPostgres.start(dataDir);
                var redis = EmbeddedRedis.start(dataDir)) {
            Sql.run(postgres, "create table visit as select 'committed' as note");
            System.out.println(postgres.pid() + " " + redis.pid());
            while (System.in.read() != -1) {
                // nobody writes
            }
        }
    }
}
