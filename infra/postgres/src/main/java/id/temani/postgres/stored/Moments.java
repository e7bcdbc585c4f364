package id.temani.postgres.stored;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/** Instants as parameters and columns. The database keeps microseconds. */
public final class Moments {

    private Moments() {}

    public static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** A parameter that may be null. */
    public static SqlParameterValue utc(Optional<Instant> instant) {
        @Nullable Object value = instant.map(Moments::utc).orElse(null);
        return new SqlParameterValue(Types.TIMESTAMP_WITH_TIMEZONE, value);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static Optional<Instant> maybe(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
