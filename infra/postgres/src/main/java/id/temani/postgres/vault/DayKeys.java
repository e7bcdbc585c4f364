package id.temani.postgres.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Data keys that serve one purpose for one day. Kept in memory as well, because every message may need one. */
public final class DayKeys {

    private static final String ADD = """
            insert into keys.day_key (purpose, day, kek, wrapped)
            values (:purpose, :day, :kek, :wrapped)
            on conflict (purpose, day) do nothing
            """;

    private static final String FIND = """
            select kek, wrapped,
                   xmin::text = (pg_current_xact_id_if_assigned()::text::bigint % 4294967296)::text as just_made
              from keys.day_key
             where purpose = :purpose
               and day = :day
            """;

    private static final String DESTROY = """
            delete from keys.day_key
             where purpose = :purpose
               and day < :day
            """;

    private static final int REMEMBERED = 3;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Purpose purpose;
    private final Map<LocalDate, Dek> known = new ConcurrentHashMap<>();

    public DayKeys(JdbcClient jdbc, Vault vault, Purpose purpose) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.purpose = purpose;
    }

    /** What a day's key is for. */
    public enum Purpose {
        /** Parked messages. */
        PARKED,
        /** Platform ids of messages on somebody's phone. */
        SHOWN;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The key to seal with on {@code day}; made when it is the first of the day. */
    public Dek of(LocalDate day) {
        return find(day).orElseGet(() -> make(day));
    }

    /** The key to open with; empty when it was destroyed. */
    public Optional<Dek> find(LocalDate day) {
        var remembered = known.get(day);
        return remembered == null ? load(day) : Optional.of(remembered);
    }

    /** Destroys the keys of the days before {@code day}: what they sealed can never be opened again. */
    public int destroyBefore(LocalDate day) {
        known.keySet().removeIf(one -> one.isBefore(day));
        return jdbc.sql(DESTROY)
                .param("purpose", purpose.label())
                .param("day", day)
                .update();
    }

    private Dek make(LocalDate day) {
        var key = vault.freshKey();
        var wrapped =
                purpose == Purpose.PARKED ? vault.wrapForParking(idOf(day), key) : vault.wrapForDay(idOf(day), key);
        jdbc.sql(ADD)
                .param("purpose", purpose.label())
                .param("day", day)
                .param("kek", wrapped.kek())
                .param("wrapped", wrapped.bytes())
                .update();
        return find(day).orElseThrow();
    }

    private Optional<Dek> load(LocalDate day) {
        return jdbc.sql(FIND)
                .param("purpose", purpose.label())
                .param("day", day)
                .query((row, number) -> keep(day, row))
                .optional();
    }

    private Dek keep(LocalDate day, ResultSet row) throws SQLException {
        var key = vault.unwrap(idOf(day), new Wrapped(row.getString("kek"), row.getBytes("wrapped")));
        if (!row.getBoolean("just_made")) {
            // One made in this very transaction may yet be rolled back, so it is remembered the next time.
            known.keySet().removeIf(one -> one.isBefore(day.minusDays(REMEMBERED)));
            known.put(day, key);
        }
        return key;
    }

    private String idOf(LocalDate day) {
        return purpose.label() + "|" + day;
    }
}
