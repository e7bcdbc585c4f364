package id.temani.simulator;

import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a browser calls one of its phones: made up at random there, 20 to 40 lower-case letters and digits. Who knows it
 * can read that phone, so it never prints itself.
 */
record PhoneId(String value) {

    PhoneId {
        if (!value.matches("[a-z0-9]{20,40}")) {
            throw new IllegalArgumentException("A phone id has 20 to 40 lower-case letters and digits");
        }
    }

    /**
     * The address under which the service knows the phone. Derived, because the id itself stands in the paths of
     * requests and so in logs of the web server, where no address may be.
     */
    ChannelAddress address() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
            return new ChannelAddress(Channel.SIMULATOR, HexFormat.of().formatHex(digest, 0, 16));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "PhoneId[redacted]";
    }
}
