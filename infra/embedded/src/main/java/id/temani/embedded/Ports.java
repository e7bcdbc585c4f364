package id.temani.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Free ports on the loopback address. Another process may take one before the server does; then one tries again. */
final class Ports {

    private Ports() {}

    static int anyFree() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new EmbeddedServerException("This machine has no free port on 127.0.0.1", e);
        }
    }

    /** The port noted in {@code note}, so that it stays the same over restarts, or any free one if that is taken. */
    static int remembered(Path note) {
        try {
            var port = Integer.parseInt(Files.readString(note).strip());
            return isFree(port) ? port : anyFree();
        } catch (IOException | NumberFormatException e) {
            return anyFree();
        }
    }

    static void remember(int port, Path note) {
        try {
            Files.writeString(note, port + "\n");
        } catch (IOException e) {
            throw new EmbeddedServerException("Cannot write " + note, e);
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
