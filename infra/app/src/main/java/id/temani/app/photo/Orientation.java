package id.temani.app.photo;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.util.List;

/**
 * How a phone was held when it took a photo: its pixels are stored as the sensor saw them.
 *
 * @param value 1 to 8, as in EXIF 2.32, tag 0x0112; 1 is upright
 */
record Orientation(int value) {

    private static final Orientation UPRIGHT = new Orientation(1);

    /** Upright when the file does not say, or nobody can read what it says. */
    static Orientation of(PictureKind kind, byte[] sent) {
        if (kind != PictureKind.JPEG) {
            return UPRIGHT;
        }
        try {
            var read = JpegMetadataReader.readMetadata(new ByteArrayInputStream(sent), List.of(new ExifReader()));
            var first = read.getFirstDirectoryOfType(ExifIFD0Directory.class);
            var said = first == null ? null : first.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return said == null || said < 1 || said > 8 ? UPRIGHT : new Orientation(said);
        } catch (Exception unreadable) {
            return UPRIGHT;
        }
    }

    /** Whether width and height change places. */
    boolean isSideways() {
        return value > 4;
    }

    /** From the stored picture of this size to the upright one. */
    AffineTransform transform(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
