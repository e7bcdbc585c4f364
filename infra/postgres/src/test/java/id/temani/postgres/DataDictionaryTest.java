package id.temani.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Nobody adds a column without saying what it holds and how long. */
class DataDictionaryTest {

    private static final Path DICTIONARY = Path.of("docs/data-dictionary.md");
    private static final Pattern ENTRY =
            Pattern.compile("^\\| `([a-z_.]+)` \\| [^|]+ \\| [^|]+ \\|$", Pattern.MULTILINE);

    private final Database database = Database.empty();

    @Test
    void listsEveryColumnAndNoOther() throws IOException {
        assertThat(listed()).isEqualTo(columns());
    }

    @Test
    void everyTableSaysWhatItIsFor() {
        var silent = database.jdbc()
                .sql("""
                        select oid::regclass::text
                          from pg_class
                         where relkind = 'r'
                           and relnamespace in ('public'::regnamespace, 'keys'::regnamespace)
                           and relname <> 'flyway_schema_history'
                           and obj_description(oid, 'pg_class') is null
                        """)
                .query((row, number) -> row.getString(1))
                .list();

        assertThat(silent).isEmpty();
    }

    @Test
    void everyColumnThatMayBeEmptySaysWhatThatMeans() {
        var silent = database.jdbc()
                .sql("""
                        select attrelid::regclass || '.' || attname
                          from pg_attribute
                          join pg_class on pg_class.oid = attrelid
                         where relkind = 'r'
                           and relnamespace in ('public'::regnamespace, 'keys'::regnamespace)
                           and relname <> 'flyway_schema_history'
                           and attnum > 0
                           and not attisdropped
                           and not attnotnull
                           and coalesce(col_description(attrelid, attnum), '') !~ 'null'
                        """)
                .query((row, number) -> row.getString(1))
                .list();

        assertThat(silent).isEmpty();
    }

    private Set<String> columns() {
        return new TreeSet<>(database.jdbc()
                .sql("""
                        select case when table_schema = 'keys' then 'keys.' else '' end
                               || table_name || '.' || column_name
                          from information_schema.columns
                         where table_schema in ('public', 'keys')
                           and table_name <> 'flyway_schema_history'
                        """)
                .query((row, number) -> row.getString(1))
                .list());
    }

    private static Set<String> listed() throws IOException {
        var listed = new TreeSet<String>();
        var entries = ENTRY.matcher(Files.readString(DICTIONARY));
        while (entries.find()) {
            assertThat(listed.add(entries.group(1))).as(entries.group(1)).isTrue();
        }
        return listed;
    }
}
