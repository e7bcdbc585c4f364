package id.temani.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.temani.conversation.Content;
import id.temani.conversation.InboundMessage;
import id.temani.delivery.MovableClock;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Ten thousand damaged updates, the same ones at every run: none may end in anything but 200. */
class UpdateFuzzTest {

    private static final int CASES = 10_000;
    private static final List<String> SEEDS = List.of(
            "text",
            "text-reply",
            "text-forwarded",
            "start-code",
            "command-number",
            "photo-caption",
            "contact",
            "edited",
            "tap",
            "tap-inaccessible",
            "blocked",
            "group");
    private static final List<JsonNode> ODD_VALUES = List.of(
            JsonNodeFactory.instance.nullNode(),
            JsonNodeFactory.instance.numberNode(Long.MIN_VALUE),
            JsonNodeFactory.instance.numberNode(4.5e300),
            JsonNodeFactory.instance.numberNode(-1),
            JsonNodeFactory.instance.booleanNode(true),
            JsonNodeFactory.instance.textNode(""),
            JsonNodeFactory.instance.textNode("/start"),
            JsonNodeFactory.instance.textNode("\uD83D"),
            JsonNodeFactory.instance.textNode("x".repeat(9_000)),
            JsonNodeFactory.instance.arrayNode().add(1),
            JsonNodeFactory.instance.objectNode());

    private final Random random = new Random(20260302);
    /** One line per damaged update would bury the output of every other test. */
    private final Silence quiet = new Silence(TelegramIntake.class, TapReplies.class);

    private final RecordedReception desk = new RecordedReception();

    @AfterEach
    void speakAgain() {
        quiet.close();
    }

    @Test
    void survivesDamagedUpdates() throws Exception {
        try (var telegram = new FakeTelegram()) {
            var health = new TelegramHealth();
            // Taps go nowhere: their connection is closed.
            var connection = telegram.connection();
            connection.close();
            var intake = new TelegramIntake(desk, new TapReplies(connection.client()), health);
            var webhook = new TelegramWebhook(telegram.settings(), intake, health, new MovableClock());

            for (var i = 0; i < CASES; i++) {
                var seed = Updates.raw(SEEDS.get(random.nextInt(SEEDS.size())));
                var body = i % 2 == 0 ? scratched(seed) : rearranged(seed);
                assertThat(webhook.receive(request(body)).value())
                        .as("case %d", i)
                        .isEqualTo(200);
            }

            assertThat(desk.taken).allSatisfy(UpdateFuzzTest::isBounded);
            assertThat(desk.taken.size()).isGreaterThan(CASES / 10);
            assertThat(health.unreadable()).isGreaterThan(CASES / 10);
        }
    }

    private static void isBounded(InboundMessage message) {
        assertThat(message.ref()).matches("u-?[0-9]+c?");
        assertThat(message.from().value()).matches("-?[0-9]{1,20}");
        if (message.content() instanceof Content.Text(var text)) {
            assertThat(text.length()).isLessThanOrEqualTo(Content.MOST_CHARACTERS);
        }
    }

    private static MockHttpServletRequest request(byte[] body) {
        var request = new MockHttpServletRequest("POST", TelegramWebhook.PATH);
        request.addHeader(TelegramWebhook.SECRET_HEADER, FakeTelegram.SECRET);
        request.setContent(body);
        return request;
    }

    /** Some bytes changed, cut out or doubled. */
    private byte[] scratched(String seed) {
        var bytes = seed.getBytes(StandardCharsets.UTF_8);
        for (var times = random.nextInt(1, 6); times > 0; times--) {
            var at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) "{}[]\",:0e\\".charAt(random.nextInt(10));
                case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                default -> System.arraycopy(bytes, 0, bytes, at, Math.min(20, bytes.length - at));
            }
        }
        return bytes;
    }

    /** Some values replaced by others of any kind. */
    private byte[] rearranged(String seed) {
        var update = FakeTelegram.parsed(seed);
        for (var times = random.nextInt(1, 4); times > 0; times--) {
            var containers = containers(update);
            replaceOne(containers.get(random.nextInt(containers.size())));
        }
        return update.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void replaceOne(JsonNode container) {
        var value = ODD_VALUES.get(random.nextInt(ODD_VALUES.size()));
        if (container instanceof ObjectNode object && !object.isEmpty()) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            object.set(names.get(random.nextInt(names.size())), value.deepCopy());
        } else if (container instanceof ArrayNode array && !array.isEmpty()) {
            array.set(random.nextInt(array.size()), value.deepCopy());
        }
    }

    private static List<JsonNode> containers(JsonNode node) {
        var found = new ArrayList<JsonNode>();
        if (node.isContainerNode()) {
            found.add(node);
            node.forEach(child -> found.addAll(containers(child)));
        }
        return found;
    }
}
