package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.app.e2e.Rush.Saying;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many write in the same moment. */
@Timeout(180)
class CrowdTest {

    private static final String TRANSACTIONS = "select count(distinct xmin::text) from seen_message";

    private final RunningApp app = SharedApp.emptied();
    private final List<Long> chats =
            LongStream.range(5_551_241_000L, 5_551_241_008L).boxed().toList();

    @Test
    void isServedInFewTransactionsAndEveryoneHearsTheirOwnAnswer() throws Exception {
        var phones = chats.stream()
                .map(chat -> new TelegramPhone(app, chat).says("halo").hears("tanpa nama"))
                .toList();
        var before = transactions();

        new Rush(app).of(chats.stream().map(chat -> new Saying(chat, "Mulai")).toList());

        phones.forEach(phone -> phone.hears("Choose a language"));
        assertThat(transactions() - before).isLessThan(chats.size() / 2);
    }

    @Test
    void servesStrangersAmongItOneByOne() throws Exception {
        var known = chats.subList(0, 4).stream()
                .map(chat -> new TelegramPhone(app, chat).says("halo").hears("tanpa nama"))
                .toList();
        var strangers = chats.subList(4, 8).stream()
                .map(chat -> new TelegramPhone(app, chat))
                .toList();
        var before = transactions();

        new Rush(app).of(chats.stream().map(chat -> new Saying(chat, "Mulai")).toList());

        known.forEach(phone -> phone.hears("Choose a language"));
        strangers.forEach(phone -> phone.hears("tanpa nama"));
        assertThat(transactions() - before).isBetween(1L + strangers.size(), chats.size() - 1L);
    }

    private long transactions() {
        return app.bean(JdbcClient.class).sql(TRANSACTIONS).query(Long.class).single();
    }
}
