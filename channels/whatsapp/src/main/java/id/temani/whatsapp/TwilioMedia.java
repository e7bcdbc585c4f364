package id.temani.whatsapp;

import id.temani.delivery.PhotoRef;
import id.temani.delivery.ProviderId;
import id.temani.resident.Channel;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A medium of a message at Twilio, by its ids alone: of the address that a webhook brings nothing else is kept, so that it
 * can lead us nowhere.
 */
record TwilioMedia(String message, String medium) {

    private static final Pattern ADDRESS = Pattern.compile(
            "https?://[^/?#]+/2010-04-01/Accounts/[A-Za-z0-9]{1,64}/Messages/([A-Za-z0-9]{1,64})/Media/([A-Za-z0-9]{1,64})");
    private static final Pattern PLACE = Pattern.compile("([A-Za-z0-9]{1,64})/([A-Za-z0-9]{1,64})");

    static Optional<TwilioMedia> at(String address) {
        return read(ADDRESS, address);
    }

    static Optional<TwilioMedia> of(PhotoRef photo) {
        return read(PLACE, photo.place());
    }

    private static Optional<TwilioMedia> read(Pattern form, String text) {
        var found = form.matcher(text);
        return found.matches() ? Optional.of(new TwilioMedia(found.group(1), found.group(2))) : Optional.empty();
    }

    PhotoRef ref() {
        return new PhotoRef(Channel.WHATSAPP, message + "/" + medium);
    }

    ProviderId sid() {
        return new ProviderId(message);
    }

    String pathOf(String account) {
        return "/2010-04-01/Accounts/%s/Messages/%s/Media/%s".formatted(account, message, medium);
    }
}
