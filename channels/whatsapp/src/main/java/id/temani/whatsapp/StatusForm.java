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
 * @param part which part of the message, from 1
 * @param standsForAll whether it is the last part, whose way is the way of the whole message
 * @param errorCode Twilio's, or 0
 */
record StatusForm(MessageId id, int part, boolean standsForAll, ProviderId sid, Status status, int errorCode) {

    /** Empty when it names no message of ours, or a status that says nothing about one. */
    static Optional<StatusForm> read(Map<String, String> form, String query) {
        var sid = form.getOrDefault("MessageSid", "");
        var status = statusOf(form.getOrDefault("MessageStatus", ""));
        var asked = RawForm.parse(query).orElse(Map.of());
        var id = idOf(asked.getOrDefault("id", ""));
        if (status == null || id.isEmpty() || sid.isBlank()) {
            return Optional.empty();
        }
        var part = numberOf(asked.getOrDefault("part", "")).orElse(1);
        var of = numberOf(asked.getOrDefault("of", "")).orElse(1);
        var errorCode = numberOf(form.getOrDefault("ErrorCode", "")).orElse(0);
        return Optional.of(new StatusForm(id.get(), part, part.equals(of), new ProviderId(sid), status, errorCode));
    }

    private static Optional<MessageId> idOf(String uuid) {
        try {
            return Optional.of(new MessageId(UUID.fromString(uuid)));
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
