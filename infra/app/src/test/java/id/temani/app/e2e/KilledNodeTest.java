package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.embedded.ScratchServers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Fault test 1 at a size fit for every build: {@code kill -9} in the middle of many conversations. */
@Timeout(300)
class KilledNodeTest {

    private static final int PEOPLE = Integer.getInteger("temani.test.people", 40);
    private static final long FIRST_CHAT = 8_800_000_000L;
    private static final List<String> SCRIPT = List.of("halo", "1", "1", "3", "1", "menu", "apa ya", "menu");

    /** A lease of 30 s must run out before what was in flight is sent once more. */
    private static final long PATIENCE_SECONDS = 100;

    @Test
    void losesAndReordersNothingAndRepeatsOnlyWhatWasInFlight(@TempDir Path folder) throws Exception {
        try (var app = new ChildApp(new Platforms(), ScratchServers.emptyDatabase(), folder, freePort()).ready();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var expected = undisturbed(app);
            var underWay = new CountDownLatch(PEOPLE * SCRIPT.size() / 3);
            var talks = LongStream.range(FIRST_CHAT, FIRST_CHAT + PEOPLE)
                    .mapToObj(chat -> threads.submit(() -> repeatedIn(app, chat, expected, underWay)))
                    .toList();
            assertThat(underWay.await(60, TimeUnit.SECONDS)).isTrue();
            app.killAndStartAgain();

            int repeated = 0;
            for (var talk : talks) {
                repeated += talk.get(2 * PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
            assertThat(repeated).as("messages sent twice").isLessThanOrEqualTo(PEOPLE);
        }
    }

    /** What somebody hears while nothing is killed: one answer to each line, no two alike in a row. */
    private static List<String> undisturbed(Door app) throws InterruptedException {
        var heard = new ArrayList<String>();
        var phone = new TelegramPhone(app, FIRST_CHAT - 1);
        for (var line : SCRIPT) {
            phone.says(line);
            heard.add(next(app, FIRST_CHAT - 1));
        }
        for (int i = 1; i < heard.size(); i++) {
            assertThat(heard.get(i)).isNotEqualTo(heard.get(i - 1));
        }
        return heard;
    }

    /** Says the script, each line until it is taken, and expects the same answers; returns how many came twice. */
    private static int repeatedIn(Door app, long chat, List<String> expected, CountDownLatch progress)
            throws InterruptedException {
        var phone = new TelegramPhone(app, chat);
        int repeated = 0;
        for (int i = 0; i < SCRIPT.size(); i++) {
            var update = phone.textUpdate(SCRIPT.get(i));
            while (phone.deliver(update) != 200) {
                TimeUnit.MILLISECONDS.sleep(100); // as a platform does between its tries
            }
            progress.countDown();
            var answer = next(app, chat);
            while (i > 0 && answer.equals(expected.get(i - 1))) {
                repeated++;
                answer = next(app, chat);
            }
            assertThat(answer).as("answer %d of chat %d", i, chat).isEqualTo(expected.get(i));
        }
        return repeated;
    }

    private static String next(Door app, long chat) throws InterruptedException {
        var arrival = app.platforms().phone(Long.toString(chat)).poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(arrival).as("an answer for chat %d", chat).isNotNull();
        return arrival.text();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
