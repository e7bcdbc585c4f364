package id.temani.app.photo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as phones make them, with everything in them that must not get out. */
public final class Pictures {

    /** Stands in every corner of a file where a secret could stand. */
    public static final String SECRET = "RAHASIA-0815-Margasari";

    static final int WIDTH = 64;
    static final int HEIGHT = 40;

    private Pictures() {}

    /** Wider than high; its corners are red, green, blue, yellow, clockwise from the upper left. */
    static BufferedImage corners() {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < WIDTH; x++) {
            for (var y = 0; y < HEIGHT; y++) {
                var left = x < WIDTH / 2;
                var upper = y < HEIGHT / 2;
                var colour = upper ? (left ? Color.RED : Color.GREEN) : left ? Color.YELLOW : Color.BLUE;
                picture.setRGB(x, y, colour.getRGB());
            }
        }
        return picture;
    }

    /** A JPEG with place, camera, comment, colour profile and XMP, taken with the phone held this way. */
    public static byte[] jpeg(int orientation) {
        var plain = encoded(corners(), "jpeg");
        var full = new ByteArrayOutputStream();
        full.write(plain, 0, 2);
        segment(full, 0xe1, exif(orientation));
        segment(full, 0xe1, ("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SECRET + "</x:xmpmeta>").getBytes());
        segment(full, 0xe2, ("ICC_PROFILE\0\1\1" + SECRET).getBytes(StandardCharsets.ISO_8859_1));
        segment(full, 0xed, ("Photoshop 3.0\0" + SECRET).getBytes());
        segment(full, 0xfe, SECRET.getBytes());
        full.write(plain, 2, plain.length - 2);
        full.writeBytes(SECRET.getBytes());
        return full.toByteArray();
    }

    public static byte[] png() {
        var plain = encoded(corners(), "png");
        var full = new ByteArrayOutputStream();
        var header = 8 + 25;
        full.write(plain, 0, header);
        full.writeBytes(chunk("tEXt", ("Comment\0" + SECRET).getBytes()));
        full.write(plain, header, plain.length - header);
        return full.toByteArray();
    }

    static byte[] encoded(BufferedImage picture, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A chunk of a PNG. */
    static byte[] chunk(String type, byte[] content) {
        var checksum = new CRC32();
        checksum.update(type.getBytes());
        checksum.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(type.getBytes())
                .put(content)
                .putInt((int) checksum.getValue())
                .array();
    }

    private static void segment(ByteArrayOutputStream to, int marker, byte[] content) {
        to.write(0xff);
        to.write(marker);
        to.write(content.length + 2 >> 8);
        to.write(content.length + 2 & 0xff);
        to.writeBytes(content);
    }

    /** TIFF, big-endian: camera, orientation, and a directory for the place with a name of its area. */
    private static byte[] exif(int orientation) {
        var secret = (SECRET + "\0").getBytes();
        var values = 8 + 2 + 3 * 12 + 4;
        var places = values + secret.length;
        var exif = ByteBuffer.allocate(6 + places + 2 + 12 + 4 + secret.length);
        exif.put("Exif\0\0".getBytes())
                .put("MM".getBytes())
                .putShort((short) 42)
                .putInt(8);
        exif.putShort((short) 3);
        entry(exif, 0x0110, 2, secret.length, values);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        entry(exif, 0x8825, 4, 1, places);
        exif.putInt(0).put(secret);
        exif.putShort((short) 1);
        entry(exif, 0x001c, 7, secret.length, places + 2 + 12 + 4);
        exif.putInt(0).put(secret);
        return exif.array();
    }

    private static void entry(ByteBuffer to, int tag, int type, int count, int value) {
        to.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
