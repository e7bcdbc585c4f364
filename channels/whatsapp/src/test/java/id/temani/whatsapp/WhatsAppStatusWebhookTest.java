package id.temani.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.DeliveryOutcome.Reason;
import id.temani.delivery.DeliveryReport;
import id.temani.delivery.DeliveryReport.Status;
import id.temani.delivery.MessageId;
import id.temani.delivery.MovableClock;
import id.temani.delivery.ProviderId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatsAppStatusWebhookTest {

    private static final String SID = "MM00000000000000000000000000000001";

    private static WhatsAppTestApp app;

    private final MessageId message = MessageId.random();

    @BeforeAll
    static void start() {
        app = WhatsAppTestApp.start();
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void appliesStatusesByRankAndNeverBackwards() {
        for (var status : List.of("sent", "queued", "sent", "read", "delivered", "failed", "accepted")) {
            assertThat(posted(query(), status, "")).isEqualTo(204);
        }

        assertThat(statuses()).containsExactly(Status.SENT, Status.READ);
    }

    @Test
    void lastsWithAFailure() {
        for (var status : List.of("sent", "undelivered", "delivered")) {
            posted(query(), status, "");
        }

        assertThat(statuses()).containsExactly(Status.SENT, Status.FAILED);
    }

    @ParameterizedTest
    @CsvSource({
        "63016, WINDOW_CLOSED",
        "63024, UNREACHABLE",
        "63003, UNREACHABLE",
        "21211, UNREACHABLE",
        "63014, UNREACHABLE",
        "63032, UNREACHABLE",
        "63033, UNREACHABLE",
        "21610, UNREACHABLE",
        "63015, MISCONFIGURED",
        "63007, MISCONFIGURED",
        "63001, MISCONFIGURED",
        "20003, MISCONFIGURED",
        "63027, MISCONFIGURED",
        "63028, MISCONFIGURED",
        "63040, MISCONFIGURED",
        "63041, MISCONFIGURED",
        "21655, MISCONFIGURED",
        "21656, MISCONFIGURED",
        "30029, MISCONFIGURED",
        "23006, MISCONFIGURED",
        "63019, REFUSED",
        "63021, REFUSED",
        "63034, REFUSED",
        "63049, REFUSED",
        "21617, REFUSED",
        "63018, REFUSED",
        "63038, REFUSED",
        "99999, REFUSED",
        "'', REFUSED",
        "garbage, REFUSED",
    })
    void saysWhyAMessageFailed(String code, Reason reason) {
        posted(query(), "failed", code);

        assertThat(news()).containsExactly(new DeliveryReport(message, Status.FAILED, Optional.of(reason)));
    }

    @Test
    void letsAnEarlierPartSpeakForTheWholeOnlyWhenItFails() {
        posted(query() + "&part=1&of=2", "read", "");
        assertThat(news()).isEmpty();

        posted(query() + "&part=2&of=2", "sent", "");
        posted(query() + "&part=1&of=2", "failed", "63016");
        assertThat(statuses()).containsExactly(Status.SENT, Status.FAILED);
    }

    @Test
    void knowsOfAMessageBeforeTwilioAnsweredTheCall() {
        posted(query(), "sent", "");

        assertThat(app.bean(SentGate.class).sidOf(message, 1)).contains(new ProviderId(SID));
    }

    @Test
    void hasAFinishedMessageDeletedAfterAWhile() {
        var leftovers = app.bean(WhatsAppConfiguration.Leftovers.class).port();
        var now = app.bean(MovableClock.class).instant();
        leftovers.remove(new ProviderId(SID));

        posted(query(), "sent", "");
        assertThat(leftovers.due(now.plus(WhatsAppStatusWebhook.KEPT_AFTER_END), 9))
                .isEmpty();

        posted(query(), "delivered", "");
        assertThat(leftovers.due(now, 9)).isEmpty();
        assertThat(leftovers.due(now.plus(WhatsAppStatusWebhook.KEPT_AFTER_END), 9))
                .containsExactly(new ProviderId(SID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?id=", "?id=42", "?other=1"})
    void countsWhatNamesNoMessageOfOurs(String query) {
        var before = app.bean(WhatsAppTally.class).of(WhatsAppTally.Event.UNREADABLE);

        assertThat(posted(query, "sent", "")).isEqualTo(204);
        assertThat(app.bean(WhatsAppTally.class).of(WhatsAppTally.Event.UNREADABLE))
                .isEqualTo(before + 1);
    }

    @Test
    void refusesAnUnsignedReportAndOneWithAChangedId() {
        var form = Map.of("MessageSid", SID, "MessageStatus", "failed");
        var url = WhatsAppTestApp.PUBLIC_URL + PublicUrl.STATUS_PATH;
        var signature = Twilio.signature(Twilio.TOKEN, url + query(), form);
        var body = Twilio.encoded(form);

        assertThat(app.post(PublicUrl.STATUS_PATH + query(), body, null).statusCode())
                .isEqualTo(403);
        assertThat(app.post(PublicUrl.STATUS_PATH + "?id=" + MessageId.random().value(), body, signature)
                        .statusCode())
                .isEqualTo(403);
        assertThat(news()).isEmpty();
    }

    @Test
    void asksForARepetitionWhenNothingCanBeStored() {
        app.bean(RecordedReports.class).isBroken(true);
        assertThat(posted(query(), "sent", "")).isEqualTo(503);

        app.bean(RecordedReports.class).isBroken(false);
        assertThat(posted(query(), "sent", "")).isEqualTo(204);
    }

    private String query() {
        return "?id=" + message.value();
    }

    private int posted(String query, String status, String errorCode) {
        var form = Map.of("MessageSid", SID, "MessageStatus", status, "ErrorCode", errorCode);
        return app.postSigned(PublicUrl.STATUS_PATH + query, form).statusCode();
    }

    private List<DeliveryReport> news() {
        return app.bean(RecordedReports.class).news().stream()
                .filter(report -> report.id().equals(message))
                .toList();
    }

    private List<Status> statuses() {
        return news().stream().map(DeliveryReport::status).toList();
    }
}
