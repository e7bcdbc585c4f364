package id.temani.postgres.reminder;

import static id.temani.postgres.stored.Moments.instant;

import id.temani.reminder.PlatformWindow;
import id.temani.reminder.Reach;
import id.temani.reminder.Reaches;
import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads from PostgreSQL when a person last wrote. */
public final class JdbcReaches implements Reaches {

    private static final String HEARD = """
            select channel, heard_at
              from conversation
             where id = :id
            """;

    private final JdbcClient jdbc;
    private final Map<Channel, PlatformWindow> windows;

    /** @param windows of the platforms that have one */
    public JdbcReaches(JdbcClient jdbc, Map<Channel, PlatformWindow> windows) {
        this.jdbc = jdbc;
        this.windows = Map.copyOf(windows);
    }

    @Override
    public Reach of(ConversationId person) {
        return jdbc.sql(HEARD)
                .param("id", person.value())
                .query((row, number) -> reach(Channel.valueOf(row.getString("channel")), instant(row, "heard_at")))
                .optional()
                .orElseGet(() -> new Reach(Instant.EPOCH, Optional.empty(), false));
    }

    private Reach reach(Channel channel, Instant heardAt) {
        var window = Optional.ofNullable(windows.get(channel));
        return new Reach(
                heardAt,
                window.map(PlatformWindow::open),
                window.map(PlatformWindow::template).orElse(false));
    }
}
