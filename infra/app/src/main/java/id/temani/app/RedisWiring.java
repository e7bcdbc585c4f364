package id.temani.app;

import id.temani.app.start.Embedded;
import id.temani.embedded.EmbeddedRedis;
import id.temani.redis.RedisConnection;
import java.net.URI;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Redis: the operator's, or our own as a child process. */
@Configuration(proxyBeanMethods = false)
class RedisWiring {

    private static final String URL = "spring.data.redis.url";

    static final class NoneGiven implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty(URL));
        }
    }

    @Bean(destroyMethod = "close")
    @Conditional(NoneGiven.class)
    EmbeddedRedis embeddedRedis(TemaniProperties settings) {
        return Embedded.server("Redis", progress -> EmbeddedRedis.start(settings.dataDir(), progress));
    }

    @Bean(destroyMethod = "close")
    RedisConnection redisConnection(
            ObjectProvider<EmbeddedRedis> embedded, Environment environment, LimitsProperties limits) {
        var ours = embedded.getIfAvailable();
        var address = ours == null ? URI.create(environment.getRequiredProperty(URL)) : ours.uri();
        return new RedisConnection(address, limits.inbound());
    }

    /** Redis may vanish without loss: then we are up, and say that each node counts for itself. */
    @Bean
    HealthIndicator redisHealthIndicator(RedisConnection redis) {
        return () -> redis.isReachable()
                ? Health.up().build()
                : Health.up()
                        .withDetail("degraded", "Redis does not answer; limits count per node")
                        .build();
    }
}
