package id.temani.postgres.tally;

import id.temani.tally.Cell;
import id.temani.tally.Figure;
import id.temani.tally.Figures;
import id.temani.tally.Indicator;
import id.temani.tally.Publisher;
import id.temani.tally.Span;
import id.temani.tally.Viewer;
import id.temani.unit.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a year of numbers and hands out nothing but what the {@link Publisher} makes of it. */
public final class JdbcFigures implements Figures {

    private static final String YEAR = """
            select unit, month, indicator, label, sum(counted) as counted
              from tally
             where month >= :first
               and month < :end
             group by unit, month, indicator, label
             order by unit, month, indicator, label
            """;

    private final JdbcClient jdbc;
    private final Publisher publisher;

    public JdbcFigures(JdbcClient jdbc, Publisher publisher) {
        this.jdbc = jdbc;
        this.publisher = publisher;
    }

    @Override
    public List<Figure> of(int year, Viewer viewer, Instant now) {
        var span = Span.of(year, now);
        return publisher.figures(cells(span), span.over(), viewer);
    }

    private List<Cell> cells(Span span) {
        return jdbc.sql(YEAR)
                .param("first", span.first().atDay(1))
                .param("end", span.end().atDay(1))
                .query((row, number) -> new Cell(
                        new UnitId(row.getString("unit")),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        Indicator.valueOf(row.getString("indicator")),
                        row.getString("label"),
                        row.getLong("counted")))
                .list();
    }
}
