package id.temani.postgres.delivery;

import static id.temani.postgres.stored.Moments.utc;

import id.temani.delivery.DeliveryOutcome.Reason;
import id.temani.delivery.DeliveryReport;
import id.temani.delivery.DeliveryReport.Status;
import id.temani.delivery.DeliveryReports;
import id.temani.delivery.Nature;
import id.temani.resident.ConversationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Applies what platforms tell later, by rank, to the rows of the outbox. */
public final class JdbcDeliveryReports implements DeliveryReports {

    private static final String LOCK = """
            select lane, owner, nature, report
              from outbox
             where id = :id
               for no key update
            """;

    private static final String NOTE = """
            update outbox
               set report = :report
             where id = :id
            """;

    // Whether it arrived or never will: a message still waiting for its answer need not be sent again.
    private static final String CLOSE = """
            update outbox
               set sealed_text = null, closed_at = :now
             where id = :id
               and closed_at is null
               and nature <> 'FAREWELL'
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final LateFailures failures;

    public JdbcDeliveryReports(
            JdbcClient jdbc, TransactionOperations transactions, Clock clock, LateFailures failures) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.failures = failures;
    }

    /** Who is told, once per message and outside any transaction, that an accepted message failed after all. */
    public interface LateFailures {

        void failed(ConversationId lane, ConversationId owner, Nature nature, Reason reason);
    }

    private record Row(ConversationId lane, ConversationId owner, Nature nature, Status known) {}

    @Override
    public void report(DeliveryReport report) {
        var failed = Optional.ofNullable(transactions.execute(status -> applied(report)))
                .flatMap(news -> news)
                .filter(row -> report.status() == Status.FAILED);
        failed.ifPresent(row -> failures.failed(
                row.lane(), row.owner(), row.nature(), report.reason().orElse(Reason.REFUSED)));
    }

    private Optional<Row> applied(DeliveryReport report) {
        var id = report.id().value();
        var row = jdbc.sql(LOCK)
                .param("id", id)
                .query((result, number) -> row(result))
                .optional()
                .filter(known -> report.status().isNewsAfter(known.known()));
        if (row.isPresent()) {
            jdbc.sql(NOTE)
                    .param("id", id)
                    .param("report", report.status().name())
                    .update();
            if (report.status().compareTo(Status.SENT) >= 0) {
                jdbc.sql(CLOSE)
                        .param("id", id)
                        .param("now", utc(clock.instant()))
                        .update();
            }
        }
        return row;
    }

    private static Row row(ResultSet row) throws SQLException {
        var report = Optional.ofNullable(row.getString("report")).map(Status::valueOf);
        return new Row(
                new ConversationId(row.getObject("lane", UUID.class)),
                new ConversationId(row.getObject("owner", UUID.class)),
                Nature.valueOf(row.getString("nature")),
                report.orElse(Status.ACCEPTED));
    }
}
