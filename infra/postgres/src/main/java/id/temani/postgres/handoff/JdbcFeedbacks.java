package id.temani.postgres.handoff;

import id.temani.handoff.Feedbacks;
import id.temani.postgres.vault.Cell;
import id.temani.postgres.vault.Dek;
import id.temani.postgres.vault.Keyring;
import id.temani.resident.ConversationId;
import id.temani.unit.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds taps up in PostgreSQL, and keeps words sealed under the key of whoever wrote them. */
public final class JdbcFeedbacks implements Feedbacks {

    private static final String SINCE = """
            select unit, score, sum(given) as given
              from feedback
             where month >= :month
             group by unit, score
             order by unit, score
            """;

    private static final String FORGET_WORDS_OF = """
            delete from feedback_words
             where resident = :resident
            """;

    private static final String KEEP_WORDS = """
            insert into feedback_words (resident, unit, sealed_text, month)
            values (:resident, :unit, :text, :month)
            """;

    private static final String WORDS_OF = """
            select resident, sealed_text
              from feedback_words
             where resident = :resident
            """;

    private static final String WORDS_SINCE = """
            select unit, resident, sealed_text
              from feedback_words
             where month >= :month
             order by unit, number
            """;

    private static final String FORGET_WORDS = """
            delete from feedback_words
             where month < :month
            """;

    private final JdbcClient jdbc;
    private final Keyring keyring;

    public JdbcFeedbacks(JdbcClient jdbc, Keyring keyring) {
        this.jdbc = jdbc;
        this.keyring = keyring;
    }

    @Override
    public List<OfUnit> since(LocalDate month) {
        var units = new LinkedHashMap<String, Map<String, Integer>>();
        jdbc.sql(SINCE).param("month", month).query(row -> {
            units.computeIfAbsent(row.getString("unit"), any -> new LinkedHashMap<>())
                    .put(row.getString("score"), row.getInt("given"));
        });
        return units.entrySet().stream()
                .map(entry -> new OfUnit(new UnitId(entry.getKey()), entry.getValue()))
                .toList();
    }

    @Override
    public void keepWords(ConversationId resident, UnitId unit, String words, LocalDate month) {
        jdbc.sql(FORGET_WORDS_OF).param("resident", resident.value()).update();
        jdbc.sql(KEEP_WORDS)
                .param("resident", resident.value())
                .param("unit", unit.value())
                .param("text", key(resident.value()).sealText(cell(resident.value()), words))
                .param("month", month)
                .update();
    }

    @Override
    public Optional<String> wordsOf(ConversationId resident) {
        return jdbc.sql(WORDS_OF)
                .param("resident", resident.value())
                .query((row, number) -> words(row))
                .optional();
    }

    @Override
    public List<WordsOfUnit> wordsSince(LocalDate month) {
        var units = new LinkedHashMap<String, List<String>>();
        jdbc.sql(WORDS_SINCE).param("month", month).query(row -> {
            units.computeIfAbsent(row.getString("unit"), any -> new ArrayList<>())
                    .add(words(row));
        });
        return units.entrySet().stream()
                .map(entry -> new WordsOfUnit(new UnitId(entry.getKey()), entry.getValue()))
                .toList();
    }

    @Override
    public int forgetWordsBefore(LocalDate month) {
        return jdbc.sql(FORGET_WORDS).param("month", month).update();
    }

    private String words(ResultSet row) throws SQLException {
        var resident = row.getObject("resident", UUID.class);
        return key(resident).openText(cell(resident), row.getBytes("sealed_text"));
    }

    private static Cell cell(UUID resident) {
        return new Cell("feedback_words", resident, "sealed_text");
    }

    private Dek key(UUID resident) {
        return keyring.find(resident).orElseThrow(() -> new IllegalStateException("Their key is gone"));
    }
}
