package id.temani.whatsapp;

import id.temani.delivery.DeliveryReport.Status;
import id.temani.delivery.MessageId;
import id.temani.delivery.ProviderId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A status call.
 *
 * @param part which part of the message, {@link Parts#LAST} for the one that stands for all
 * @param errorCode Twilio's, or 0
 */
record StatusForm(MessageId id, int part, ProviderId sid, Status status, int errorCode) {

    /** Empty when it names no message of ours, or a status that says nothing about one. */
    static Optional<StatusForm> read(Map<String, String> form, String query) {
        var sid = form.getOrDefault("MessageSid", "");
        var asked = RawForm.parse(query).orElse(Map.of());
        var status = statusOf(form.getOrDefault("MessageStatus", ""));
        var part = numberOf(asked.getOrDefault("part", "0"));
        try {
            var id = new MessageId(UUID.fromString(asked.getOrDefault("id", "")));
            return status == null || part.isEmpty() || sid.isBlank()
                    ? Optional.empty()
                    : Optional.of(new StatusForm(
                            id,
                            part.get(),
                            new ProviderId(sid),
                            status,
                            numberOf(form.getOrDefault("ErrorCode", "0")).orElse(0)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static @Nullable Status statusOf(String twilio) {
        return switch (twilio.toLowerCase(Locale.ROOT)) {
            case "accepted", "scheduled" -> Status.ACCEPTED;
            case "queued" -> Status.QUEUED;
            case "sending" -> Status.SENDING;
            case "sent" -> Status.SENT;
            case "delivered", "partially_delivered" -> Status.DELIVERED;
            case "read" -> Status.READ;
            case "failed", "undelivered", "canceled" -> Status.FAILED;
            default -> null;
        };
    }

    private static Optional<Integer> numberOf(String digits) {
        return digits.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }
}
