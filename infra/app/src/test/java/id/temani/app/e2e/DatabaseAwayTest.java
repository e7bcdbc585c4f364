package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.embedded.ScratchServers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Without the database nobody is told "received". */
@Timeout(180)
class DatabaseAwayTest {

    @Test
    void platformsAreToldToRepeatAndLoadBalancersToGoElsewhere(@TempDir Path keys) {
        try (var postgres = ScratchServers.newPostgres();
                var app = RunningApp.start(
                        new Platforms(),
                        postgres.jdbcUrl() + "?user=" + postgres.user() + "&password=" + postgres.password(),
                        keys)) {
            var sari = new TelegramPhone(app, 5_551_238_001L);
            sari.says("halo").hears("tanpa nama");

            postgres.close();
            long start = System.nanoTime();
            assertThat(sari.send("1")).isEqualTo(503);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));

            assertThat(new WhatsAppPhone(app, "+628110000009").send("halo")).isEqualTo(503);
            assertThat(app.get("/actuator/health/readiness").code()).isEqualTo(503);
            assertThat(app.get("/actuator/health/liveness").code()).isEqualTo(200);
        }
    }
}
