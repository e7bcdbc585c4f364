package id.temani.app.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One app with the usual settings for all tests of this JVM, because its start takes longer than most of them. */
final class SharedApp {

    /** What the app wrote at its start and goes on with. */
    private static final List<String> KEPT =
            List.of("flyway_schema_history", "key_check", "day_key", "clock_shift", "poll_state", "scheduled_tasks");

    private static final String TABLES = """
            select string_agg(format('%I.%I', schemaname, tablename), ', ')
              from pg_tables
             where schemaname in ('public', 'keys')
               and tablename <> all(:kept)
            """;

    private static final int MOST_TRIES = 5;

    private static @Nullable RunningApp app;

    private SharedApp() {}

    /** As on its first day: nobody has written yet. Goes with the JVM, nothing to close. */
    static synchronized RunningApp emptied() {
        var running = app == null ? start() : app;
        app = running;
        empty(running.bean(JdbcClient.class), 1);
        return running;
    }

    private static RunningApp start() {
        try {
            return RunningApp.start(
                    Files.createTempDirectory("temani-keys-test").resolve("keys"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the test before left to do by the clock may still be on its way. */
    private static void empty(JdbcClient jdbc, int attempt) {
        try {
            var tables = jdbc.sql(TABLES)
                    .param("kept", KEPT.toArray(String[]::new))
                    .query(String.class)
                    .single();
            jdbc.sql("delete from scheduled_tasks where task_instance <> 'recurring'")
                    .update();
            jdbc.sql("truncate " + tables).update();
        } catch (PessimisticLockingFailureException e) {
            if (attempt == MOST_TRIES) {
                throw e;
            }
            empty(jdbc, attempt + 1);
        }
    }
}
