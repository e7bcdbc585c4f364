package id.temani.postgres.later;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import id.temani.later.Later.Wake;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tasks that db-scheduler must know: one for each reason to be woken. */
public final class WakeTasks {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    private static final double SLOWER_EACH_TIME = 2;

    // Only the wake-up that was carried out: one that was moved meanwhile has another version and stays.
    private static final String DONE = """
            delete from scheduled_tasks
             where task_name = :name
               and task_instance = :instance
               and version = :version
            """;

    private WakeTasks() {}

    /**
     * @param woken called with each wake-up that is due, on a thread of the scheduler and outside any transaction; what
     *     it throws makes the wake-up come again
     */
    public static List<Task<?>> of(JdbcClient jdbc, BiConsumer<Wake, UUID> woken) {
        return Arrays.stream(Wake.values())
                .<Task<?>>map(wake -> task(wake, jdbc, woken))
                .toList();
    }

    static String nameOf(Wake wake) {
        return wake.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Task<Void> task(Wake wake, JdbcClient jdbc, BiConsumer<Wake, UUID> woken) {
        return Tasks.custom(nameOf(wake), Void.class)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY, SLOWER_EACH_TIME))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    woken.accept(wake, UUID.fromString(instance.getId()));
                    return done(jdbc);
                });
    }

    private static CompletionHandler<Void> done(JdbcClient jdbc) {
        return (complete, operations) -> {
            var execution = complete.getExecution();
            jdbc.sql(DONE)
                    .param("name", execution.taskInstance.getTaskName())
                    .param("instance", execution.taskInstance.getId())
                    .param("version", execution.version)
                    .update();
        };
    }
}
