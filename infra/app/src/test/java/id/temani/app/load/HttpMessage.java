package id.temani.app.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * As much of HTTP/1.1 as both ends of a load test need: a first line, a body with a length, and whether the connection
 * goes on. A general server or client would take the processor time that is to be measured.
 */
record HttpMessage(String start, byte[] body, boolean last) {

    private static final int LONGEST_LINE = 8_192;

    /** The next message of a connection; empty when the other side has closed it. */
    static Optional<HttpMessage> read(InputStream in) throws IOException {
        var start = line(in);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        var length = 0;
        var last = false;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            var name = header.toLowerCase(Locale.ROOT);
            if (name.startsWith("content-length:")) {
                length = Integer.parseInt(
                        name.substring("content-length:".length()).strip());
            } else if (name.startsWith("connection:")) {
                last = name.contains("close");
            } else if (name.startsWith("transfer-encoding:")) {
                throw new IOException("Only bodies with a length are expected here");
            }
        }
        var body = in.readNBytes(length);
        if (body.length < length) {
            throw new IOException("The connection ended inside a body");
        }
        return Optional.of(new HttpMessage(start, body, last));
    }

    /** The status of a response. */
    int status() {
        return Integer.parseInt(start.split(" ", 3)[1]);
    }

    /** The path of a request. */
    String path() {
        return start.split(" ", 3)[1];
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream(64);
        for (var next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (line.size() == LONGEST_LINE) {
                throw new IOException("A header line is too long");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
