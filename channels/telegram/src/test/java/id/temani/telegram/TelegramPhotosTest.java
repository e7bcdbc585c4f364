package id.temani.telegram;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.DeliveryOutcome.Accepted;
import id.temani.delivery.MovableClock;
import id.temani.delivery.PhotoRef;
import id.temani.delivery.PhotoSource.Fetched;
import id.temani.delivery.ProviderId;
import id.temani.resident.Channel;
import id.temani.wording.Enclosure;
import id.temani.wording.Utterance;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramPhotosTest {

    private static final PhotoRef PHOTO = new PhotoRef(Channel.TELEGRAM, "AgAC-large");
    private static final String FILE = "/file/bot" + FakeTelegram.TOKEN + "/photos/file_1.jpg";

    private final FakeTelegram telegram = new FakeTelegram();
    private final TelegramConnection connection = telegram.connection();
    private final TelegramPhotos photos = new TelegramPhotos(connection);

    @AfterEach
    void stop() {
        connection.close();
        telegram.close();
    }

    @Test
    void readsAPhotoFromWhereTheBotsOwnAddressSaysItLies() {
        liesAt("photos/file_1.jpg");
        telegram.serves(FILE, aResponse().withBody("pixels"));

        assertThat(photos.fetch(PHOTO))
                .isInstanceOfSatisfying(
                        Fetched.Bytes.class,
                        read -> assertThat(read.content()).asString().isEqualTo("pixels"));
    }

    @Test
    void readsNoMoreThanItMay() {
        liesAt("photos/file_1.jpg");
        telegram.serves(FILE, aResponse().withBody(new byte[Enclosure.MOST_BYTES + 1]));

        assertThat(photos.fetch(PHOTO)).isInstanceOf(Fetched.TooBig.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../secret", "/etc/passwd", "https://elsewhere.example/x.jpg", "photos/%2e%2e/x", ""})
    void goesNowhereElse(String path) {
        liesAt(path);

        assertThat(photos.fetch(PHOTO)).isInstanceOf(Fetched.Gone.class);
    }

    @Test
    void followsNoRedirect() {
        liesAt("photos/file_1.jpg");
        telegram.serves(FILE, aResponse().withStatus(302).withHeader("Location", "/elsewhere"));
        telegram.serves("/elsewhere", aResponse().withBody("secret"));

        assertThat(photos.fetch(PHOTO)).isInstanceOf(Fetched.NotNow.class);
    }

    @Test
    void tellsWhatIsGoneFromWhatMayComeYet() {
        telegram.serves(
                "/bot" + FakeTelegram.TOKEN + "/getFile", FakeTelegram.error(400, "Bad Request: wrong file_id"));
        assertThat(photos.fetch(PHOTO)).isInstanceOf(Fetched.Gone.class);

        telegram.serves("/bot" + FakeTelegram.TOKEN + "/getFile", FakeTelegram.tooMany(3));
        assertThat(photos.fetch(PHOTO)).isInstanceOf(Fetched.NotNow.class);
    }

    @Test
    void sendsAPictureWithItsWordsAndWithoutAName() {
        telegram.answer("sendPhoto", FakeTelegram.json(200, FakeTelegram.SENT));
        var sender = new TelegramSender(
                connection.client(),
                NoTopics.on(connection),
                new TelegramLimits(1, 3, 25),
                new TelegramHealth(),
                new MovableClock(),
                pause -> {});
        var file = new Enclosure("foto", Enclosure.Kind.JPEG, "pixels".getBytes(StandardCharsets.UTF_8));

        var outcome =
                sender.send(Claims.to("5", Utterance.plain("[Melati 27] ini").enclosing(file)));

        assertThat(outcome).isEqualTo(new Accepted(new ProviderId("77")));
        assertThat(telegram.bodies("sendPhoto"))
                .singleElement()
                .asString()
                .contains("[Melati 27] ini", "filename=\"foto.jpg\"", "pixels", "protect_content");
    }

    private void liesAt(String path) {
        telegram.serves(
                "/bot" + FakeTelegram.TOKEN + "/getFile",
                FakeTelegram.json(200, "{\"ok\":true,\"result\":{\"file_path\":\"%s\"}}".formatted(path)));
    }
}
