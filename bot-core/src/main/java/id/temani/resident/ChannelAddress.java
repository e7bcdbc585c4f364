package id.temani.resident;

/**
 * Where a person can be reached: an id on WhatsApp (a number, or letters and digits), a chat id on Telegram, a made-up
 * phone in the simulator. Opaque: nobody parses it.
 *
 * <p>This is the only type that identifies a person outside our service, so it never prints itself.
 */
public record ChannelAddress(Channel channel, String value) {

    public ChannelAddress {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("A channel address must have 1 to 200 characters");
        }
    }

    @Override
    public String toString() {
        return channel + ":[redacted]";
    }
}
