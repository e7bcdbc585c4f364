package id.temani.app.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One of Telegram's connections to our webhook; opens itself again when it was closed. For one thread at a time. */
final class WebhookLine implements AutoCloseable {

    private static final int LONGEST_ANSWER_MILLIS = 60_000;

    private final int port;
    private final String secret;
    private @Nullable Socket socket;
    private @Nullable BufferedInputStream in;

    WebhookLine(int port, String secret) {
        this.port = port;
        this.secret = secret;
    }

    /**
     * Delivers an update and returns the status.
     *
     * @throws IOException when nobody answered; whether the update was taken is unknown then
     */
    int post(byte[] update) throws IOException {
        try {
            var input = open();
            var head = "POST /webhooks/telegram HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                    + "X-Telegram-Bot-Api-Secret-Token: " + secret + "\r\nContent-Length: " + update.length
                    + "\r\n\r\n";
            var bytes = head.getBytes(StandardCharsets.US_ASCII);
            var request = Arrays.copyOf(bytes, bytes.length + update.length);
            System.arraycopy(update, 0, request, bytes.length, update.length);
            requireOpen().getOutputStream().write(request);
            var answer = HttpMessage.read(input).orElseThrow(() -> new SocketException("closed without an answer"));
            if (answer.last()) {
                close();
            }
            return answer.status();
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private BufferedInputStream open() throws IOException {
        if (in == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(LONGEST_ANSWER_MILLIS);
            in = new BufferedInputStream(socket.getInputStream(), 2_048);
        }
        return in;
    }

    private Socket requireOpen() throws IOException {
        if (socket == null) {
            throw new SocketException("closed");
        }
        return socket;
    }

    @Override
    public void close() throws IOException {
        var open = socket;
        socket = null;
        in = null;
        if (open != null) {
            open.close();
        }
    }
}
