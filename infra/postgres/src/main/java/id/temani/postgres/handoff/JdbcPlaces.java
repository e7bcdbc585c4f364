package id.temani.postgres.handoff;

import static id.temani.postgres.stored.Moments.instant;
import static id.temani.postgres.stored.Moments.utc;

import id.temani.handoff.HandoffId;
import id.temani.handoff.Place;
import id.temani.handoff.Places;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps places in PostgreSQL. */
public final class JdbcPlaces implements Places {

    private static final String KEEP = """
            insert into place (handoff_id, ahead, since, told_at)
            values (:request, :ahead, :since, :toldAt)
                on conflict (handoff_id) do update
               set ahead = excluded.ahead, since = excluded.since, told_at = excluded.told_at
            """;

    private static final String OF = """
            select ahead, since, told_at
              from place
             where handoff_id = :request
            """;

    private static final String FORGET = """
            delete from place
             where handoff_id = :request
            """;

    private final JdbcClient jdbc;

    public JdbcPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(Place place) {
        jdbc.sql(KEEP)
                .param("request", place.request().value())
                .param("ahead", place.ahead())
                .param("since", utc(place.since()))
                .param("toldAt", utc(place.toldAt()))
                .update();
    }

    @Override
    public Optional<Place> of(HandoffId request) {
        return jdbc.sql(OF)
                .param("request", request.value())
                .query((row, number) ->
                        new Place(request, row.getInt("ahead"), instant(row, "since"), instant(row, "told_at")))
                .optional();
    }

    @Override
    public void forget(HandoffId request) {
        jdbc.sql(FORGET).param("request", request.value()).update();
    }
}
