package id.temani.app.e2e;

import id.temani.conversation.Content;
import id.temani.conversation.InboundMessage;
import id.temani.conversation.Reception;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages that all arrive while the database lets nobody in: while the first one is held up, the others gather. */
final class Rush {

    private final RunningApp app;
    private final List<FutureTask<Void>> arrivals = new ArrayList<>();

    Rush(RunningApp app) {
        this.app = app;
    }

    /** Each chat at Telegram says one thing, in this order. */
    void of(List<Saying> sayings) throws Exception {
        try (var held = app.bean(DataSource.class).getConnection()) {
            held.setAutoCommit(false);
            try (var lock = held.createStatement()) {
                lock.execute("lock table seen_message in exclusive mode");
            }
            arrives(sayings.getFirst());
            waitUntilItReachesTheDatabase();
            for (var saying : sayings.subList(1, sayings.size())) {
                waitUntilItWaits(arrives(saying));
            }
            held.commit();
        }
        for (var arrival : arrivals) {
            arrival.get();
        }
    }

    record Saying(long chat, String text) {}

    private Thread arrives(Saying saying) {
        var message = InboundMessage.of(
                new ChannelAddress(Channel.TELEGRAM, Long.toString(saying.chat())),
                UUID.randomUUID().toString(),
                new Content.Text(saying.text()),
                app.now());
        var task = new FutureTask<Void>(() -> app.bean(Reception.class).receive(message), null);
        arrivals.add(task);
        var thread = new Thread(task);
        thread.start();
        return thread;
    }

    private void waitUntilItReachesTheDatabase() {
        var jdbc = app.bean(JdbcClient.class);
        var waiting = "select count(*) from pg_locks where relation = 'seen_message'::regclass and not granted";
        while (jdbc.sql(waiting).query(Integer.class).single() < 1) {
            Thread.onSpinWait();
        }
    }

    private static void waitUntilItWaits(Thread thread) {
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }
}
