package id.temani.privacy;

import static id.temani.privacy.DailyCounts.Counted.DANGER;
import static id.temani.privacy.DailyCounts.Counted.UNDER_AGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link DailyCounts} must do. Each implementation runs all of it. */
public abstract class DailyCountsContract {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    protected abstract DailyCounts counts();

    @Test
    void countsEachDayAndKindForItself() {
        IntStream.range(0, 40).forEach(one -> counts().add(MONDAY, UNDER_AGE));
        counts().add(MONDAY, DANGER);
        counts().add(MONDAY.plusDays(1), UNDER_AGE);

        assertThat(counts().on(MONDAY, UNDER_AGE)).isEqualTo(40);
        assertThat(counts().on(MONDAY, DANGER)).isEqualTo(1);
        assertThat(counts().on(MONDAY.plusDays(2), DANGER)).isZero();
    }
}
