package id.temani.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.DeliveryOutcome.Accepted;
import id.temani.delivery.MovableClock;
import id.temani.delivery.ProviderId;
import id.temani.wording.Enclosure;
import id.temani.wording.Utterance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelegramFilesTest {

    private final FakeTelegram telegram = new FakeTelegram();
    private final TelegramConnection connection = telegram.connection();
    private final TelegramSender sender = new TelegramSender(
            connection.client(),
            NoTopics.on(connection),
            new TelegramLimits(1, 3, 25),
            new TelegramHealth(),
            new MovableClock(),
            pause -> {});

    @AfterEach
    void stop() {
        connection.close();
        telegram.close();
    }

    @Test
    void sendsAFileWithItsTextInOneMessage() {
        telegram.answer("sendDocument", FakeTelegram.json(200, FakeTelegram.SENT));
        var file = new Enclosure("catatan", Enclosure.Kind.PDF, "%PDF-1.7 isi".getBytes(UTF_8));

        var outcome =
                sender.send(Claims.to("5", Utterance.plain("Ini berkasnya.").enclosing(file)));

        assertThat(outcome).isEqualTo(new Accepted(new ProviderId("77")));
        assertThat(telegram.bodies("sendDocument"))
                .singleElement()
                .asString()
                .contains("name=\"caption\"", "Ini berkasnya.", "filename=\"catatan.pdf\"", "%PDF-1.7 isi");
        assertThat(telegram.count("sendMessage")).isZero();
    }
}
