package id.temani.app;

import id.temani.app.start.ProductionChecks;
import id.temani.app.start.RefusedStart;
import id.temani.delivery.OneTimeLinks;
import id.temani.delivery.Outbox;
import id.temani.delivery.PollOffsets;
import id.temani.delivery.Underway;
import id.temani.postgres.Storage;
import id.temani.postgres.delivery.JdbcUnderway;
import id.temani.postgres.vault.KeyCheck;
import id.temani.postgres.vault.KeyFiles;
import id.temani.postgres.vault.KeyProblem;
import java.time.Clock;
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

    @Bean
    KeyFiles keyFiles(TemaniProperties settings, Environment environment, JdbcClient jdbc, Clock clock) {
        try {
            var keys = KeyFiles.open(settings.keys(), !ProductionChecks.isProduction(environment), clock);
            KeyCheck.verify(jdbc, keys);
            return keys;
        } catch (KeyProblem e) {
            throw new RefusedStart(
                    String.valueOf(e.getMessage()),
                    "Put the key files of this database into TEMANI_KEYS_DIR. Without them nothing that was stored can be"
                            + " read, so they are never made anew where data may exist.");
        }
    }

    @Bean
    TransactionTemplate turnTransaction(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    /** The random id names this running instance in leases. */
    @Bean
    Storage storage(JdbcClient jdbc, TransactionTemplate turnTransaction, KeyFiles keys) {
        return Storage.on(jdbc, turnTransaction, keys, UUID.randomUUID());
    }

    @Bean
    Outbox outbox(Storage storage) {
        return storage.outbox();
    }

    @Bean
    Underway underway(JdbcClient jdbc) {
        return new JdbcUnderway(jdbc);
    }

    @Bean
    PollOffsets pollOffsets(Storage storage) {
        return storage.pollOffsets();
    }

    @Bean
    OneTimeLinks oneTimeLinks(Storage storage) {
        return storage.oneTimeLinks();
    }
}
