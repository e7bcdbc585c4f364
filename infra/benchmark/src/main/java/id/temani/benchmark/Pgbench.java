package id.temani.benchmark;

import id.temani.app.load.Servers;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The least that any service with our promises asks of PostgreSQL for one message: remember that it came, lock and read
 * the state, write the state, write the answer, commit. The tables live in a schema of their own.
 */
final class Pgbench {

    private static final int CLIENTS = 32;
    private static final int PEOPLE = 10_000;
    private static final int STATE = 1_900; // just below the size at which PostgreSQL moves a value out of its row
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private static final String TABLES = """
            create schema if not exists pgbench_limit;
            drop table if exists pgbench_limit.seen, pgbench_limit.conversation, pgbench_limit.outbox;
            create table pgbench_limit.seen (reference bigint primary key);
            create table pgbench_limit.conversation (id int primary key, state text not null) with (fillfactor = 50);
            create table pgbench_limit.outbox (id bigint generated always as identity primary key, lane int, text text);
            insert into pgbench_limit.conversation select id, repeat('x', %d) from generate_series(1, %d) id;
            """;

    private static final String TRANSACTION = """
            \\set person random(1, %d)
            \\set reference random(1, 9000000000000000)
            begin;
            insert into pgbench_limit.seen values (:reference) on conflict do nothing;
            select state from pgbench_limit.conversation where id = :person for update;
            update pgbench_limit.conversation set state = :state where id = :person;
            insert into pgbench_limit.outbox (lane, text) values (:person, :state);
            commit;
            """;

    private final Servers servers;
    private final Path program;
    private final Path folder;

    private Pgbench(Servers servers, Path program, Path folder) {
        this.servers = servers;
        this.program = program;
        this.folder = folder;
    }

    /** Empty when this machine has no pgbench, which comes with Debian's postgresql-contrib. */
    static Optional<Pgbench> find(Servers servers, Path folder) throws IOException {
        var onPath = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(place -> Path.of(place, "pgbench"));
        var debian = Path.of("/usr/lib/postgresql");
        try (var versions = Files.isDirectory(debian) ? Files.list(debian) : Stream.<Path>empty()) {
            return Stream.concat(onPath, versions.map(version -> version.resolve("bin/pgbench")))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .map(program -> new Pgbench(servers, program, folder));
        }
    }

    /** Transactions per second. */
    double perSecond(Duration length) throws IOException, InterruptedException, SQLException {
        execute(TABLES.formatted(STATE, PEOPLE));
        try {
            var script = Files.writeString(folder.resolve("pgbench.sql"), TRANSACTION.formatted(PEOPLE));
            return rate(run(script, length));
        } finally {
            execute("drop schema pgbench_limit cascade");
        }
    }

    private String run(Path script, Duration length) throws IOException, InterruptedException {
        var address = URI.create(servers.jdbcUrl().substring("jdbc:".length()));
        var process = new ProcessBuilder(
                        program.toString(),
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + CLIENTS,
                        "--jobs=2",
                        "--time=" + length.toSeconds(),
                        "--file=" + script,
                        "--define=state=" + "0123456789abcdef".repeat(STATE / 16),
                        "--host=" + address.getHost(),
                        "--port=" + (address.getPort() < 0 ? 5432 : address.getPort()),
                        "--username=" + servers.user(),
                        address.getPath().substring(1))
                .redirectErrorStream(true);
        process.environment().put("PGPASSWORD", servers.password());
        var running = process.start();
        var output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        running.waitFor();
        return output;
    }

    private static double rate(String output) {
        var rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench says: " + output);
        }
        return Double.parseDouble(rate.group(1));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(servers.jdbcUrl(), servers.user(), servers.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
