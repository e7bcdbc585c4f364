package id.temani.app;

import id.temani.app.start.FirstCodes;
import id.temani.flows.DataFiles;
import id.temani.flows.Flows;
import id.temani.postgres.Storage;
import id.temani.postgres.vault.KeyFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** What an operator does once, from a terminal, with the same settings as the service. */
final class Commands {

    private Commands() {}

    /** Only what codes need: nothing is received, sent or scheduled. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    @Import({DatabaseWiring.class, StorageWiring.class, TimeWiring.class, FlowsWiring.class})
    @EnableConfigurationProperties(TemaniProperties.class)
    static class ForCodes {

        @Bean
        FirstCodes firstCodes(Storage storage, Flows flows, TransactionTemplate turns, Clock clock) {
            return new FirstCodes(storage.invitations(), storage.roster(), flows.units(), turns, clock);
        }
    }

    @EnableConfigurationProperties(TemaniProperties.class)
    static class ForKeys {}

    /** Makes the key files of a new database in the keys directory; leaves those that are there alone. */
    @SuppressWarnings("SystemOut")
    static void makeKeys(String[] args) {
        try (var context = quiet(ForKeys.class).run(args)) {
            var directory = context.getBean(TemaniProperties.class).keys();
            if (Files.exists(directory.resolve("index.key"))) {
                System.out.println("There are key files in " + directory + " already; keys in use are never replaced.");
                System.out.println("Use them, or name an empty directory in TEMANI_KEYS_DIR.");
                return;
            }
            KeyFiles.open(directory, true, TimeWiring.machine());
            System.out.println(
                    "Key files are in " + directory + ". Keep a sealed copy apart from the database's backups.");
        }
    }

    /**
     * Prints what is wrong with flows, texts, cards and words, shipped or in the folder that is named; needs no settings.
     *
     * @return 1 when something is, for scripts
     */
    @SuppressWarnings("SystemOut")
    static int checkFlows(String[] args) {
        var files = args.length > 1 ? DataFiles.in(Path.of(args[1])) : DataFiles.bundled();
        var complaints = Flows.complaints(files);
        complaints.forEach(System.out::println);
        System.out.println(
                complaints.isEmpty() ? "The conversations are in order." : complaints.size() + " to put right.");
        return complaints.isEmpty() ? 0 : 1;
    }

    private static SpringApplicationBuilder quiet(Class<?> what) {
        return new SpringApplicationBuilder(what).web(WebApplicationType.NONE).logStartupInfo(false);
    }

    /** Prints one-time codes, also when there is a coordinator already. */
    @SuppressWarnings("SystemOut")
    static void printCodes(String[] args) {
        try (var context = quiet(ForCodes.class).run(args)) {
            System.out.println("One-time codes, good for three days; send one as a message from any chat:");
            context.getBean(FirstCodes.class).make().forEach(System.out::println);
        }
    }
}
