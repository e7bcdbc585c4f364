package id.temani.postgres.vault;

import java.util.Arrays;
import java.util.HashSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes sure that the key files at hand are those with which this database was written, on every node. */
public final class KeyCheck {

    private static final String ADD = """
            insert into keys.key_check (name, value)
            values (:name, :value)
            on conflict (name) do nothing
            """;

    private static final String ALL = """
            select name, value
              from keys.key_check
             order by name
            """;

    private static final String IN_USE = """
            select exists (select 1 from keys.wrapped_key where kek = :month)
            """;

    private KeyCheck() {}

    /**
     * Call it at start-up and whenever {@link KeyFiles#prepareMonths} may have written a file.
     *
     * @throws KeyProblem when a file differs from the one used before, or one that is still needed is missing
     */
    public static void verify(JdbcClient jdbc, KeyFiles files) {
        var checks = files.checks();
        checks.forEach((name, value) ->
                jdbc.sql(ADD).param("name", name).param("value", value).update());
        var missing = new HashSet<String>();
        jdbc.sql(ALL).query(row -> {
            var name = row.getString("name");
            var ours = checks.get(name);
            if (ours == null) {
                missing.add(name);
            } else if (!Arrays.equals(ours, row.getBytes("value"))) {
                throw new KeyProblem(
                        "Key file %s%s is not the one this database was written with".formatted(name, KeyFiles.ENDING));
            }
        });
        missing.forEach(name -> refuseIfNeeded(jdbc, name));
    }

    private static void refuseIfNeeded(JdbcClient jdbc, String name) {
        var needed = jdbc.sql(IN_USE)
                .param("month", KeyFiles.monthOf(name))
                .query(Boolean.class)
                .single();
        if (needed) {
            throw new KeyProblem("Key file %s%s is missing and still needed. Restore it from the sealed copy"
                    .formatted(name, KeyFiles.ENDING));
        }
    }
}
