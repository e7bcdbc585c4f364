package id.temani.app;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the service. */
@Configuration(proxyBeanMethods = false)
class TimeWiring {

    /** Its name leaves the name {@code clock} to db-scheduler. */
    @Bean
    Clock temaniClock() {
        return Clock.systemUTC();
    }
}
