package id.temani.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import id.temani.conversation.Content;
import id.temani.delivery.Claim;
import id.temani.delivery.OutboundMessage;
import id.temani.resident.ConversationId;
import id.temani.wording.Enclosure;
import id.temani.wording.Utterance;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = SimulatorAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"temani.simulator.enabled=true", "server.address=127.0.0.1"})
class SimulatorPhotosTest {

    @Autowired
    EchoDesk desk;

    @Autowired
    SimulatorSender sender;

    @Autowired
    Screens screens;

    @LocalServerPort
    int port;

    private Wire wire;

    @BeforeEach
    void pickUpThePhone() {
        wire = new Wire(port);
    }

    @AfterEach
    void hangUp() {
        wire.close();
    }

    @Test
    void aPhotoIsHandedInByItsPlaceWithItsWords() {
        var ref = Wire.ref();
        var photo = Base64.getEncoder().encodeToString(new byte[200_000]);

        assertThat(wire.post("/photos", "{'ref':'%s','caption':'ini','photo':'%s'}".formatted(ref, photo)))
                .isEqualTo(204);

        assertThat(desk.received().getLast().content()).isEqualTo(new Content.Photo(Album.place(ref), "ini"));
        assertThat(screens.at(wire.phone().address()).bubbles().getFirst().form())
                .isEqualTo(Bubble.Form.PHOTO);
        var tooMuch = Base64.getEncoder().encodeToString(new byte[7_000_000]);
        assertThat(wire.post("/photos", "{'ref':'%s','caption':'','photo':'%s'}".formatted(Wire.ref(), tooMuch)))
                .isEqualTo(413);
    }

    @Test
    void aPictureIsShownAndNotInWhatThePageIsTold() {
        var file = new Enclosure("foto", Enclosure.Kind.JPEG, "titik-titik".getBytes(UTF_8));
        var message = OutboundMessage.to(
                ConversationId.random(), Utterance.plain("[Melati 27] ini").enclosing(file));
        sender.send(new Claim(message, wire.phone().address(), Instant.EPOCH, false, 1, 0));

        assertThat(wire.look()).contains("foto.jpg", "\"picture\":true").doesNotContain("titik-titik");
        assertThat(wire.get("/simulator/phones/" + wire.phone().value() + "/files/"
                        + message.id().value()))
                .isEqualTo("titik-titik");
    }

    @Test
    @EnabledIf("id.temani.simulator.Chromium#isThere")
    void aPhotoIsPickedAndGoesWithTheWordsInTheTextBox() {
        try (var chromium = Chromium.start();
                var page = SimulatorPage.open(chromium.browser(), "http://127.0.0.1:%d/simulator".formatted(port))) {
            var resident = page.phone("Warga");
            resident.textBox().fill("ini kartuku");

            var chooser = page.page().waitForFileChooser(() -> resident.attach("Foto"));
            chooser.setFiles(new FilePayload("IMG_0815.jpg", "image/jpeg", new byte[100_000]));

            resident.reads("Kamu menulis: ini kartuku").hasDelivered();
            assertThat(resident.messages()).contains("ini kartuku").noneMatch(text -> text.contains("0815"));
            assertThat(resident.textBox().inputValue()).isEmpty();
            assertThat(page.complaints()).isEmpty();
        }
    }
}
