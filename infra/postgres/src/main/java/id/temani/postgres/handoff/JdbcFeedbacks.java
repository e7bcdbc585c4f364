package id.temani.postgres.handoff;

import id.temani.handoff.Feedbacks;
import id.temani.unit.UnitId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds feedback up in PostgreSQL. */
public final class JdbcFeedbacks implements Feedbacks {

    private static final String SINCE = """
            select unit, score, sum(given) as given
              from feedback
             where month >= :month
             group by unit, score
             order by unit, score
            """;

    private final JdbcClient jdbc;

    public JdbcFeedbacks(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
}
