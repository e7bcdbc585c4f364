package id.temani.app;

import id.temani.app.start.Embedded;
import id.temani.app.start.ProductionChecks;
import id.temani.embedded.EmbeddedPostgres;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** PostgreSQL: the operator's, or our own as a child process. */
@Configuration(proxyBeanMethods = false)
@Conditional(DatabaseWiring.NoneGiven.class)
class DatabaseWiring {

    static final class NoneGiven implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !ProductionChecks.isProduction(context.getEnvironment());
        }
    }

    /** Closed after the connection pool, which depends on its address. */
    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(TemaniProperties settings) {
        return Embedded.server("PostgreSQL", progress -> EmbeddedPostgres.start(settings.dataDir(), progress));
    }

    @Bean
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
}
