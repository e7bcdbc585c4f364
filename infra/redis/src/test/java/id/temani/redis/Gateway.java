package id.temani.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A line to a server that a test can cut and mend. */
final class Gateway implements AutoCloseable {

    private final int target;
    private final ServerSocket entrance;
    private final List<Socket> lines = new CopyOnWriteArrayList<>();
    private volatile boolean cut;

    Gateway(int target) throws IOException {
        this.target = target;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    void cut() {
        cut = true;
        lines.forEach(Gateway::drop);
        lines.clear();
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        try {
            while (true) {
                var caller = entrance.accept();
                if (cut) {
                    drop(caller);
                    continue;
                }
                var server = new Socket(InetAddress.getLoopbackAddress(), target);
                lines.addAll(List.of(caller, server));
                Thread.startVirtualThread(() -> copy(caller, server));
                Thread.startVirtualThread(() -> copy(server, caller));
            }
        } catch (IOException e) {
            // The entrance was closed: the test is over.
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // Cut, or hung up.
        }
    }

    private static void drop(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        cut();
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
