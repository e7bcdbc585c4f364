package id.temani.telegram;

import static id.temani.telegram.FakeTelegram.error;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import id.temani.resident.Language;
import id.temani.resident.Role;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

class TelegramCommandsTest {

    private final FakeTelegram telegram = new FakeTelegram();
    private final TelegramConnection connection = telegram.connection();
    private final TelegramHealth health = new TelegramHealth();
    private final TelegramCommands commands = new TelegramCommands(connection.client());
    private final ChannelAddress chat = new ChannelAddress(Channel.TELEGRAM, "5");

    @AfterEach
    void stop() {
        connection.close();
        telegram.close();
    }

    private TelegramStart start(Optional<TelegramStart.Webhook> webhook) {
        return new TelegramStart(connection.client(), commands, NoTopics.on(connection), webhook, health);
    }

    @Test
    void showsEverybodyTheWordsOfAResident() throws TelegramApiException {
        commands.showToEverybody();

        var calls = telegram.calls("setMyCommands");
        assertThat(calls)
                .extracting(call -> call.path("scope").path("type").asText())
                .containsExactly("all_private_chats", "all_private_chats");
        assertThat(calls)
                .extracting(call -> call.path("language_code").asText())
                .containsExactly("", "en");
        assertThat(calls.getFirst().path("commands"))
                .extracting(JsonNode::toString)
                .contains("{\"command\":\"darurat\",\"description\":\"Butuh pertolongan segera\"}");
    }

    @Test
    void showsStaffTheirOwnWords() {
        commands.show(chat, Role.AGENT);

        var call = telegram.calls("setMyCommands").getFirst();
        assertThat(call.path("scope").path("type").asText()).isEqualTo("chat");
        assertThat(call.path("scope").path("chat_id").asText()).isEqualTo("5");
        assertThat(call.path("commands").findValuesAsText("command")).contains("siap", "tutup_kasus");
    }

    @Test
    void showsCoordinatorsAndAgentsEveryWordTheyType() {
        assertThat(commandsOf(Role.COORDINATOR))
                .contains("terima", "tolak", "bimtek", "hentikan", "pulihkan", "angka", "jangkau", "antrean", "tunjuk");
        assertThat(commandsOf(Role.AGENT)).contains("kasus", "catat", "jadwal", "keluar", "siap", "jeda");
    }

    private static List<String> commandsOf(Role role) {
        return CommandMenu.read().of(role, Language.INDONESIAN).stream()
                .map(BotCommand::getCommand)
                .toList();
    }

    @Test
    void showsAFormerAgentAResidentsWordsAgain() {
        commands.show(chat, Role.RESIDENT);

        assertThat(telegram.count("deleteMyCommands")).isEqualTo(2);
    }

    @Test
    void livesWithoutItsMenu() {
        telegram.answer("setMyCommands", error(400, "Bad Request: chat not found"));

        commands.show(chat, Role.COORDINATOR);

        assertThat(telegram.count("setMyCommands")).isEqualTo(1);
    }

    /** https://core.telegram.org/bots/api#botcommand: 1 to 32 of a-z 0-9 _, descriptions of 1 to 256. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void offersWhatTelegramTakes(Role role) {
        for (var language : Language.all()) {
            assertThat(CommandMenu.read().of(role, language)).isNotEmpty().allSatisfy(command -> {
                assertThat(command.getCommand()).matches("[a-z0-9_]{1,32}");
                assertThat(command.getDescription()).hasSizeBetween(1, 60);
            });
        }
    }

    @Test
    void startsWithoutAWebhookWhilePolling() {
        assertThat(start(Optional.empty()).done()).isTrue();

        assertThat(telegram.count("getMe")).isEqualTo(1);
        assertThat(telegram.count("setMyCommands")).isEqualTo(2);
        assertThat(telegram.count("setWebhook") + telegram.count("deleteWebhook"))
                .isZero();
    }

    @Test
    void startsAgainUntilTelegramIsThere() {
        var webhook = new TelegramStart.Webhook(URI.create("https://temani.example"), FakeTelegram.SECRET);
        telegram.answer("setWebhook", error(502, "Bad Gateway"));
        assertThat(start(Optional.of(webhook)).done()).isFalse();

        telegram.answer("setWebhook", FakeTelegram.json(200, "{\"ok\":true,\"result\":true}"));
        assertThat(start(Optional.of(webhook)).done()).isTrue();
        assertThat(webhook.toString()).doesNotContain(FakeTelegram.SECRET);
    }

    @Test
    void doesNotInsistWithAWrongToken() {
        telegram.answer("getMe", error(401, "Unauthorized"));

        assertThat(start(Optional.empty()).done()).isTrue();
        assertThat(health.alarms()).containsExactly(TelegramHealth.Alarm.TOKEN_REFUSED);
    }
}
