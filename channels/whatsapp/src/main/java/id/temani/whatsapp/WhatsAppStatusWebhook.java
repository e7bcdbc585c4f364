package id.temani.whatsapp;

import id.temani.delivery.DeliveryOutcome.Reason;
import id.temani.delivery.DeliveryReport;
import id.temani.delivery.DeliveryReport.Status;
import id.temani.delivery.DeliveryReports;
import id.temani.delivery.Underway;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * Where Twilio reports what became of our messages, in any order and also before it answered our call. Which message it
 * is says our own id in the signed query.
 */
final class WhatsAppStatusWebhook extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Logger log = LoggerFactory.getLogger(WhatsAppStatusWebhook.class);

    /** A finished message stays this long, so that a sending that got no answer can still be compared. */
    static final Duration KEPT_AFTER_END = Duration.ofMinutes(5);

    private final transient SignedRequests requests;
    private final transient DeliveryReports reports;
    private final transient Underway underway;
    private final transient SentGate gate;
    private final transient Disposal disposal;
    private final transient Refusals refusals;
    private final transient WhatsAppTally tally;
    private final transient Clock clock;

    WhatsAppStatusWebhook(
            SignedRequests requests,
            DeliveryReports reports,
            Underway underway,
            SentGate gate,
            Disposal disposal,
            Refusals refusals,
            WhatsAppTally tally,
            Clock clock) {
        this.requests = requests;
        this.reports = reports;
        this.underway = underway;
        this.gate = gate;
        this.disposal = disposal;
        this.refusals = refusals;
        this.tally = tally;
        this.clock = clock;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(report(request).value());
    }

    private HttpStatus report(HttpServletRequest request) {
        return switch (requests.read(request)) {
            case SignedRequests.Reading.Refused(HttpStatus status) -> status;
            case SignedRequests.Reading.Genuine genuine -> answer(StatusForm.read(genuine.form(), genuine.query()));
        };
    }

    private HttpStatus answer(Optional<StatusForm> form) {
        if (form.isEmpty()) {
            tally.count(WhatsAppTally.Event.UNREADABLE);
            log.warn("A genuine WhatsApp status call had no id of ours, or a status we do not know");
            return HttpStatus.NO_CONTENT;
        }
        try {
            take(form.get());
            return HttpStatus.NO_CONTENT;
        } catch (RuntimeException trouble) {
            log.warn(
                    "A WhatsApp status could not be stored: {}",
                    trouble.getClass().getName());
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
    }

    private void take(StatusForm form) {
        var gone = form.status().compareTo(Status.SENT) >= 0;
        gate.reported(form.id(), form.part(), form.sid(), gone);
        // A part that is not the last one says something about the whole message only when it fails.
        if (form.standsForAll() || form.status() == Status.FAILED) {
            reports.report(new DeliveryReport(form.id(), form.status(), reasonOf(form)));
        } else if (gone) {
            underway.partSent(form.id(), form.part());
        }
        if (form.status().compareTo(Status.FAILED) >= 0) {
            disposal.of(form.sid(), clock.instant().plus(KEPT_AFTER_END));
        }
    }

    private Optional<Reason> reasonOf(StatusForm form) {
        return form.status() == Status.FAILED
                ? Optional.of(refusals.reasonOf(form.errorCode(), form.id()))
                : Optional.empty();
    }
}
