package id.temani.app;

import id.temani.app.start.Chore;
import id.temani.app.start.Defaults;
import id.temani.postgres.clock.DatabaseClock;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one clock of the service. */
@Configuration(proxyBeanMethods = false)
class TimeWiring {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    /** This machine's own clock, for what happens before there is a database. */
    static Clock machine() {
        return Clock.systemUTC();
    }

    /** May be moved only while nobody outside lives by it. */
    @Bean
    DatabaseClock databaseClock(JdbcClient jdbc, Environment environment) {
        return new DatabaseClock(jdbc, machine(), () -> !Defaults.realChannelIsOn(environment));
    }

    @Bean
    com.github.kagkarlsson.scheduler.Clock schedulerClock(Clock clock) {
        return clock::instant;
    }

    @Bean
    Chore clockChore(DatabaseClock clock) {
        return new Chore("clock", LOOK_EVERY, clock::refresh);
    }
}
