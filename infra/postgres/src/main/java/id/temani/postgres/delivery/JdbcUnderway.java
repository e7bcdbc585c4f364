package id.temani.postgres.delivery;

import static id.temani.postgres.stored.Moments.utc;

import id.temani.delivery.DeliveryReport.Status;
import id.temani.delivery.MessageId;
import id.temani.delivery.Underway;
import id.temani.postgres.stored.Moments;
import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads from the outbox how far its messages are. */
public final class JdbcUnderway implements Underway {

    private static final String PART_SENT = """
            update outbox
               set parts_sent = greatest(parts_sent, :part)
             where id = :id
            """;

    private static final String IS_OUT = """
            select report in ('SENT', 'FAILED', 'DELIVERED', 'READ') or parts_sent >= :part
              from outbox
             where id = :id
            """;

    private static final String LAST = """
            select id, closed_at, report
              from outbox
             where lane = :lane
               and provider_hash is not null
               and closed_at > :since
             order by number desc
             limit 1
            """;

    private final JdbcClient jdbc;

    public JdbcUnderway(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void partSent(MessageId id, int part) {
        jdbc.sql(PART_SENT).param("id", id.value()).param("part", part).update();
    }

    @Override
    public boolean isOut(MessageId id, int part) {
        return jdbc.sql(IS_OUT)
                .param("id", id.value())
                .param("part", part)
                .query((row, number) -> row.getBoolean(1))
                .optional()
                .orElse(false);
    }

    @Override
    public Optional<Accepted> lastIn(ConversationId lane, Instant since) {
        return jdbc.sql(LAST)
                .param("lane", lane.value())
                .param("since", utc(since))
                .query((row, number) -> new Last(
                        new Accepted(new MessageId(row.getObject("id", UUID.class)), Moments.instant(row, "closed_at")),
                        Optional.ofNullable(row.getString("report"))
                                .map(Status::valueOf)
                                .orElse(Status.ACCEPTED)))
                .optional()
                .filter(last -> last.report().compareTo(Status.SENT) < 0)
                .map(Last::message);
    }

    private record Last(Accepted message, Status report) {}
}
