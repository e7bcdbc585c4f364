package id.temani.app.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import id.temani.wording.Barcodes;
import id.temani.wording.Enclosure;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** QR codes as pictures that both platforms show in the chat; a quiet edge of four dots, as ISO/IEC 18004 asks. */
public final class QrCodes implements Barcodes {

    private static final int PIXELS = 640;
    private static final Map<EncodeHintType, Object> HINTS = Map.of(EncodeHintType.MARGIN, 4);
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xFFFFFF;

    @Override
    public Enclosure draw(String name, String link) {
        try (var bytes = new ByteArrayOutputStream()) {
            var dots = new QRCodeWriter().encode(link, BarcodeFormat.QR_CODE, PIXELS, PIXELS, HINTS);
            ImageIO.write(picture(dots), "jpg", bytes);
            return new Enclosure(name, Enclosure.Kind.JPEG, bytes.toByteArray());
        } catch (WriterException e) {
            throw new IllegalStateException("A link of %d characters fits into no QR code".formatted(link.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage picture(BitMatrix dots) {
        var picture = new BufferedImage(dots.getWidth(), dots.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                picture.setRGB(x, y, dots.get(x, y) ? BLACK : WHITE);
            }
        }
        return picture;
    }
}
