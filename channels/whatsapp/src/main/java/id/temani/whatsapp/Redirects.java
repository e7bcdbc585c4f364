package id.temani.whatsapp;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/** Where Twilio may lead us: over https into the open net, or to another place of the API as it is configured. */
final class Redirects {

    private Redirects() {}

    static Optional<URI> from(URI api, String location) {
        try {
            var to = api.resolve(location);
            var allowed = isSame(api, to) || "https".equalsIgnoreCase(to.getScheme()) && isOpen(to);
            return allowed && to.getRawUserInfo() == null ? Optional.of(to) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static boolean isSame(URI api, URI to) {
        return api.getScheme().equals(to.getScheme())
                && api.getHost().equals(to.getHost())
                && api.getPort() == to.getPort();
    }

    /** Nothing inside our own net, whatever name it has there. */
    private static boolean isOpen(URI to) {
        try {
            return to.getHost() != null
                    && (to.getPort() == -1 || to.getPort() == 443)
                    && Arrays.stream(InetAddress.getAllByName(to.getHost())).noneMatch(Redirects::isOurs);
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }

    static boolean isOurs(InetAddress address) {
        var bytes = address.getAddress();
        var uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
        var carrier = bytes.length == 4 && (bytes[0] & 0xff) == 100 && (bytes[1] & 0xc0) == 64;
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || uniqueLocal
                || carrier;
    }
}
