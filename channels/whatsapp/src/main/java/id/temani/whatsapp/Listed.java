package id.temani.whatsapp;

import com.twilio.rest.api.v2010.account.Message;
import id.temani.delivery.ProviderId;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A message as Twilio lists it. Our own id is not listed, nor what a button carried.
 *
 * @param at when it was sent, or made while it waits to be sent; the epoch when Twilio says neither
 */
record Listed(ProviderId sid, String from, String body, boolean hasMedia, boolean inbound, Instant at) {

    static Listed of(Message message) {
        var at = Stream.of(message.getDateSent(), message.getDateCreated())
                .filter(Objects::nonNull)
                .findFirst()
                .map(ZonedDateTime::toInstant)
                .orElse(Instant.EPOCH);
        return new Listed(
                new ProviderId(message.getSid()),
                message.getFrom() == null ? "" : message.getFrom().toString(),
                Objects.requireNonNullElse(message.getBody(), ""),
                !"0".equals(Objects.requireNonNullElse(message.getNumMedia(), "0")),
                message.getDirection() == Message.Direction.INBOUND,
                at);
    }

    @Override
    public String toString() {
        return "Listed[redacted]";
    }
}
