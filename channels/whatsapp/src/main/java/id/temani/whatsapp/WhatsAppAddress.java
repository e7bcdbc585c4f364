package id.temani.whatsapp;

import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import java.text.Normalizer;
import java.util.Optional;

/**
 * Between Twilio's {@code whatsapp:…} and our opaque address, which lacks that prefix. What follows it is a number or a
 * business-scoped user id such as {@code ID.1502…}; nothing here looks at it.
 */
final class WhatsAppAddress {

    static final String PREFIX = "whatsapp:";

    private static final int LONGEST = 200;

    private WhatsAppAddress() {}

    /** Empty when this is no address on WhatsApp. */
    static Optional<ChannelAddress> of(String twilio) {
        if (!twilio.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var value = Normalizer.normalize(twilio.substring(PREFIX.length()), Normalizer.Form.NFC);
        return value.isBlank() || value.length() > LONGEST
                ? Optional.empty()
                : Optional.of(new ChannelAddress(Channel.WHATSAPP, value));
    }

    static String toTwilio(ChannelAddress address) {
        return PREFIX + address.value();
    }
}
