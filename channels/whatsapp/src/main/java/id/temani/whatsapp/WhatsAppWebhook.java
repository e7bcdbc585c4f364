package id.temani.whatsapp;

import id.temani.conversation.Content;
import id.temani.conversation.InboundMessage;
import id.temani.conversation.Reception;
import id.temani.delivery.ProviderId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Twilio brings what people write. Answers only when it is committed or parked: 403 and 413 store nothing, 503 asks
 * for a repetition, and what Twilio signed but nobody can read is counted and done with.
 */
@RestController
public final class WhatsAppWebhook {

    private static final Logger log = LoggerFactory.getLogger(WhatsAppWebhook.class);

    /** Says "received" and nothing to the person: replies go through the outbox. */
    private static final String NO_REPLY = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

    private final SignedRequests requests;
    private final Reception reception;
    private final Disposal disposal;
    private final WhatsAppTally tally;
    private final Clock clock;

    WhatsAppWebhook(SignedRequests requests, Reception reception, Disposal disposal, WhatsAppTally tally, Clock clock) {
        this.requests = requests;
        this.reception = reception;
        this.disposal = disposal;
        this.tally = tally;
        this.clock = clock;
    }

    @PostMapping("/webhooks/whatsapp")
    public ResponseEntity<String> receive(HttpServletRequest request) {
        return switch (requests.read(request)) {
            case SignedRequests.Reading.Refused(HttpStatus status) ->
                ResponseEntity.status(status).build();
            case SignedRequests.Reading.Genuine genuine -> handIn(InboundForm.read(genuine.form(), clock.instant()));
        };
    }

    private ResponseEntity<String> handIn(List<InboundMessage> messages) {
        if (messages.isEmpty()) {
            tally.count(WhatsAppTally.Event.UNREADABLE);
            log.warn("A genuine WhatsApp webhook call had no sender or no id");
            return received();
        }
        try {
            messages.forEach(reception::receive);
        } catch (RuntimeException trouble) {
            // Unavailable is expected. Anything else is a defect, and asking for a repetition loses nothing either.
            log.warn(
                    "A WhatsApp message could not be taken in: {}",
                    trouble.getClass().getName());
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
        var photo = messages.stream().map(InboundMessage::content).anyMatch(Content.Photo.class::isInstance);
        disposal.of(
                new ProviderId(messages.getFirst().ref()),
                photo ? clock.instant().plus(TwilioHousekeeping.PHOTO_FETCHED_WITHIN) : clock.instant());
        return received();
    }

    private static ResponseEntity<String> received() {
        return ResponseEntity.ok().contentType(MediaType.TEXT_XML).body(NO_REPLY);
    }
}
