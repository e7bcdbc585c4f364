package id.temani.app.load;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Fault test 5: people talk while the platform refuses, fails, drops, dawdles, and is gone for a while. */
public final class ApiTroubleRun {

    private static final Duration LONGEST_BACKLOG = Duration.ofMinutes(3);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Crowd crowd;
    private final FakeTelegramApi telegram;
    private final Books books;
    private final boolean hurried;

    /** @param hurried whether what stays without an answer waits two seconds instead of thirty */
    public ApiTroubleRun(Crowd crowd, FakeTelegramApi telegram, Books books, boolean hurried) {
        this.crowd = crowd;
        this.telegram = telegram;
        this.books = books;
        this.hurried = hurried;
    }

    /**
     * How long each part takes.
     *
     * @param calm everything works, and as long again but for one chat that is stuck
     * @param trouble one message in nine meets something, before the outage and, half as long, after it
     * @param outage nobody can be reached
     */
    public record Times(Duration calm, Duration trouble, Duration outage) {}

    /**
     * What happened.
     *
     * @param findings what everybody saw
     * @param worstBesideStuckChat the longest that anybody waited for a reply while one chat was stuck, in milliseconds
     * @param repliesBesideStuckChat how many replies that was
     * @param backlog from the end of the trouble until everything was sent that had certainly not arrived
     * @param rest the same, until everything was sent
     */
    public record Outcome(
            Findings findings,
            double worstBesideStuckChat,
            int repliesBesideStuckChat,
            Duration backlog,
            Duration rest) {}

    public Outcome run(int people, Times times) throws Exception {
        var hurrying = Thread.ofVirtual().start(this::hurry);
        try {
            crowd.talk(people);
            var beside = besideAStuckChat(times.calm());
            var worst = beside.replies().millis(1);
            var replies = beside.replies().count();
            meet(times);
            var end = System.nanoTime();
            var hushing = Thread.ofVirtual().start(this::hush);
            var backlog = since(end, books::certainlyUnsent);
            var rest = since(end, books::unsent);
            hushing.join();
            return new Outcome(crowd.findings(), worst, replies, backlog, rest);
        } finally {
            hurrying.interrupt();
        }
    }

    private Window besideAStuckChat(Duration calm) throws InterruptedException {
        Thread.sleep(calm);
        crowd.joinedBySomebody(telegram.trouble()::hang);
        var beside = crowd.measure();
        Thread.sleep(calm);
        crowd.measure();
        return beside;
    }

    private void meet(Times times) throws InterruptedException, IOException {
        var trouble = telegram.trouble();
        trouble.begin();
        Thread.sleep(times.trouble());
        telegram.goDown();
        Thread.sleep(times.outage());
        telegram.comeBack();
        Thread.sleep(times.trouble().dividedBy(2));
        trouble.end();
    }

    private void hush() {
        try {
            crowd.hush();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long after {@code start} nothing was left. */
    private static Duration since(long start, LongSupplier left) throws InterruptedException {
        while (left.getAsLong() > 0 && System.nanoTime() - start < LONGEST_BACKLOG.toNanos()) {
            Thread.sleep(LOOK_EVERY);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void hurry() {
        try {
            while (hurried) {
                books.hurryUnanswered();
                Thread.sleep(LOOK_EVERY);
            }
        } catch (InterruptedException e) {
            // The run is over.
        }
    }
}
