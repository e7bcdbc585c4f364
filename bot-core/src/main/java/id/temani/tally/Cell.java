package id.temani.tally;

import id.temani.unit.UnitId;
import java.time.YearMonth;

/** One number as it is counted. Never shown to anybody: only {@link Publisher} takes it. */
public record Cell(UnitId unit, YearMonth month, Indicator indicator, String label, long count) {

    /** Prints no number, so that none gets into a log. */
    @Override
    public String toString() {
        return "Cell[%s, %s, %s]".formatted(unit.value(), month, indicator);
    }
}
