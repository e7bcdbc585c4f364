package id.temani.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = SimulatorAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"temani.simulator.enabled=true", "server.address=127.0.0.1"})
class SimulatorEntranceTest {

    private static final String PHONES = "id=\"phones\"";
    private static final String DOOR = "id=\"code\"";

    @Autowired
    CheckedVisitors visitors;

    @LocalServerPort
    int port;

    private Wire wire;

    @BeforeEach
    void comeFromOutside() {
        visitors.check(true);
        wire = new Wire(port);
    }

    @AfterEach
    void leave() {
        visitors.check(false);
        wire.close();
    }

    @Test
    void whoHasNoSessionSeesTheDoorAndNothingElse() {
        assertThat(wire.get("/simulator")).contains(DOOR).doesNotContain(PHONES);
        assertThat(wire.status("/simulator/assets/door.js")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/simulator/units", "/simulator/clock", "/simulator/events?phones=", "/simulator/door/../units"})
    void nothingBehindTheDoorAnswers(String path) {
        assertThat(wire.status(path)).isIn(400, 401);
        assertThat(wire.status("/simulator/phones/" + wire.phone().value())).isEqualTo(401);
        assertThat(wire.write("halo")).isEqualTo(401);
    }

    @Test
    void aCodeOpensTheDoorOnce() {
        assertThat(wire.postTo("/simulator/door", "{'code':'salah'}")).isEqualTo(403);

        var entered = wire.send(wire.json("/simulator/door", "{'code':'" + CheckedVisitors.CODE + "'}"));

        assertThat(entered.statusCode()).isEqualTo(204);
        var cookie = entered.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/simulator");
        assertThat(page(cookie)).contains(PHONES).doesNotContain(DOOR);
        assertThat(page("temani_simulator=other")).contains(DOOR);
        assertThat(wire.postTo("/simulator/door", "{'code':'" + CheckedVisitors.CODE + "'}"))
                .isEqualTo(403);
    }

    @Test
    void nobodyIsAskedWhereNobodyRealIsServed() {
        visitors.check(false);

        assertThat(wire.get("/simulator")).contains(PHONES);
        assertThat(wire.write("halo")).isEqualTo(204);
    }

    private String page(String cookie) {
        return wire.send(wire.request("/simulator").header("Cookie", cookie)).body();
    }
}
