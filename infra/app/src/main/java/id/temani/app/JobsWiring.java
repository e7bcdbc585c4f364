package id.temani.app;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.temani.app.intake.CommittedTurns;
import id.temani.app.intake.Housekeeping;
import id.temani.app.intake.Job;
import id.temani.app.intake.OutageRounds;
import id.temani.app.intake.ParkedRetries;
import id.temani.app.intake.ReminderRounds;
import id.temani.app.intake.TellTheWriter;
import id.temani.app.intake.TopicRounds;
import id.temani.app.photo.Darkroom;
import id.temani.app.photo.PhotoRounds;
import id.temani.delivery.ChannelSender;
import id.temani.delivery.PhotoSource;
import id.temani.delivery.Undelivered;
import id.temani.desk.ClockDesk;
import id.temani.desk.ConversationDesk;
import id.temani.later.Later.Wake;
import id.temani.outage.Outages;
import id.temani.postgres.Storage;
import id.temani.postgres.later.WakeTasks;
import id.temani.postgres.vault.KeyFiles;
import id.temani.relay.PhotoDesk;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens by the clock, once in the whole cluster: db-scheduler in our own database. */
@Configuration(proxyBeanMethods = false)
class JobsWiring {

    private static final Duration RETRY_EVERY = Duration.ofSeconds(10);
    private static final Duration TIDY_EVERY = Duration.ofSeconds(20);
    private static final Duration SWEEP_EVERY = Duration.ofHours(1);
    private static final Duration WATCH_EVERY = Duration.ofSeconds(30);
    private static final Duration REMIND_EVERY = Duration.ofSeconds(1);

    /** So many rounds of reminders may go on at once, on whichever nodes; see decision 23. */
    private static final int REMINDER_LANES = 4;

    @Bean
    ParkedRetries parkedRetries(
            Storage storage,
            ConversationDesk desk,
            CommittedTurns turns,
            TransactionTemplate turnTransaction,
            Clock clock) {
        return new ParkedRetries(storage.parkedMessages(), desk, turns, turnTransaction, clock);
    }

    @Bean
    Housekeeping housekeeping(Storage storage, KeyFiles keys, JdbcClient jdbc, Clock clock) {
        return new Housekeeping(storage.retention(), keys, jdbc, clock);
    }

    @Bean
    PhotoRounds photoRounds(
            PhotoDesk desk,
            List<PhotoSource> sources,
            Storage storage,
            CommittedTurns turns,
            TransactionTemplate turnTransaction,
            Clock clock) {
        return new PhotoRounds(desk, sources, new Darkroom(), storage.outbox(), turns, turnTransaction, clock);
    }

    @Bean
    TopicRounds topicRounds(
            Storage storage, List<ChannelSender> senders, TransactionTemplate turnTransaction, Clock clock) {
        return new TopicRounds(storage.topics(), storage.conversations(), senders, turnTransaction, clock);
    }

    /** One list, because the scheduler takes either single tasks or a list of all. */
    @Bean
    List<Task<?>> tasks(
            JdbcClient jdbc,
            ClockDesk desk,
            CommittedTurns turns,
            PhotoRounds photos,
            ParkedRetries retries,
            Housekeeping housekeeping,
            ReminderRounds reminders,
            OutageRounds outages,
            TopicRounds topics) {
        var tasks = new ArrayList<>(WakeTasks.of(
                jdbc, (wake, id) -> Job.run(wake.name(), () -> wake(wake, id, desk, turns, photos))));
        tasks.add(recurring("parked-retries", RETRY_EVERY, retries::run));
        tasks.add(recurring("retention", SWEEP_EVERY, housekeeping::run));
        tasks.add(recurring("topics", TIDY_EVERY, topics::run));
        for (var lane = 1; lane <= REMINDER_LANES; lane++) {
            tasks.add(recurring("reminders-" + lane, REMIND_EVERY, reminders::run));
        }
        tasks.add(recurring("outages", WATCH_EVERY, outages::run));
        tasks.add(recurring("day-sheets", SWEEP_EVERY, reminders::planDaySheets));
        return tasks;
    }

    /** Fetching a photo takes as long as a platform does, so that is no transaction. */
    private static void wake(Wake wake, UUID id, ClockDesk desk, CommittedTurns turns, PhotoRounds photos) {
        if (wake == Wake.PHOTO_DUE) {
            photos.run(id);
        } else {
            turns.run(() -> desk.woken(wake, id));
        }
    }

    private static Task<?> recurring(String name, Duration pause, Runnable work) {
        return Tasks.recurring(name, FixedDelay.of(pause)).execute((instance, context) -> Job.run(name, work));
    }

    @Bean
    DbSchedulerCustomizer schedulerThreads() {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<ExecutorService> executorService() {
                return Optional.of(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("job-", 0).factory()));
            }
        };
    }

    /** Asked for late, because whoever is told sends in turn. */
    @Bean
    Undelivered undelivered(
            ObjectProvider<ClockDesk> desk, ObjectProvider<CommittedTurns> turns, Outages outages, Clock clock) {
        return new TellTheWriter(desk::getObject, turns::getObject, outages, clock);
    }
}
