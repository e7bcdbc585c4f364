package id.temani.whatsapp;

import id.temani.delivery.MessageId;
import java.net.URI;

/**
 * How Twilio reaches us, as configured and never as a request claims: signatures are made over it.
 *
 * @param base without a slash at its end
 */
record PublicUrl(String base) {

    static final String STATUS_PATH = "/webhooks/whatsapp/status";
    static final String FILES_PATH = "/webhooks/whatsapp/files/";

    /** @throws IllegalStateException when {@code setting} is not an http(s) address */
    static PublicUrl from(String setting) {
        if (!setting.startsWith("https://") && !setting.startsWith("http://")) {
            throw new IllegalStateException(
                    "WhatsApp is switched on (temani.whatsapp.account-sid), but temani.public-url"
                            + " is missing or no http(s) address. Twilio's signatures are checked against it; set it to the"
                            + " address under which the outside reaches this server, such as https://bot.example.org");
        }
        return new PublicUrl(setting.replaceFirst("#.*$", "").replaceFirst("/+$", ""));
    }

    /** Where Twilio fetches a file; whoever has the address may, once. */
    URI fileOf(String token) {
        return URI.create(base + FILES_PATH + token);
    }

    String of(String uri, String rawQuery) {
        return base + uri + (rawQuery.isEmpty() ? "" : "?" + rawQuery);
    }

    /** Where Twilio reports on one part of a message: under our own id, because it may report before it answers us. */
    URI statusOf(MessageId id, Part part) {
        var which = part.of() == 1 ? "" : "&part=%d&of=%d".formatted(part.number(), part.of());
        return URI.create(base + STATUS_PATH + "?id=" + id.value() + which);
    }
}
