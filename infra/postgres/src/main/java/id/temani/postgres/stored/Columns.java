package id.temani.postgres.stored;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** Columns of several rows as array parameters, so that one statement writes them all. */
public final class Columns {

    private Columns() {}

    public static <T> SqlArrayValue uuids(Collection<T> rows, Function<T, Object> column) {
        return new SqlArrayValue("uuid", rows.stream().map(column).toArray());
    }

    public static <T> SqlArrayValue texts(Collection<T> rows, Function<T, String> column) {
        return new SqlArrayValue("text", rows.stream().map(column).toArray());
    }

    public static <T> SqlArrayValue numbers(Collection<T> rows, Function<T, Long> column) {
        return new SqlArrayValue("int8", rows.stream().map(column).toArray(Long[]::new));
    }

    public static <T> SqlArrayValue flags(Collection<T> rows, Function<T, Boolean> column) {
        return new SqlArrayValue("bool", rows.stream().map(column).toArray(Boolean[]::new));
    }

    /** Nothing becomes null. */
    public static <T> SqlArrayValue moments(Collection<T> rows, Function<T, Optional<Instant>> column) {
        return new SqlArrayValue(
                "timestamptz",
                rows.stream()
                        .map(row -> column.apply(row).map(Instant::toString).orElse(null))
                        .toArray());
    }

    public static <T> SqlArrayValue bytes(Collection<T> rows, Function<T, byte @Nullable []> column) {
        Object[] all = rows.stream().map(column).toArray(byte[][]::new);
        return new SqlArrayValue("bytea", all);
    }
}
