package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.app.e2e.Platforms.Arrival;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Somebody's phone: writes through the webhook of its platform, reads what the platform was told to show. */
abstract class Phone {

    private static final long PATIENCE_SECONDS = 20;

    private final BlockingQueue<Arrival> arriving;
    private final List<String> shown = new ArrayList<>();
    private Arrival last = new Arrival("", Map.of(), new byte[0]);

    Phone(BlockingQueue<Arrival> arriving) {
        this.arriving = arriving;
    }

    /** Sends a typed text and returns the platform's answer code. */
    abstract int send(String text);

    /** Sends what tapping a button would send. */
    abstract int tap(String payload);

    Phone says(String text) {
        assertThat(send(text)).as("answer to a webhook").isBetween(200, 299);
        return this;
    }

    /** Chooses the answer with this label under the latest message, by its button or its number. */
    Phone chooses(String label) {
        var payload = last.buttons().entrySet().stream()
                .filter(button -> button.getKey().contains(label))
                .map(Map.Entry::getValue)
                .findFirst();
        if (payload.isPresent()) {
            assertThat(tap(payload.get())).isBetween(200, 299);
            return this;
        }
        var numbered =
                Pattern.compile("(?m)^\\W*(\\d+)\\W+.*" + Pattern.quote(label)).matcher(last.text());
        assertThat(numbered.find())
                .as("a choice %s under: %s", label, last.text())
                .isTrue();
        return says(numbered.group(1));
    }

    /** Waits for a message with these words. */
    Phone hears(String words) {
        for (var arrival = next(words); ; arrival = next(words)) {
            if (arrival.text().contains(words)) {
                return this;
            }
        }
    }

    /** Waits for a message that fits, and returns the first group. */
    String reads(Pattern pattern) {
        while (true) {
            var found = pattern.matcher(next(pattern.pattern()).text());
            if (found.find()) {
                return found.group(1);
            }
        }
    }

    /** Reads what has arrived by now, without waiting for more, and says what could be tapped under the last of it. */
    List<String> offered() {
        for (var arrival = arriving.poll(); arrival != null; arrival = arriving.poll()) {
            last = arrival;
            shown.add(arrival.text());
        }
        return List.copyOf(last.buttons().values());
    }

    /** What the buttons under the latest message say. */
    List<String> labels() {
        return List.copyOf(last.buttons().keySet());
    }

    /** Waits for a message with a file. */
    byte[] receives() {
        while (true) {
            var arrival = next("a file");
            if (arrival.file().length > 0) {
                return arrival.file();
            }
        }
    }

    /** What came with the latest message; empty when it was words alone. */
    byte[] lastFile() {
        return last.file();
    }

    /** Everything that was shown so far. */
    List<String> shown() {
        return List.copyOf(shown);
    }

    private Arrival next(String awaited) {
        try {
            var arrival = arriving.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(arrival)
                    .as("a message with \"%s\"; the last ones were %s", awaited, tail())
                    .isNotNull();
            last = arrival;
            shown.add(arrival.text());
            return arrival;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> tail() {
        return shown.subList(Math.max(0, shown.size() - 3), shown.size());
    }
}
