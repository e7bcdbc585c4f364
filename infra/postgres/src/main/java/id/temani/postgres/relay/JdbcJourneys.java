package id.temani.postgres.relay;

import id.temani.delivery.DeliveryReport.Status;
import id.temani.relay.Journeys;
import id.temani.resident.ConversationId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads in the outbox, and in what platforms reported, how far lines have come. */
public final class JdbcJourneys implements Journeys {

    private static final String LAST = """
            select closed_at is not null as closed, provider_hash is not null as accepted,
                   coalesce(report, 'ACCEPTED') as report
              from outbox
             where owner = :resident
               and lane = :lane
               and nature = 'RELAYED'
             order by number desc
             limit 1
            """;

    private final JdbcClient jdbc;

    public JdbcJourneys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Stage> ofLastLine(ConversationId lane, ConversationId resident) {
        return jdbc.sql(LAST)
                .param("resident", resident.value())
                .param("lane", lane.value())
                .query((row, number) -> stage(
                        row.getBoolean("closed"), row.getBoolean("accepted"), Status.valueOf(row.getString("report"))))
                .optional();
    }

    private static Stage stage(boolean closed, boolean accepted, Status report) {
        return switch (report) {
            case FAILED -> Stage.FAILED;
            case READ -> Stage.READ;
            case DELIVERED -> Stage.DELIVERED;
            case ACCEPTED, QUEUED, SENDING, SENT -> !closed ? Stage.WAITING : accepted ? Stage.SENT : Stage.FAILED;
        };
    }
}
