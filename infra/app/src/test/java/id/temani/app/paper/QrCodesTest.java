package id.temani.app.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrCodesTest {

    @Test
    void aCameraReadsTheLinkOutOfThePicture() throws IOException, NotFoundException {
        var link = "https://wa.me/6281200000000?text=a-abcdefghjk";

        var file = new QrCodes().draw("kode", link);

        assertThat(file.fileName()).isEqualTo("kode.jpg");
        var picture = ImageIO.read(new ByteArrayInputStream(file.content()));
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        assertThat(new MultiFormatReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(source)))
                        .getText())
                .isEqualTo(link);
    }
}
