package id.temani.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link Places} must do. Each implementation runs all of it. */
public abstract class PlacesContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    protected abstract Places places();

    /** A request. */
    protected abstract HandoffId request();

    @Test
    void keepsTheLatestPlaceOfARequest() {
        var request = request();
        places().keep(new Place(request, 4, NOON, NOON));
        var latest = new Place(request, 3, NOON, NOON.plusSeconds(300));

        places().keep(latest);

        assertThat(places().of(request)).contains(latest);
    }

    @Test
    void forgetsItsOwnOnly() {
        var gone = request();
        var other = new Place(request(), 1, NOON, NOON);
        places().keep(new Place(gone, 0, NOON, NOON));
        places().keep(other);

        places().forget(gone);
        places().forget(gone);

        assertThat(places().of(gone)).isEmpty();
        assertThat(places().of(other.request())).contains(other);
    }
}
