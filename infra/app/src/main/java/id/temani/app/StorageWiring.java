package id.temani.app;

import id.temani.app.start.ProductionChecks;
import id.temani.app.start.RefusedStart;
import id.temani.postgres.Storage;
import id.temani.postgres.vault.KeyFiles;
import id.temani.postgres.vault.KeyProblem;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The truth and its keys. */
@Configuration(proxyBeanMethods = false)
class StorageWiring {

    private static final Duration LONGEST_TURN = Duration.ofSeconds(10);

    /** Names this running instance in leases. */
    private final UUID node = UUID.randomUUID();

    @Bean
    KeyFiles keyFiles(TemaniProperties settings, Environment environment, Clock clock) {
        try {
            return KeyFiles.open(settings.keys(), !ProductionChecks.isProduction(environment), clock);
        } catch (KeyProblem e) {
            throw new RefusedStart(
                    String.valueOf(e.getMessage()),
                    "Put the key files of this database into TEMANI_KEYS_DIR. Without them nothing that was stored can be"
                            + " read, so they are never made anew where data may exist.");
        }
    }

    @Bean
    Storage storage(JdbcClient jdbc, KeyFiles keys) {
        return new Storage(jdbc, keys, node);
    }

    @Bean
    TransactionTemplate turnTransaction(PlatformTransactionManager manager) {
        var template = new TransactionTemplate(manager);
        template.setTimeout((int) LONGEST_TURN.toSeconds());
        return template;
    }
}
