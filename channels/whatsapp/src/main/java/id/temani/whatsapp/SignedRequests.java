package id.temani.whatsapp;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;

/** Reads a webhook call and believes it only when Twilio signed it. Nothing of a refused call is kept or logged. */
final class SignedRequests {

    /** Twilio's forms have a few kilobytes; a text of 4,096 characters, all of them emoji, stays below this. */
    static final int MOST_BYTES = 64 * 1024;

    private final Signatures signatures;
    private final PublicUrl publicUrl;
    private final WhatsAppTally tally;

    SignedRequests(Signatures signatures, PublicUrl publicUrl, WhatsAppTally tally) {
        this.signatures = signatures;
        this.publicUrl = publicUrl;
        this.tally = tally;
    }

    /** What came of reading a call. */
    sealed interface Reading {
        /** @param query the raw query, blank when there is none; it is signed as well */
        record Genuine(Map<String, String> form, String query) implements Reading {}

        record Refused(HttpStatus status) implements Reading {}
    }

    Reading read(HttpServletRequest request) {
        if (request.getContentLengthLong() > MOST_BYTES) {
            return refused(WhatsAppTally.Event.TOO_LARGE, HttpStatus.CONTENT_TOO_LARGE);
        }
        var signature = request.getHeader(Signatures.HEADER);
        if (signature == null) {
            return refused(WhatsAppTally.Event.FORGED, HttpStatus.FORBIDDEN);
        }
        byte[] body;
        try {
            body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        } catch (IOException broken) {
            return refused(WhatsAppTally.Event.FORGED, HttpStatus.BAD_REQUEST);
        }
        if (body.length > MOST_BYTES) {
            return refused(WhatsAppTally.Event.TOO_LARGE, HttpStatus.CONTENT_TOO_LARGE);
        }
        return checked(request, new String(body, StandardCharsets.UTF_8), signature);
    }

    private Reading checked(HttpServletRequest request, String body, String signature) {
        var query = Objects.requireNonNullElse(request.getQueryString(), "");
        var url = publicUrl.of(request.getRequestURI(), query);
        return RawForm.parse(body)
                .filter(form -> signatures.isGenuine(url, form, signature))
                .<Reading>map(form -> new Reading.Genuine(form, query))
                .orElseGet(() -> refused(WhatsAppTally.Event.FORGED, HttpStatus.FORBIDDEN));
    }

    private Reading refused(WhatsAppTally.Event event, HttpStatus status) {
        tally.count(event);
        return new Reading.Refused(status);
    }
}
