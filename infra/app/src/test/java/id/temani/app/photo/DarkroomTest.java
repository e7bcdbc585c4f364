package id.temani.app.photo;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.wording.Enclosure;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DarkroomTest {

    private final Darkroom darkroom = new Darkroom();

    /** Corners clockwise from the upper left, as somebody sees them who holds the phone as it was held. */
    @ParameterizedTest
    @CsvSource({
        "1, RGBY", "2, GRYB", "3, BYRG", "4, YBGR",
        "5, RYBG", "6, YRGB", "7, BGRY", "8, GBYR"
    })
    void turnsThePictureAsThePhoneWasHeld(int orientation, String corners) throws IOException {
        var picture = seen(Pictures.jpeg(orientation));

        assertThat(picture.getWidth()).isEqualTo(orientation > 4 ? Pictures.HEIGHT : Pictures.WIDTH);
        assertThat(corner(picture, false, false)
                        + corner(picture, true, false)
                        + corner(picture, true, true)
                        + corner(picture, false, true))
                .isEqualTo(corners);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void leavesNothingButThePicture(int orientation) {
        var sent = Pictures.jpeg(orientation);

        assertThat(text(sent)).contains(Pictures.SECRET, "Exif", "ICC_PROFILE");
        assertThat(text(developed(sent)))
                .doesNotContain(Pictures.SECRET, "Exif", "ICC_PROFILE", "xmpmeta", "Photoshop");
        assertThat(text(developed(Pictures.png()))).doesNotContain(Pictures.SECRET);
    }

    @Test
    void namesItLikeEveryOther() {
        var photo = darkroom.develop(Pictures.jpeg(1)).orElseThrow();

        assertThat(photo.fileName()).isEqualTo("foto.jpg");
        assertThat(photo.kind()).isEqualTo(Enclosure.Kind.JPEG);
    }

    @Test
    void refusesABombByItsHeader() {
        var bomb = Pictures.encoded(new BufferedImage(9_000, 9_000, BufferedImage.TYPE_BYTE_BINARY), "png");

        assertThat(bomb).hasSizeLessThan(100_000);
        assertThat(darkroom.develop(bomb)).isEmpty();
    }

    @Test
    void refusesWhatIsCutOff() {
        var noise = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (var i = 0; i < 90_000; i++) {
            noise.setRGB(i % 300, i / 300, random.nextInt());
        }
        for (var format : new String[] {"jpeg", "png"}) {
            var whole = Pictures.encoded(noise, format);
            assertThat(darkroom.develop(whole)).isPresent();
            for (var part : new double[] {0.01, 0.2, 0.5, 0.9}) {
                var cut = Arrays.copyOf(whole, (int) (whole.length * part));
                assertThat(darkroom.develop(cut))
                        .as("%s cut at %s", format, part)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GIF89a", "<svg xmlns='http://www.w3.org/2000/svg'/>", "%PDF-1.7", "RIFF1234WEBPVP8 ", "BM", ""})
    void refusesEverythingElseWhateverItIsCalled(String begins) {
        assertThat(darkroom.develop((begins + "x".repeat(200)).getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }

    @Test
    void refusesAFileThatLies() {
        var liar = Pictures.encoded(Pictures.corners(), "png");
        liar[0] = (byte) 0xff;
        liar[1] = (byte) 0xd8;
        liar[2] = (byte) 0xff;

        assertThat(darkroom.develop(liar)).isEmpty();
    }

    @Test
    void refusesAPictureThatMoves() {
        var png = Pictures.png();
        var moving = ByteBuffer.allocate(png.length + 20);
        moving.put(png, 0, 33).put(Pictures.chunk("acTL", new byte[8])).put(png, 33, png.length - 33);

        assertThat(darkroom.develop(moving.array())).isEmpty();
    }

    @Test
    void shrinksWhatIsLarge() throws IOException {
        var large = Pictures.encoded(new BufferedImage(5_000, 3_000, BufferedImage.TYPE_INT_RGB), "jpeg");

        var picture = seen(large);

        assertThat(picture.getWidth()).isEqualTo(Darkroom.LONGEST_SIDE);
        assertThat(picture.getHeight()).isEqualTo(960);
    }

    @Test
    void breaksAtNothing() {
        var random = new Random(815);
        for (var i = 0; i < 2_000; i++) {
            var sent = i % 2 == 0 ? Pictures.jpeg(6) : Pictures.png();
            for (var slip = 0; slip < 5; slip++) {
                sent[random.nextInt(sent.length)] = (byte) random.nextInt();
            }
            darkroom.develop(sent)
                    .ifPresent(photo -> assertThat(text(photo.content())).doesNotContain(Pictures.SECRET));
        }
    }

    private byte[] developed(byte[] sent) {
        return darkroom.develop(sent).orElseThrow().content();
    }

    private BufferedImage seen(byte[] sent) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(developed(sent)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String corner(BufferedImage picture, boolean right, boolean lower) {
        var colour = new Color(picture.getRGB(right ? picture.getWidth() - 4 : 3, lower ? picture.getHeight() - 4 : 3));
        if (colour.getRed() > 128) {
            return colour.getGreen() > 128 ? "Y" : "R";
        }
        return colour.getGreen() > 128 ? "G" : "B";
    }
}
