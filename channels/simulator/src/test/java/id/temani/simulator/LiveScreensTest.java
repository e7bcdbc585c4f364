package id.temani.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.StaticApplicationContext;

@SpringBootTest(
        classes = SimulatorAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"temani.simulator.enabled=true", "temani.simulator.heartbeat=200ms", "server.address=127.0.0.1"})
@Timeout(30)
class LiveScreensTest {

    @Autowired
    LiveScreens live;

    @Autowired
    HandMovedClock clock;

    @LocalServerPort
    int port;

    private Wire wire;

    @BeforeEach
    void pickUpThePhone() {
        wire = new Wire(port);
    }

    @AfterEach
    void hangUp() {
        clock.letMove(true);
        wire.close();
    }

    @Test
    void aTabIsToldWhichPhoneChangedButNotWhatWasSaid() throws IOException {
        try (var lines = listen()) {
            wire.write("kalimat-kenari");

            assertThat(next(lines, "event:")).isEqualTo("event:phone");
            assertThat(next(lines, "data:"))
                    .isEqualTo("data:{\"phone\":\"%s\"}".formatted(wire.phone().value()));
        }
    }

    @Test
    void aTabHearsNothingOfPhonesItDidNotName() throws IOException {
        try (var lines = listen();
                var other = new Wire(port)) {
            other.write("halo");
            wire.write("halo");

            assertThat(next(lines, "data:")).contains(wire.phone().value());
        }
    }

    @Test
    void aQuietStreamShowsThatItLives() throws IOException {
        try (var lines = listen()) {
            assertThat(next(lines, ":still here")).isNotEmpty();
        }
    }

    @Test
    void aMovedClockIsTold() throws IOException {
        try (var lines = listen()) {
            var before = clock.now();

            assertThat(wire.postTo("/simulator/clock", "{'minutes':15}")).isEqualTo(200);

            assertThat(next(lines, "event:")).isEqualTo("event:clock");
            assertThat(clock.now()).isEqualTo(before.plus(Duration.ofMinutes(15)));
            assertThat(wire.get("/simulator/clock")).contains(clock.now().toString(), "\"movable\":true");
        }
    }

    @Test
    void theClockMovesOnlyForwardOnlySoFarAndOnlyWhenAllowed() {
        var before = clock.now();

        assertThat(wire.postTo("/simulator/clock", "{'minutes':0}")).isEqualTo(400);
        assertThat(wire.postTo("/simulator/clock", "{'minutes':-15}")).isEqualTo(400);
        assertThat(wire.postTo("/simulator/clock", "{'minutes':10000000}")).isEqualTo(400);
        clock.letMove(false);
        assertThat(wire.postTo("/simulator/clock", "{'minutes':15}")).isEqualTo(423);

        assertThat(clock.now()).isEqualTo(before);
    }

    @Test
    void aTabTooManyHasToPoll() {
        var crowded = new LiveScreens(new Screens(InstantSource.system()), Duration.ofMinutes(1));
        for (int i = 0; i < LiveScreens.MOST_TABS; i++) {
            assertThat(crowded.open(List.of(wire.phone()))).isPresent();
        }

        assertThat(crowded.open(List.of(wire.phone()))).isEmpty();
    }

    @Test
    void openStreamsEndWhenTheServiceStops() throws IOException {
        try (var lines = listen()) {
            live.onApplicationEvent(new ContextClosedEvent(new StaticApplicationContext()));

            assertThat(lines.lines().toList()).isNotNull();
        }
    }

    private BufferedReader listen() throws IOException {
        var answer = wire.exchange(
                wire.request("/simulator/events?phones=" + wire.phone().value()),
                HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        next(lines, ":open");
        return lines;
    }

    private static String next(BufferedReader lines, String beginning) {
        try {
            var line = Objects.requireNonNull(lines.readLine(), "The stream ended");
            while (!line.startsWith(beginning)) {
                line = Objects.requireNonNull(lines.readLine(), "The stream ended");
            }
            return line;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
