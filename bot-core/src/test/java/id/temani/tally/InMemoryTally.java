package id.temani.tally;

import id.temani.resident.Channel;
import id.temani.unit.UnitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Counts for tests, for one thread. */
public final class InMemoryTally implements Tally, Figures {

    private final List<Cell> counted = new ArrayList<>();
    private final Publisher publisher;

    public InMemoryTally(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public void count(UnitId unit, Indicator what, String label, long howMany, Channel channel, Instant now) {
        if (!Tally.isCountable(label, howMany)) {
            throw new IllegalArgumentException("A count of at least one by a short label is expected");
        }
        if (channel.isReal()) {
            counted.add(new Cell(unit, Span.month(now), what, label, howMany));
        }
    }

    @Override
    public List<Figure> of(int year, Viewer viewer, Instant now) {
        var span = Span.of(year, now);
        var told = counted.stream()
                .filter(cell ->
                        !cell.month().isBefore(span.first()) && cell.month().isBefore(span.end()))
                .toList();
        return publisher.figures(told, span.over(), viewer);
    }
}
