package id.temani.app.photo;

import id.temani.wording.Enclosure;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes a new picture out of what somebody sent, so that nothing else of it is left: no place, no camera, no name, no
 * thumbnail, no profile, no comment. What it is, its first bytes say, and how big it will be, its header, before a single
 * pixel is read. One picture at a time: memory is for the talks.
 */
public final class Darkroom {

    /** What the header may promise: phones take about 12 to 50 million pixels. */
    static final long MOST_PIXELS = 50_000_000;

    /** The longer side of what leaves: enough to read a letter by. */
    static final int LONGEST_SIDE = 1600;

    private static final String NAME = "foto";
    private static final float QUALITY = 0.82f;

    private final Semaphore place = new Semaphore(1, true);

    /** Empty when it is no photo that we pass on: of another kind, moving, broken, cut off, or far too big. */
    public Optional<Enclosure> develop(byte[] sent) {
        var kind = PictureKind.of(sent);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        place.acquireUninterruptibly();
        try {
            var picture = read(kind.get(), sent);
            var upright = upright(picture, Orientation.of(kind.get(), sent));
            return Optional.of(new Enclosure(NAME, Enclosure.Kind.JPEG, written(upright)));
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        } finally {
            place.release();
        }
    }

    private static BufferedImage read(PictureKind kind, byte[] sent) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(kind.format()).next();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(stream, true, true);
            var cutOff = new CutOff();
            reader.addIIOReadWarningListener(cutOff);
            var picture = reader.read(0, sparing(reader));
            if (cutOff.wasHeard()) {
                throw new IOException("cut off");
            }
            return picture;
        } finally {
            reader.dispose();
        }
    }

    /** Leaves out what would be shrunk away again. */
    private static ImageReadParam sparing(ImageReader reader) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if (width < 1 || height < 1 || (long) width * height > MOST_PIXELS) {
            throw new IOException("more pixels than anybody takes");
        }
        var step = Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
        var param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }

    /** Turned as it was held, shrunk, on white. */
    private static BufferedImage upright(BufferedImage picture, Orientation orientation) {
        var longest = Math.max(picture.getWidth(), picture.getHeight());
        var scale = Math.min(1.0, (double) LONGEST_SIDE / longest);
        var width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var upright = orientation.isSideways()
                ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = upright.createGraphics();
        try {
            brush.setColor(Color.WHITE);
            brush.fillRect(0, 0, upright.getWidth(), upright.getHeight());
            brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            brush.transform(orientation.transform(width, height));
            brush.drawImage(picture, 0, 0, width, height, null);
        } finally {
            brush.dispose();
        }
        return upright;
    }

    private static byte[] written(BufferedImage picture) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
