package id.temani.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.temani.conversation.Content;
import id.temani.conversation.InboundMessage;
import id.temani.delivery.Claim;
import id.temani.delivery.DeliveryOutcome;
import id.temani.delivery.OutboundMessage;
import id.temani.delivery.ProviderId;
import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.wording.Enclosure;
import id.temani.wording.Utterance;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = SimulatorAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "temani.simulator.enabled=true",
            "server.address=127.0.0.1",
            "logging.level.org.springframework=DEBUG",
            "logging.level.id.temani=DEBUG"
        })
@ExtendWith(OutputCaptureExtension.class)
class SimulatorPhonesTest {

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
        desk.goDown(false);
        wire.close();
    }

    @Test
    void whatIsWrittenReachesTheReceptionAndTheAnswerTheScreen() {
        assertThat(wire.write("selamat pagi")).isEqualTo(204);

        assertThat(handedIn().getFirst().content()).isEqualTo(new Content.Text("selamat pagi"));
        assertThat(handedIn().getFirst().from().channel()).isEqualTo(Channel.SIMULATOR);
        assertThat(onScreen()).extracting(Bubble::text).containsExactly("selamat pagi", "Kamu menulis: selamat pagi");
        assertThat(onScreen()).extracting(Bubble::ticks).containsExactly(Bubble.Ticks.DELIVERED, Bubble.Ticks.NONE);
    }

    @Test
    void aFileCanBeSavedAndIsNotInWhatThePageIsTold() {
        var file = new Enclosure("catatan", Enclosure.Kind.PDF, "isi berkas".getBytes(UTF_8));
        var message = OutboundMessage.to(
                ConversationId.random(), Utterance.plain("Ini berkasnya.").enclosing(file));
        sender.send(new Claim(message, wire.phone().address(), Instant.EPOCH, false, 1, 0));
        var files = "/simulator/phones/" + wire.phone().value() + "/files/";

        assertThat(wire.look()).contains("catatan.pdf").doesNotContain("isi berkas", "aXNpIGJlcmthcw");
        assertThat(wire.get(files + message.id().value())).isEqualTo("isi berkas");
        assertThat(wire.status(files + ConversationId.random().value())).isEqualTo(404);
    }

    @Test
    void aButtonAnswersOnceAndStaysMarked() {
        wire.write("halo");
        var question = onScreen().getLast();

        assertThat(tap(question, "sample:mulai")).isEqualTo(204);
        assertThat(tap(question, "sample:bicara")).isEqualTo(410);

        assertThat(handedIn().getLast().content()).isEqualTo(new Content.Tap("sample:mulai", "Mulai"));
        assertThat(find(question).buttons())
                .filteredOn(Bubble.Button::chosen)
                .extracting(Bubble.Button::label)
                .containsExactly("Mulai");
    }

    @Test
    void aTypedAnswerMarksItsButtonByNumberLabelOrWords() {
        wire.write("halo");
        var question = onScreen().getLast();
        wire.write("siap");
        var offer = onScreen().getLast();

        wire.write("nanti 28");

        assertThat(find(question).isOpen()).isTrue();
        assertThat(find(offer).buttons()).extracting(Bubble.Button::chosen).containsExactly(false, true, false);
    }

    @Test
    void theSameMessageTwiceIsHandedInTwiceUnderOneReference() {
        wire.write("sekali saja");
        var message = onScreen().getFirst().id();

        assertThat(wire.post("/repeats", "{'message':'%s'}".formatted(message))).isEqualTo(204);

        assertThat(handedIn()).extracting(InboundMessage::ref).containsExactly(message, message);
        assertThat(onScreen()).hasSize(2);
    }

    @Test
    void whatCouldNotBeStoredStandsAsFailedAndCanBeSentAgain() {
        desk.goDown(true);
        assertThat(wire.write("tolong")).isEqualTo(503);
        var failed = onScreen().getFirst();
        assertThat(failed.ticks()).isEqualTo(Bubble.Ticks.FAILED);

        desk.goDown(false);
        wire.post("/repeats", "{'message':'%s'}".formatted(failed.id()));

        assertThat(onScreen().getFirst().ticks()).isEqualTo(Bubble.Ticks.DELIVERED);
        assertThat(onScreen()).hasSize(2);
    }

    @Test
    void aBlockedBotCannotWriteAndIsToldOnceThatItIsBlocked() {
        block(true);
        block(true);

        assertThat(desk.say(wire.phone().address(), Utterance.plain("Masih di sana?")))
                .isEqualTo(new DeliveryOutcome.Rejected(DeliveryOutcome.Reason.UNREACHABLE));
        assertThat(wire.write("halo")).isEqualTo(423);

        block(false);
        assertThat(wire.write("halo")).isEqualTo(204);
        assertThat(handedIn())
                .extracting(InboundMessage::content)
                .containsExactly(new Content.Blocked(), new Content.Unblocked(), new Content.Text("halo"));
    }

    @Test
    void everyOtherKindOfContentIsHandedInWithoutAnyContent() {
        for (var kind : Content.Kind.values()) {
            assertThat(wire.post("/unsupported", "{'ref':'%s','kind':'%s'}".formatted(Wire.ref(), kind)))
                    .isEqualTo(204);
            assertThat(handedIn().getLast().content()).isEqualTo(new Content.Unsupported(kind));
        }
    }

    @Test
    void aChatCanBeOpenedThroughAPosterAndAMessageEdited() {
        wire.post("/openings", "{'ref':'%s','code':'u-mawar23456'}".formatted(Wire.ref()));
        wire.write("salah tulis");
        var typed = handedIn().getLast().ref();

        wire.post("/edits", "{'ref':'%s','message':'%s','text':'sudah benar'}".formatted(Wire.ref(), typed));

        assertThat(handedIn())
                .extracting(InboundMessage::content)
                .containsExactly(
                        new Content.Opened("u-mawar23456"),
                        new Content.Text("salah tulis"),
                        new Content.Edited("sudah benar"));
        assertThat(screen().find(typed).orElseThrow())
                .satisfies(bubble -> assertThat(bubble.text()).isEqualTo("sudah benar"))
                .satisfies(bubble -> assertThat(bubble.edited()).isTrue());
    }

    @Test
    void aBrowserGetsOnlyWhatItDoesNotHaveYet() {
        wire.write("pertama");
        var before = screen().view("", -1);
        wire.write("kedua");

        var news = wire.get("/simulator/phones/%s?life=%s&since=%d"
                .formatted(wire.phone().value(), before.life(), before.version()));

        assertThat(news).contains("kedua").doesNotContain("pertama");
        assertThat(wire.look()).contains("pertama", "kedua");
    }

    @Test
    void whatTheServiceTakesBackIsGone() {
        wire.write("rahasia");
        var ids = onScreen().stream().map(Bubble::id).toList();

        sender.delete(wire.phone().address(), ids.stream().map(ProviderId::new).toList());

        assertThat(wire.look()).doesNotContain("rahasia").contains("\"ids\":[]");
    }

    @Test
    void aClearedScreenIsEmptyAndThePhoneGoesOn() {
        wire.write("halo");
        assertThat(wire.post("/clear", "{}")).isEqualTo(200);
        assertThat(onScreen()).isEmpty();

        wire.write("masih");
        assertThat(onScreen()).hasSize(2);
    }

    @Test
    void aTalkIsSavedAsATranscript() {
        assertThat(wire.status("/simulator/phones/" + wire.phone().value() + "/transcript"))
                .isEqualTo(404);
        wire.write("langkah");

        assertThat(wire.get("/simulator/phones/" + wire.phone().value() + "/transcript"))
                .contains("> langkah\n< Mulai dari mendengarkan.", "< Mau dikirimi langkah berikutnya?\n  [ya] Ya\n");
    }

    @Test
    void whatCannotBeUnderstoodIsRefused() {
        assertThat(wire.post("/messages", "{'ref':'1','text':'halo'}")).isEqualTo(400);
        assertThat(wire.post("/messages", "{'ref':'%s','text':'  '}".formatted(Wire.ref())))
                .isEqualTo(400);
        assertThat(wire.post("/messages", "{'ref':'%s'}".formatted(Wire.ref()))).isEqualTo(400);
        assertThat(wire.post("/messages", "halo")).isEqualTo(400);
        assertThat(wire.post("/unsupported", "{'ref':'%s','kind':'SPELL'}".formatted(Wire.ref())))
                .isEqualTo(400);
        assertThat(wire.postTo("/simulator/phones/UPPER/messages", "{}")).isEqualTo(404);
        assertThat(handedIn()).isEmpty();
    }

    @Test
    void anOverlongTextIsCut() {
        wire.write("a".repeat(5000));

        assertThat(onScreen().getFirst().text()).hasSize(Content.MOST_CHARACTERS);
    }

    @Test
    void nothingWrittenAndNoAddressIsLoggedEvenAtDebug(CapturedOutput log) {
        wire.write("kalimat-kenari");
        wire.post("/openings", "{'ref':'%s','code':'kode-kenari'}".formatted(Wire.ref()));
        wire.post("/messages", "{'ref':'%s','text':['daftar-kenari']}".formatted(Wire.ref()));
        wire.look();
        wire.get("/simulator/phones/" + wire.phone().value() + "/transcript");

        assertThat(log.getAll()).contains("/simulator/phones/");
        assertThat(log.getAll()).doesNotContain("kenari", wire.phone().address().value());
    }

    private int tap(Bubble bubble, String payload) {
        return wire.post(
                "/taps", "{'ref':'%s','message':'%s','payload':'%s'}".formatted(Wire.ref(), bubble.id(), payload));
    }

    private void block(boolean blocked) {
        assertThat(wire.post("/block", "{'ref':'%s','blocked':%s}".formatted(Wire.ref(), blocked)))
                .isEqualTo(204);
    }

    private Screen screen() {
        return screens.at(wire.phone().address());
    }

    private List<Bubble> onScreen() {
        return screen().bubbles();
    }

    private Bubble find(Bubble bubble) {
        return screen().find(bubble.id()).orElseThrow();
    }

    private List<InboundMessage> handedIn() {
        return desk.received().stream()
                .filter(message -> message.from().equals(wire.phone().address()))
                .toList();
    }
}
