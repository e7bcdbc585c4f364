package id.temani.postgres.stored;

import java.util.Collection;
import java.util.function.Function;
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

    public static <T> SqlArrayValue bytes(Collection<T> rows, Function<T, byte[]> column) {
        Object[] all = rows.stream().map(column).toArray(byte[][]::new);
        return new SqlArrayValue("bytea", all);
    }
}
