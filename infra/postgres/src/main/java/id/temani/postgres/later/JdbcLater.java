package id.temani.postgres.later;

import static id.temani.postgres.stored.Moments.utc;

import id.temani.later.Later;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Schedules wake-ups by writing db-scheduler's table in the caller's transaction, in one statement. Its own client needs
 * two, and refuses to move a wake-up that is being carried out, which is when most of them are moved.
 */
public final class JdbcLater implements Later {

    private static final String AT = """
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            values (:name, :instance, :when, false, 1)
            on conflict (task_name, task_instance) do update
               set execution_time = excluded.execution_time, picked = false, picked_by = null, last_heartbeat = null,
                   consecutive_failures = null, version = scheduled_tasks.version + 1
            """;

    private static final String CANCEL = """
            delete from scheduled_tasks
             where task_name = :name
               and task_instance = :instance
               and not picked
            """;

    private final JdbcClient jdbc;

    public JdbcLater(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void at(Wake wake, UUID id, Instant when) {
        jdbc.sql(AT)
                .param("name", WakeTasks.nameOf(wake))
                .param("instance", id.toString())
                .param("when", utc(when))
                .update();
    }

    @Override
    public void cancel(Wake wake, UUID id) {
        jdbc.sql(CANCEL)
                .param("name", WakeTasks.nameOf(wake))
                .param("instance", id.toString())
                .update();
    }
}
