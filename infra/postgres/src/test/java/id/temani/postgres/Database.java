package id.temani.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.temani.delivery.MovableClock;
import id.temani.embedded.ScratchServers;
import id.temani.postgres.vault.KeyFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A real PostgreSQL with our tables, shared by the tests of one JVM; each test begins with empty ones. */
public final class Database {

    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static final Database SHARED = new Database();

    private final HikariDataSource dataSource;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Path keys;

    private Database() {
        var config = new HikariConfig();
        config.setJdbcUrl(ScratchServers.emptyDatabase());
        config.setMaximumPoolSize(16);
        this.dataSource = new HikariDataSource(config);
        Flyway.configure().dataSource(dataSource).load().migrate();
        this.jdbc = JdbcClient.create(dataSource);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        this.keys = newDirectory();
    }

    public static Database empty() {
        SHARED.clear();
        return SHARED;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public TransactionTemplate transactions() {
        return transactions;
    }

    public <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }

    /** The ports as another node has them. */
    public Storage node() {
        return node(new MovableClock());
    }

    public Storage node(MovableClock clock) {
        return Storage.on(jdbc, transactions, KeyFiles.open(keys, true, clock), UUID.randomUUID());
    }

    public List<String> tables() {
        return jdbc.sql("""
                        select format('%I.%I', table_schema, table_name)
                          from information_schema.tables
                         where table_schema in ('public', 'keys')
                           and table_type = 'BASE TABLE'
                           and table_name <> 'flyway_schema_history'
                         order by 1
                        """).query((row, number) -> row.getString(1)).list();
    }

    private void clear() {
        jdbc.sql("truncate " + String.join(", ", tables())).update();
        jdbc.sql("insert into clock_shift (millis) values (0)").update();
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("temani-keys-test").resolve("keys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
