package id.temani.telegram;

import id.temani.resident.ChannelAddress;
import id.temani.resident.Language;
import id.temani.resident.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.DeleteMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * The commands behind Telegram's "/" button: a resident's words everywhere, staff words in the chats of staff. Telegram
 * shows Indonesian to everybody whose app does not speak a language that we name.
 */
public final class TelegramCommands {

    private static final Logger log = LoggerFactory.getLogger(TelegramCommands.class);

    private final TelegramClient client;
    private final CommandMenu menu = CommandMenu.read();

    TelegramCommands(TelegramClient client) {
        this.client = client;
    }

    /** Shows {@code role}'s words in one chat, after its role changed. Best effort: typed words work anyway. */
    void show(ChannelAddress chat, Role role) {
        var scope = BotCommandScopeChat.builder().chatId(chat.value()).build();
        try {
            for (var method : role == Role.RESIDENT ? forgotten(scope) : shown(scope, role)) {
                client.execute(method);
            }
        } catch (TelegramApiException e) {
            log.warn("The commands of one chat were not changed: {}", Refusals.described(e));
        }
    }

    void showToEverybody() throws TelegramApiException {
        for (var method : shown(BotCommandScopeAllPrivateChats.builder().build(), Role.RESIDENT)) {
            client.execute(method);
        }
    }

    /** For everybody in the source language; for whoever set their app to another language of ours in that one. */
    private List<BotApiMethod<Boolean>> shown(BotCommandScope scope, Role role) {
        return Language.all().stream()
                .<BotApiMethod<Boolean>>map(language -> SetMyCommands.builder()
                        .scope(scope)
                        .languageCode(appLanguage(language))
                        .commands(menu.of(role, language))
                        .build())
                .toList();
    }

    private static List<BotApiMethod<Boolean>> forgotten(BotCommandScope scope) {
        return Language.all().stream()
                .<BotApiMethod<Boolean>>map(language -> DeleteMyCommands.builder()
                        .scope(scope)
                        .languageCode(appLanguage(language))
                        .build())
                .toList();
    }

    private static @Nullable String appLanguage(Language language) {
        return language == Language.INDONESIAN ? null : language.code();
    }
}
