package id.temani.postgres.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.DeliveryOutcome.Reason;
import id.temani.delivery.DeliveryReport;
import id.temani.delivery.DeliveryReport.Status;
import id.temani.delivery.MovableClock;
import id.temani.delivery.OutboundMessage;
import id.temani.delivery.Outbox;
import id.temani.delivery.Outbox.Sent;
import id.temani.delivery.ProviderId;
import id.temani.postgres.Database;
import id.temani.postgres.People;
import id.temani.postgres.Storage;
import id.temani.wording.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcDeliveryReportsTest {

    private final Database database = Database.empty();
    private final Storage storage = database.node();
    private final List<Reason> failures = new ArrayList<>();
    private final JdbcDeliveryReports reports = new JdbcDeliveryReports(
            database.jdbc(),
            database.transactions(),
            new MovableClock(),
            (lane, owner, nature, reason) -> failures.add(reason));
    private final OutboundMessage message =
            OutboundMessage.to(new People(database, storage).somebody().id(), Utterance.plain("Halo"));

    @BeforeEach
    void write() {
        storage.outbox().add(List.of(message), Database.NOON);
    }

    @Test
    void tellsOnceThatAnAcceptedMessageFailedAfterAll() {
        accepted();

        reported(Status.FAILED, Reason.WINDOW_CLOSED);
        reported(Status.FAILED, Reason.WINDOW_CLOSED);

        assertThat(failures).containsExactly(Reason.WINDOW_CLOSED);
    }

    @Test
    void ignoresReportsThatComeTooLate() {
        accepted();
        reported(Status.DELIVERED, null);

        reported(Status.FAILED, Reason.REFUSED);
        reported(Status.SENT, null);

        assertThat(failures).isEmpty();
    }

    @Test
    void neverSendsAgainWhatAReportProvesToHaveArrived() {
        reported(Status.QUEUED, null);
        assertThat(storage.outbox().claim(Database.NOON.plus(Outbox.LEASE), 10)).hasSize(1);

        reported(Status.SENT, null);

        assertThat(storage.outbox().claim(Database.NOON.plus(Outbox.LEASE.multipliedBy(2)), 10))
                .isEmpty();
    }

    @Test
    void ignoresMessagesThatNobodyKnows() {
        reports.report(new DeliveryReport(
                OutboundMessage.to(message.lane(), Utterance.plain("?")).id(), Status.FAILED, Optional.empty()));

        assertThat(failures).isEmpty();
    }

    private void accepted() {
        storage.outbox().complete(List.of(new Sent(message.id(), new ProviderId("SM1"))), Database.NOON);
    }

    private void reported(Status status, @Nullable Reason reason) {
        reports.report(new DeliveryReport(message.id(), status, Optional.ofNullable(reason)));
    }
}
