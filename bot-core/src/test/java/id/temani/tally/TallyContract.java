package id.temani.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.temani.resident.Channel;
import id.temani.unit.UnitId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link Tally} with its {@link Figures} must do. Each implementation runs all of it. */
public abstract class TallyContract {

    private static final UnitId MELATI = new UnitId("melati");
    private static final Instant MARCH = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant NEXT_YEAR = MARCH.plus(Duration.ofDays(330));

    protected abstract Tally tally();

    protected abstract Figures figures();

    @Test
    void addsUpWhatIsCountedAndTellsItOnceEnoughPeopleAreBehindIt() {
        count(4, Channel.TELEGRAM);
        assertThat(figures().of(2026, Viewer.INSIDE, NEXT_YEAR)).isEmpty();

        count(1, Channel.WHATSAPP);

        assertThat(figures().of(2026, Viewer.INSIDE, NEXT_YEAR)).singleElement().satisfies(figure -> {
            assertThat(figure.count()).isEqualTo(5);
            assertThat(figure.place()).isEqualTo("melati");
        });
        assertThat(figures().of(2026, Viewer.OUTSIDE, NEXT_YEAR)).isEmpty();
        assertThat(figures().of(2025, Viewer.INSIDE, NEXT_YEAR)).isEmpty();
    }

    @Test
    void countsTheSimulatorNowhere() {
        count(50, Channel.SIMULATOR);

        assertThat(figures().of(2026, Viewer.INSIDE, NEXT_YEAR)).isEmpty();
    }

    @Test
    void tellsNothingOfTheMonthThatIsNotOver() {
        count(100, Channel.TELEGRAM);

        assertThat(figures().of(2026, Viewer.INSIDE, MARCH.plus(Duration.ofDays(20))))
                .isEmpty();
    }

    /** It is a new year in the capital seven hours before it is one in Greenwich. */
    @Test
    void monthsAreThoseOfTheCapital() {
        var lastHour = Instant.parse("2026-12-31T18:00:00Z");
        tally().count(MELATI, Indicator.OUTREACH_PEOPLE, "pemetaan", 40, Channel.TELEGRAM, lastHour);

        assertThat(figures().of(2026, Viewer.INSIDE, NEXT_YEAR.plus(Duration.ofDays(400))))
                .isEmpty();
        assertThat(figures().of(2027, Viewer.INSIDE, NEXT_YEAR.plus(Duration.ofDays(400))))
                .hasSize(1);
    }

    @Test
    void refusesLabelsThatCouldHoldWordsAndCountsOfNothing() {
        for (var label : new String[] {"Pak Budi", "a".repeat(41), "0812_345"}) {
            assertThatThrownBy(() -> tally().count(MELATI, Indicator.REACHED, label, Channel.TELEGRAM, MARCH))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> tally().count(MELATI, Indicator.REACHED, "", 0, Channel.TELEGRAM, MARCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void count(int times, Channel channel) {
        for (int number = 0; number < times; number++) {
            tally().count(MELATI, Indicator.ENROLLED, "", channel, MARCH);
        }
    }
}
