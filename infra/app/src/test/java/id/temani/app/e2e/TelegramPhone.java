package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A Telegram chat, delivered by webhook. */
final class TelegramPhone extends Phone {

    static final String SECRET = "a-webhook-secret_0815";

    private static final AtomicLong NUMBERS = new AtomicLong(1_000_000);

    private final RunningApp app;
    private final long chat;
    private volatile long latest;

    TelegramPhone(RunningApp app, long chat) {
        super(app.platforms().phone(Long.toString(chat)));
        this.app = app;
        this.chat = chat;
    }

    @Override
    int send(String text) {
        return deliver(textUpdate(text));
    }

    /** The very same delivery, as after a lost answer. */
    int deliver(String update) {
        return app.post("/webhooks/telegram", "application/json", update, "X-Telegram-Bot-Api-Secret-Token", SECRET);
    }

    String textUpdate(String text) {
        var number = NUMBERS.incrementAndGet();
        latest = number;
        return """
                {"update_id":%d,"message":{"message_id":%d,"date":%d,"text":"%s",
                 "chat":{"id":%d,"type":"private"},"from":{"id":%d,"is_bot":false,"first_name":"Warga"}}}
                """.formatted(number, number, app.now().getEpochSecond(), text.replace("\"", "\\\""), chat, chat);
    }

    /** Writes in a topic, as apps do: beside the note that it was opened. */
    TelegramPhone writesIn(int topic, String text) {
        var update = textUpdate(text).replace("\"text\":", """
                        "message_thread_id":%d,"is_topic_message":true,
                        "reply_to_message":{"message_id":%d,"forum_topic_created":{"name":"x"}},"text":""".formatted(topic, topic));
        assertThat(deliver(update)).isEqualTo(200);
        return this;
    }

    /** Changes a message that was first written at {@code then}. */
    TelegramPhone corrects(String text, Instant then) {
        return corrects(NUMBERS.incrementAndGet(), text, then);
    }

    /** Changes the text that was typed last. */
    TelegramPhone correctsLatest(String text) {
        return corrects(latest, text, app.now());
    }

    private TelegramPhone corrects(long message, String text, Instant then) {
        var number = NUMBERS.incrementAndGet();
        assertThat(deliver("""
                {"update_id":%d,"edited_message":{"message_id":%d,"date":%d,"edit_date":%d,"text":"%s",
                 "chat":{"id":%d,"type":"private"},"from":{"id":%d,"is_bot":false,"first_name":"Warga"}}}
                """.formatted(
                        number, message, then.getEpochSecond(), app.now().getEpochSecond(), text, chat, chat)))
                .isEqualTo(200);
        return this;
    }

    /** A photo that lies at Telegram under this name. */
    TelegramPhone shows(String name, String caption) {
        assertThat(deliver(photoUpdate(name, caption))).isEqualTo(200);
        return this;
    }

    String photoUpdate(String name, String caption) {
        var number = NUMBERS.incrementAndGet();
        return """
                {"update_id":%d,"message":{"message_id":%d,"date":%d,"caption":"%s",
                 "photo":[{"file_id":"%s","file_unique_id":"q","width":90,"height":90,"file_size":900}],
                 "chat":{"id":%d,"type":"private"},"from":{"id":%d,"is_bot":false,"first_name":"Warga"}}}
                """.formatted(number, number, app.now().getEpochSecond(), caption, name, chat, chat);
    }

    @Override
    int tap(String payload) {
        var number = NUMBERS.incrementAndGet();
        return deliver(
                """
                {"update_id":%d,"callback_query":{"id":"%d","data":"%s","chat_instance":"1",
                 "from":{"id":%d,"is_bot":false,"first_name":"Warga"},
                 "message":{"message_id":%d,"date":%d,"text":"x","chat":{"id":%d,"type":"private"}}}}
                """.formatted(number, number, payload, chat, number, app.now().getEpochSecond(), chat));
    }
}
