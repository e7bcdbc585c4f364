package id.temani.telegram;

import java.io.Serializable;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * What a tap gets at once, whatever the desk says later: the button stops spinning, and the buttons go. Best effort, on
 * threads of the connection; nobody waits for it, and a refusal ("query is too old", "message is not modified") changes
 * nothing.
 */
final class TapReplies {

    private static final Logger log = LoggerFactory.getLogger(TapReplies.class);

    private final TelegramClient client;

    TapReplies(TelegramClient client) {
        this.client = client;
    }

    /** Stops the spinning of the button. */
    void answer(TappedButton tapped) {
        post(AnswerCallbackQuery.builder().callbackQueryId(tapped.queryId()).build());
    }

    /** Takes the buttons away, so that an old one cannot answer again, and writes the chosen one under the text. */
    void close(TappedButton tapped) {
        tapped.message().ifPresent(message -> post(closed(message)));
    }

    private static BotApiMethod<?> closed(TappedButton.Message message) {
        var text = message.text().orElse("")
                + message.label().map(label -> "\n\n✓ " + label).orElse("");
        if (message.text().isEmpty() || message.label().isEmpty() || text.length() > MessageParts.MOST) {
            return EditMessageReplyMarkup.builder()
                    .chatId(message.chat())
                    .messageId(message.id())
                    .build();
        }
        return EditMessageText.builder()
                .chatId(message.chat())
                .messageId(message.id())
                .text(text)
                .linkPreviewOptions(
                        LinkPreviewOptions.builder().isDisabled(true).build())
                .build();
    }

    private void post(BotApiMethod<?> method) {
        var unused = sent(method).whenComplete((done, failure) -> {
            if (failure != null) {
                log.debug("{} was not taken: {}", method.getMethod(), Refusals.described(failure));
            }
        });
    }

    private <T extends Serializable> CompletableFuture<T> sent(BotApiMethod<T> method) {
        try {
            return client.executeAsync(method);
        } catch (TelegramApiException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
