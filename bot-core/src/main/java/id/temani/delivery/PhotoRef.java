package id.temani.delivery;

import id.temani.resident.Channel;

/**
 * Where a platform keeps a photo that somebody sent. Says nothing of who sent it, and is worth nothing to anybody else.
 *
 * @param place in the words of the platform
 */
public record PhotoRef(Channel channel, String place) {

    private static final int LONGEST = 500;

    public PhotoRef {
        if (place.isBlank() || place.length() > LONGEST) {
            throw new IllegalArgumentException("The place of a photo has 1 to %d characters".formatted(LONGEST));
        }
    }

    @Override
    public String toString() {
        return "PhotoRef[%s, redacted]".formatted(channel);
    }
}
