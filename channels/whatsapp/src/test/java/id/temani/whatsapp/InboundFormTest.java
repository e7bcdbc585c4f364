package id.temani.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.conversation.Content;
import id.temani.conversation.InboundMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InboundFormTest {

    private static final Instant NOON = Instant.parse("2026-03-02T05:00:00Z");

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void readsWhatTwilioSends(Path file) throws IOException {
        var fields = new LinkedHashMap<String, String>();
        var expected = new ArrayList<String>();
        var seen = false;
        for (var line : Files.readAllLines(file)) {
            if (line.equals("---")) {
                seen = true;
            } else if (seen) {
                expected.add(line);
            } else {
                var equals = line.indexOf('=');
                fields.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }

        var decoded = RawForm.parse(Twilio.encoded(fields)).orElseThrow();

        assertThat(InboundForm.read(decoded, NOON)).map(InboundFormTest::shown).isEqualTo(expected);
    }

    static Stream<Path> forms() throws IOException {
        return Files.list(Path.of("src/test/resources/forms")).sorted();
    }

    @Test
    void cutsALongTextWithoutTearingACharacter() {
        var text = "a".repeat(Content.MOST_CHARACTERS - 1) + "😀 and more";

        var messages =
                InboundForm.read(Map.of("MessageSid", "SM1", "From", "whatsapp:+628110000001", "Body", text), NOON);

        assertThat(messages)
                .extracting(InboundMessage::content)
                .isEqualTo(List.of(new Content.Text("a".repeat(Content.MOST_CHARACTERS - 1))));
    }

    @Test
    void takesAnAddressAsItComesExceptForItsUnicodeForm() {
        assertThat(WhatsAppAddress.of("whatsapp:ID.e\u0301X"))
                .hasValueSatisfying(address -> assertThat(address.value()).isEqualTo("ID.éX"));
        assertThat(WhatsAppAddress.of("whatsapp:" + "1".repeat(201))).isEmpty();
        assertThat(WhatsAppAddress.of("whatsapp: ")).isEmpty();
        assertThat(WhatsAppAddress.of("whatsapp:+62811").map(WhatsAppAddress::toTwilio))
                .contains("whatsapp:+62811");
    }

    private static String shown(InboundMessage message) {
        return message.ref()
                + " from=" + message.from().value()
                + message.alsoKnownAs().map(other -> " also=" + other.value()).orElse("")
                + message.quotes().map(quoted -> " quotes=" + quoted.value()).orElse("")
                + " "
                + switch (message.content()) {
                    case Content.Text(String text) -> "Text(" + text + ")";
                    case Content.Tap(String payload, String label) -> "Tap(" + payload + ", " + label + ")";
                    case Content.Unsupported(Content.Kind kind) -> "Unsupported(" + kind + ")";
                    case Content.Photo(var photo, var caption) -> "Photo(" + photo.place() + ", " + caption + ")";
                    case Content.Opened opened -> opened.toString();
                    case Content.Edited edited -> edited.toString();
                    case Content.Blocked blocked -> blocked.toString();
                    case Content.Unblocked unblocked -> unblocked.toString();
                };
    }
}
