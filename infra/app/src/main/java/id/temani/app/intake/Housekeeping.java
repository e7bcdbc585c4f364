package id.temani.app.intake;

import id.temani.postgres.privacy.Retention;
import id.temani.postgres.vault.KeyCheck;
import id.temani.postgres.vault.KeyFiles;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets what has had its time, and has the next month's key ready before the month begins. */
public final class Housekeeping {

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

    private final Retention retention;
    private final KeyFiles keys;
    private final JdbcClient jdbc;
    private final Clock clock;

    public Housekeeping(Retention retention, KeyFiles keys, JdbcClient jdbc, Clock clock) {
        this.retention = retention;
        this.keys = keys;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void run() {
        var swept = retention.sweep(clock.instant());
        if (swept.abandoned() > 0) {
            log.error("ALARM: {} parked messages could not be settled within 24 hours", swept.abandoned());
        }
        log.info(
                "Retention: {} answer sheets and {} conversations forgotten",
                swept.answersForgotten(),
                swept.conversationsForgotten());
        keys.prepareMonths().ifPresent(advice -> log.error("ALARM: {}", advice));
        KeyCheck.verify(jdbc, keys);
    }
}
