package id.temani.postgres.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.handoff.Feedbacks;
import id.temani.handoff.Feedbacks.WordsOfUnit;
import id.temani.postgres.Database;
import id.temani.postgres.People;
import id.temani.postgres.Storage;
import id.temani.resident.ConversationId;
import id.temani.unit.UnitId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What residents wrote about talks. */
class JdbcFeedbacksTest {

    private static final UnitId MARGASARI = new UnitId("margasari");
    private static final UnitId ELSEWHERE = new UnitId("contoh-barat");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private final Database database = Database.empty();
    private final Storage storage = database.node();
    private final People people = new People(database, storage);
    private final Feedbacks feedbacks = storage.feedbacks();

    @Test
    void keepsTheLatestOfEachResidentByUnitInTheOrderInWhichItCame() {
        var sari = somebody();
        feedbacks.keepWords(sari, MARGASARI, "satu", MARCH);
        feedbacks.keepWords(somebody(), MARGASARI, "dua", MARCH);
        feedbacks.keepWords(somebody(), ELSEWHERE, "tiga", MARCH);
        feedbacks.keepWords(sari, MARGASARI, "empat", MARCH);

        assertThat(feedbacks.wordsOf(sari)).contains("empat");
        assertThat(feedbacks.wordsOf(somebody())).isEmpty();
        assertThat(feedbacks.wordsSince(MARCH))
                .containsExactlyInAnyOrder(
                        new WordsOfUnit(MARGASARI, List.of("dua", "empat")),
                        new WordsOfUnit(ELSEWHERE, List.of("tiga")));
        assertThat(feedbacks.wordsSince(MARCH.plusMonths(1))).isEmpty();
    }

    @Test
    void forgetsThemByTheMonth() {
        var sari = somebody();
        feedbacks.keepWords(sari, MARGASARI, "satu", MARCH);

        assertThat(feedbacks.forgetWordsBefore(MARCH)).isZero();
        assertThat(feedbacks.forgetWordsBefore(MARCH.plusMonths(1))).isOne();
        assertThat(feedbacks.wordsOf(sari)).isEmpty();
    }

    private ConversationId somebody() {
        return people.somebody().id();
    }
}
