package id.temani.app;

import id.temani.app.start.Progress;
import id.temani.app.start.ProductionChecks;
import id.temani.app.start.RefusedStart;
import id.temani.embedded.EmbeddedPostgres;
import id.temani.embedded.EmbeddedRedis;
import id.temani.embedded.EmbeddedServerException;
import id.temani.redis.RedisConnection;
import java.net.URI;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** PostgreSQL and Redis: the operator's, or our own as child processes. */
@Configuration(proxyBeanMethods = false)
class ServersWiring {

    private static final String REDIS_URL = "spring.data.redis.url";

    static final class NoDatabaseGiven implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !ProductionChecks.isProduction(context.getEnvironment());
        }
    }

    static final class NoRedisGiven implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty(REDIS_URL));
        }
    }

    /** Closed after the connection pool, which depends on its address. */
    @Bean(destroyMethod = "close")
    @Conditional(NoDatabaseGiven.class)
    EmbeddedPostgres embeddedPostgres(TemaniProperties settings) {
        return started(() -> EmbeddedPostgres.start(settings.dataDir(), Progress.of("PostgreSQL")));
    }

    @Bean
    @Conditional(NoDatabaseGiven.class)
    JdbcConnectionDetails embeddedDatabase(EmbeddedPostgres postgres) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return postgres.user();
            }

            @Override
            public String getPassword() {
                return postgres.password();
            }

            @Override
            public String getJdbcUrl() {
                return postgres.jdbcUrl();
            }
        };
    }

    @Bean(destroyMethod = "close")
    @Conditional(NoRedisGiven.class)
    EmbeddedRedis embeddedRedis(TemaniProperties settings) {
        return started(() -> EmbeddedRedis.start(settings.dataDir(), Progress.of("Redis")));
    }

    @Bean(destroyMethod = "close")
    RedisConnection redisConnection(
            ObjectProvider<EmbeddedRedis> embedded, Environment environment, LimitsProperties limits) {
        var ours = embedded.getIfAvailable();
        var address = ours == null ? URI.create(environment.getRequiredProperty(REDIS_URL)) : ours.uri();
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

    private static <T> T started(Supplier<T> server) {
        try {
            return server.get();
        } catch (EmbeddedServerException e) {
            throw new RefusedStart(
                    String.valueOf(e.getMessage()),
                    "Or use servers of your own: set SPRING_DATASOURCE_URL and SPRING_DATA_REDIS_URL.");
        }
    }
}
