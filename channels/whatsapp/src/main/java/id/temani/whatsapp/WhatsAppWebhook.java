package id.temani.whatsapp;

import id.temani.conversation.Content;
import id.temani.conversation.InboundMessage;
import id.temani.conversation.Reception;
import id.temani.delivery.ProviderId;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Where Twilio brings what people write. Answers only when it is committed or parked: 403 and 413 store nothing, 503 asks
 * for a repetition, and what Twilio signed but nobody can read is counted and done with.
 */
final class WhatsAppWebhook extends HttpServlet {

    static final String PATH = "/webhooks/whatsapp";

    private static final long serialVersionUID = 1L;

    private static final Logger log = LoggerFactory.getLogger(WhatsAppWebhook.class);

    /** Says "received" and nothing to the person: replies go through the outbox. */
    private static final String NO_REPLY = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

    private final transient SignedRequests requests;
    private final transient Reception reception;
    private final transient Disposal disposal;
    private final transient WebhookEar ear;
    private final transient WhatsAppTally tally;
    private final transient Clock clock;

    WhatsAppWebhook(
            SignedRequests requests,
            Reception reception,
            Disposal disposal,
            WebhookEar ear,
            WhatsAppTally tally,
            Clock clock) {
        this.requests = requests;
        this.reception = reception;
        this.disposal = disposal;
        this.ear = ear;
        this.tally = tally;
        this.clock = clock;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = receive(request);
        response.setStatus(status.value());
        if (status == HttpStatus.OK) {
            response.setContentType(MediaType.TEXT_XML_VALUE);
            response.getOutputStream().write(NO_REPLY.getBytes(StandardCharsets.UTF_8));
        }
    }

    private HttpStatus receive(HttpServletRequest request) {
        return switch (requests.read(request)) {
            case SignedRequests.Reading.Refused(HttpStatus status) -> status;
            case SignedRequests.Reading.Genuine genuine -> handIn(InboundForm.read(genuine.form(), clock.instant()));
        };
    }

    private HttpStatus handIn(List<InboundMessage> messages) {
        if (messages.isEmpty()) {
            tally.count(WhatsAppTally.Event.UNREADABLE);
            log.warn("A genuine WhatsApp webhook call had no sender or no id");
            return HttpStatus.OK;
        }
        try {
            messages.forEach(reception::receive);
        } catch (RuntimeException trouble) {
            // Unavailable is expected. Anything else is a defect, and asking for a repetition loses nothing either.
            log.warn(
                    "A WhatsApp message could not be taken in: {}",
                    trouble.getClass().getName());
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        ear.heard(clock.instant());
        var photo = messages.stream().map(InboundMessage::content).anyMatch(Content.Photo.class::isInstance);
        disposal.of(
                new ProviderId(messages.getFirst().ref()),
                photo ? clock.instant().plus(TwilioHousekeeping.PHOTO_FETCHED_WITHIN) : clock.instant());
        return HttpStatus.OK;
    }
}
