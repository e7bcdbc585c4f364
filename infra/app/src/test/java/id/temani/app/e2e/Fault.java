package id.temani.app.e2e;

import id.temani.app.intake.ParkedRetries;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table is out of order: what needs it throws, and is parked until a test says otherwise. */
final class Fault {

    private final RunningApp app;
    private final JdbcClient jdbc;
    private final String table;

    Fault(RunningApp app, String table) {
        this.app = app;
        this.jdbc = app.bean(JdbcClient.class);
        this.table = table;
        jdbc.sql("alter table %s rename to %s_out_of_order".formatted(table, table))
                .update();
    }

    /** What was parked waits for {@link #retriesAll}. */
    void isOver() {
        due("+");
        jdbc.sql("alter table %s_out_of_order rename to %s".formatted(table, table))
                .update();
    }

    void retriesAll() {
        due("-");
        app.bean(ParkedRetries.class).run();
    }

    private void due(String direction) {
        jdbc.sql("update parked_message set due_at = now() %s interval '1 hour' where closed_at is null"
                        .formatted(direction))
                .update();
    }
}
