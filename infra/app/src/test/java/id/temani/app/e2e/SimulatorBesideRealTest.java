package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The simulator where real people are served as well: only coordinators look at it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class SimulatorBesideRealTest {

    private static final Pattern CODE = Pattern.compile("menit: ([a-z0-9]{10})\\.");

    private final HttpClient http = HttpClient.newHttpClient();
    private RunningApp app;

    @BeforeAll
    void start(@TempDir Path keys) {
        app = RunningApp.start(keys, "temani.simulator.enabled=true");
    }

    @AfterAll
    void stop() {
        http.close();
        app.close();
    }

    @Test
    void aCoordinatorsCodeLetsOneBrowserInUntilTheyAreNoCoordinatorAnyMore() throws Exception {
        var coordinator = new TelegramPhone(app, 6_661_239_101L);
        coordinator.says(app.code("k-")).hears("koordinator");
        assertThat(look("").body()).contains("id=\"code\"").doesNotContain("id=\"phones\"");

        coordinator.says("SIMULATOR");
        var code = coordinator.reads(CODE);
        var cookie = enter(code).headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(look(cookie).body()).contains("id=\"phones\"");
        assertThat(enter(code).statusCode()).isEqualTo(403);

        coordinator.says("HAPUS SEMUA");
        app.await("select not exists (select 1 from browser_pass)");
        assertThat(look(cookie).body()).contains("id=\"code\"");
    }

    private HttpResponse<String> look(String cookie) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(app.url().resolve("/simulator"))
                        .header("Cookie", cookie)
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> enter(String code) throws IOException, InterruptedException {
        var door = app.url().resolve("/simulator/door");
        return http.send(
                HttpRequest.newBuilder(door)
                        .header("Content-Type", "application/json")
                        .header("Origin", app.url().toString())
                        .POST(HttpRequest.BodyPublishers.ofString("{\"code\":\"" + code + "\"}"))
                        .build(),
                BodyHandlers.ofString());
    }
}
