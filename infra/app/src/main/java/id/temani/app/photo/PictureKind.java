package id.temani.app.photo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Kinds of pictures that we read, told by their first bytes and never by a name or what somebody says of them. */
enum PictureKind {
    JPEG("jpeg"),
    PNG("png");

    private static final byte[] PNG_BEGINS = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final String format;

    PictureKind(String format) {
        this.format = format;
    }

    /** As ImageIO calls it. */
    String format() {
        return format;
    }

    static Optional<PictureKind> of(byte[] sent) {
        if (sent.length > 3 && (sent[0] & 0xff) == 0xff && (sent[1] & 0xff) == 0xd8 && (sent[2] & 0xff) == 0xff) {
            return Optional.of(JPEG);
        }
        var png = sent.length > PNG_BEGINS.length
                && Arrays.equals(sent, 0, PNG_BEGINS.length, PNG_BEGINS, 0, PNG_BEGINS.length);
        return png && !moves(sent) ? Optional.of(PNG) : Optional.empty();
    }

    /** An animated PNG says so in a chunk of its own, before its picture begins. */
    private static boolean moves(byte[] png) {
        var text = new String(png, StandardCharsets.ISO_8859_1);
        var control = text.indexOf("acTL");
        return control >= 0 && control < text.indexOf("IDAT");
    }
}
