package id.temani.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.temani.conversation.Content;
import id.temani.conversation.Content.Kind;
import id.temani.conversation.InboundMessage;
import id.temani.delivery.PhotoRef;
import id.temani.delivery.ProviderId;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramUpdatesTest {

    private static final ChannelAddress SARI = new ChannelAddress(Channel.TELEGRAM, "6200000001");
    private static final Instant NOW = Instant.parse("2026-03-02T05:00:00Z");

    private static Arrival read(String name) throws UnreadableUpdate {
        return TelegramUpdates.read(Updates.read(name), NOW);
    }

    private static String written(Content content) {
        return switch (content) {
            case Content.Text(var text) -> text;
            case Content.Edited(var text, var writtenAt) -> text;
            case Content.Tap(var payload, var label) -> payload + label;
            case Content.Opened(var code) -> code;
            case Content.Photo(var photo, var caption) -> photo.place() + caption;
            case Content.Unsupported unsupported -> "";
            case Content.Blocked blocked -> "";
            case Content.Unblocked unblocked -> "";
        };
    }

    private static Content photo(String place, String caption) {
        return new Content.Photo(new PhotoRef(Channel.TELEGRAM, place), caption);
    }

    private static Content text(String text) {
        return new Content.Text(text);
    }

    private static Content refused(Kind kind) {
        return new Content.Unsupported(kind);
    }

    static Stream<Arguments> messages() {
        return Stream.of(
                arguments("text", text("halo")),
                arguments("text-reply", text("iya")),
                arguments("text-forwarded", text("pesan orang lain")),
                arguments("text-mention", text("tanya Budi saja")),
                arguments("text-external-reply", text("lihat ini")),
                arguments("start", new Content.Opened("")),
                arguments("start-code", new Content.Opened("u-ABCDE23456")),
                arguments("start-code-named", new Content.Opened("a-ABCDE23456")),
                arguments("start-words", text("aku tidak kuat lagi")),
                arguments("command-menu", text("MENU")),
                arguments("command-darurat", text("DARURAT")),
                arguments("command-bantuan", text("BANTUAN")),
                arguments("command-bicara", text("BICARA")),
                arguments("command-hapus", text("HAPUS")),
                arguments("command-tutup", text("TUTUP")),
                arguments("command-help", text("BANTUAN")),
                arguments("command-number", text("AMBIL 28")),
                arguments("command-two-words", text("TUTUP KASUS")),
                arguments("not-a-command", text("/ menu")),
                arguments("voice", refused(Kind.VOICE)),
                arguments("photo", photo("AgAC", "")),
                arguments("photo-of-many-sizes", photo("AgAC-large", "")),
                arguments("video-note", refused(Kind.VIDEO)),
                arguments("animation", refused(Kind.VIDEO)),
                arguments("sticker", refused(Kind.STICKER)),
                arguments("document", refused(Kind.DOCUMENT)),
                arguments("location", refused(Kind.LOCATION)),
                arguments("venue", refused(Kind.LOCATION)),
                arguments("contact", refused(Kind.CONTACT)),
                arguments("poll", refused(Kind.POLL)),
                arguments("something-new", refused(Kind.OTHER)),
                arguments("edited", new Content.Edited("halo kak", Instant.ofEpochSecond(1_772_427_600))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void readsAMessage(String name, Content content) throws UnreadableUpdate {
        var message = read(name).messages().getFirst();

        assertThat(message.content()).isEqualTo(content);
        assertThat(message.from()).isEqualTo(SARI);
        assertThat(message.ref()).isEqualTo("u900");
        assertThat(message.shownAs()).contains(new ProviderId("41"));
        assertThat(message.receivedAt()).isEqualTo(NOW);
    }

    static Stream<Arguments> events() {
        return Stream.of(
                arguments("tap", new Content.Tap("age:adult", "18 atau lebih")),
                arguments("tap-forged", new Content.Tap("agent:take", "")),
                arguments("tap-inaccessible", new Content.Tap("age:adult", "")),
                arguments("blocked", new Content.Blocked()),
                arguments("unblocked", new Content.Unblocked()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void readsAnEvent(String name, Content content) throws UnreadableUpdate {
        assertThat(read(name).messages()).containsExactly(InboundMessage.of(SARI, "u900", content, NOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pinned",
                "text-by-somebody-else",
                "edited-location",
                "group",
                "channel-post",
                "other-bot",
                "tap-without-data",
                "tap-too-long",
                "tap-in-group",
                "tap-by-somebody-else",
                "tap-inline",
                "left-group",
                "restricted"
            })
    void ignoresWhatIsNoneOfOurBusiness(String name) throws UnreadableUpdate {
        assertThat(read(name).messages()).isEmpty();
    }

    @Test
    void readsTheWordsUnderAVideoFirst() throws UnreadableUpdate {
        var messages = read("video-caption").messages();

        assertThat(messages)
                .extracting(InboundMessage::content)
                .containsExactly(text("aku mau mati"), refused(Kind.VIDEO));
        assertThat(messages).extracting(InboundMessage::ref).containsExactly("u900c", "u900");
    }

    @Test
    void readsTheWordsUnderAPhotoWithIt() throws UnreadableUpdate {
        assertThat(read("photo-caption").messages())
                .singleElement()
                .extracting(InboundMessage::content)
                .isEqualTo(photo("AgAC", "aku mau mati"));
    }

    @Test
    void knowsWhichMessageOfOursIsQuoted() throws UnreadableUpdate {
        assertThat(read("text-reply").messages().getFirst().quotes()).contains(new ProviderId("39"));
        assertThat(read("text-external-reply").messages().getFirst().quotes()).isEmpty();
    }

    @Test
    void knowsTheTopicAndTakesTheNoteThatItWasOpenedForNoQuotation() throws UnreadableUpdate {
        var message = read("text-in-topic").messages().getFirst();

        assertThat(message.topic()).contains(new ProviderId("7"));
        assertThat(message.quotes()).isEmpty();
    }

    @Test
    void aThreadOfRepliesIsNoTopic() throws UnreadableUpdate {
        var update = (ObjectNode) Updates.read("text-in-topic");
        ((ObjectNode) update.path("message")).remove("is_topic_message");

        assertThat(TelegramUpdates.read(update, NOW).messages().getFirst().topic())
                .isEmpty();
    }

    @Test
    void knowsTheTappedMessage() throws UnreadableUpdate {
        var message = new TappedButton.Message(6200000001L, 40, Optional.of("Umurmu?"), Optional.of("18 atau lebih"));

        assertThat(read("tap").tapped()).contains(new TappedButton("26628", Optional.of(message)));
        assertThat(read("tap-inaccessible").tapped()).contains(new TappedButton("26628", Optional.empty()));
        assertThat(read("tap-without-data").tapped()).isPresent();
    }

    @Test
    void leavesATappedMessageAloneWhoseIdTheLibraryCannotHold() throws UnreadableUpdate {
        var update = (ObjectNode) Updates.read("tap");
        ((ObjectNode) update.at("/callback_query/message")).put("message_id", 1L << 40);

        var arrival = TelegramUpdates.read(update, NOW);

        assertThat(arrival.tapped()).contains(new TappedButton("26628", Optional.empty()));
        assertThat(arrival.messages()).hasSize(1);
    }

    @Test
    void cutsWhatIsTooLongBetweenTwoCharacters() throws UnreadableUpdate {
        var update = (ObjectNode) Updates.read("text");
        ((ObjectNode) update.path("message")).put("text", "a".repeat(4095) + "😊" + "b");

        var content = TelegramUpdates.read(update, NOW).messages().getFirst().content();

        assertThat(content).isEqualTo(text("a".repeat(4095)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unreadable-text", "unreadable-chat", "unreadable-id"})
    void saysWhereAnUpdateCannotBeRead(String name) {
        assertThatExceptionOfType(UnreadableUpdate.class)
                .isThrownBy(() -> read(name))
                .withMessageStartingWith("update.message.")
                .satisfies(e -> assertThat(e.updateId()).hasValue(900));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "17", "null", "{}", "{\"update_id\":\"900\"}", "{\"update_id\":1e400}"})
    void refusesWhatIsNoUpdate(String json) {
        assertThatExceptionOfType(UnreadableUpdate.class)
                .isThrownBy(() -> TelegramUpdates.read(FakeTelegram.parsed(json), NOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text", "text-reply", "text-forwarded", "text-mention", "contact", "document", "tap", "edited"})
    void keepsNoNameAndPrintsNothing(String name) throws UnreadableUpdate {
        var arrival = read(name);

        assertThat(arrival.messages())
                .allSatisfy(message -> assertThat(written(message.content()))
                        .doesNotContainIgnoringCase("canary")
                        .doesNotContain("+62812", "777"));
        assertThat(arrival.toString()).doesNotContain("6200000001", "Sari", "halo", "age:adult", "Umurmu");
    }
}
