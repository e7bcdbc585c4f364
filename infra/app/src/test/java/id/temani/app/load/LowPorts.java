package id.temani.app.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Free ports below 32768: higher ones may be taken at any moment by the outgoing connections of the load itself. */
final class LowPorts {

    private static final int FROM = 18_000;
    private static final int TO = 32_000;
    private static final int TRIES = 100;
    private static final int BACKLOG = 1_024;

    private LowPorts() {}

    /** A server socket on the loopback address. */
    static ServerSocket open() throws IOException {
        for (var attempt = 1; ; attempt++) {
            try {
                var port = ThreadLocalRandom.current().nextInt(FROM, TO);
                return new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
            } catch (IOException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** The same port again, after its socket was closed. */
    static ServerSocket open(int port) throws IOException {
        return new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
    }

    /** A port for somebody else to open. */
    static int free() throws IOException {
        try (var socket = open()) {
            return socket.getLocalPort();
        }
    }
}
