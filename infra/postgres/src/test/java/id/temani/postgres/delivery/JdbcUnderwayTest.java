package id.temani.postgres.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.DeliveryReport;
import id.temani.delivery.DeliveryReport.Status;
import id.temani.delivery.MovableClock;
import id.temani.delivery.OutboundMessage;
import id.temani.delivery.Outbox.Sent;
import id.temani.delivery.ProviderId;
import id.temani.delivery.Underway;
import id.temani.postgres.Database;
import id.temani.postgres.People;
import id.temani.postgres.Storage;
import id.temani.resident.ConversationId;
import id.temani.wording.Utterance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JdbcUnderwayTest {

    private static final Instant BEFORE = Database.NOON.minusSeconds(5);

    private final Database database = Database.empty();
    private final Storage storage = database.node();
    private final ConversationId lane = new People(database, storage).somebody().id();
    private final Underway underway = new JdbcUnderway(database.jdbc());

    @Test
    void knowsTheLatestAcceptedOneUntilItWasSent() {
        var first = accepted("SM1", Database.NOON);
        var second = accepted("SM2", Database.NOON.plusSeconds(1));
        written();
        reported(first, Status.SENDING);

        assertThat(underway.lastIn(lane, BEFORE))
                .contains(new Underway.Accepted(second.id(), Database.NOON.plusSeconds(1)));
        assertThat(underway.lastIn(ConversationId.random(), BEFORE)).isEmpty();
        assertThat(underway.lastIn(lane, Database.NOON.plusSeconds(1))).isEmpty();

        reported(second, Status.SENT);
        assertThat(underway.lastIn(lane, BEFORE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void tellsFromTheReportWhetherAMessageIsOut(Status status) {
        var message = accepted("SM1", Database.NOON);

        reported(message, status);

        assertThat(underway.isOut(message.id(), 3)).isEqualTo(status.compareTo(Status.SENT) >= 0);
    }

    @Test
    void tellsWhichPartsAreOutWhateverOrderTheyAreReportedIn() {
        var message = accepted("SM1", Database.NOON);
        assertThat(underway.isOut(message.id(), 1)).isFalse();

        underway.partSent(message.id(), 2);
        underway.partSent(message.id(), 1);

        assertThat(underway.isOut(message.id(), 1)).isTrue();
        assertThat(underway.isOut(message.id(), 2)).isTrue();
        assertThat(underway.isOut(message.id(), 3)).isFalse();
    }

    @Test
    void knowsNothingOfMessagesThatNobodyWrote() {
        var unknown = OutboundMessage.to(lane, Utterance.plain("?")).id();

        underway.partSent(unknown, 1);

        assertThat(underway.isOut(unknown, 1)).isFalse();
    }

    private OutboundMessage accepted(String sid, Instant at) {
        var message = written();
        storage.outbox().complete(List.of(new Sent(message.id(), new ProviderId(sid))), at);
        return message;
    }

    private OutboundMessage written() {
        var message = OutboundMessage.to(lane, Utterance.plain("Halo"));
        storage.outbox().add(List.of(message), Database.NOON);
        return message;
    }

    private void reported(OutboundMessage message, Status status) {
        new JdbcDeliveryReports(
                        database.jdbc(),
                        database.transactions(),
                        new MovableClock(),
                        (chat, owner, nature, reason) -> {})
                .report(new DeliveryReport(message.id(), status, Optional.empty()));
    }
}
