package id.temani.app;

import id.temani.redis.Limits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is carried out and sent. Each can be raised for a load test, which should say so.
 *
 * @param personBurst messages one person may send at once; nobody answers twenty questions in a second
 * @param personPerMinute messages one person may send per minute in the long run
 * @param everybodyPerSecond messages of all people together, per second
 * @param sendsInFlight the most sends at the same time on one channel and node
 */
@ConfigurationProperties("temani.limits")
record LimitsProperties(
        @DefaultValue("20") int personBurst,
        @DefaultValue("60") int personPerMinute,
        @DefaultValue("500") int everybodyPerSecond,
        @DefaultValue("128") int sendsInFlight) {

    LimitsProperties {
        if (sendsInFlight < 1) {
            throw new IllegalArgumentException("temani.limits.sends-in-flight must be at least 1");
        }
    }

    Limits inbound() {
        return new Limits(personBurst, personPerMinute, everybodyPerSecond);
    }
}
