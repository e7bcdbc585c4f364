package id.temani.postgres.casefile;

import static id.temani.postgres.stored.Moments.instant;
import static id.temani.postgres.stored.Moments.utc;

import id.temani.casefile.CaseId;
import id.temani.casefile.CaseRecord;
import id.temani.casefile.CaseRecords;
import id.temani.postgres.stored.CaseSealing;
import id.temani.postgres.vault.Dek;
import id.temani.postgres.vault.Keyring;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps in PostgreSQL what is written down in cases, sealed under the resident's key. */
public final class JdbcCaseRecords implements CaseRecords {

    private static final String RESIDENT = """
            select resident
              from case_file
             where id = :file
            """;

    private static final String ADD = """
            insert into case_record (id, case_id, kind, sealed_values, recorded_at)
            values (:id, :file, :kind, :values, :at)
            """;

    private static final String OF_CASE = """
            select id, sealed_values, recorded_at
              from case_record
             where case_id = :file
               and kind = :kind
             order by number
            """;

    private final JdbcClient jdbc;
    private final Keyring keyring;

    public JdbcCaseRecords(JdbcClient jdbc, Keyring keyring) {
        this.jdbc = jdbc;
        this.keyring = keyring;
    }

    @Override
    public void add(CaseRecord record) {
        jdbc.sql(ADD)
                .param("id", record.id())
                .param("file", record.file().value())
                .param("kind", record.kind().name())
                .param("values", CaseSealing.values(key(record.file()), record))
                .param("at", utc(record.at()))
                .update();
    }

    @Override
    public List<CaseRecord> of(CaseId file, CaseRecord.Kind kind) {
        var key = key(file);
        return jdbc.sql(OF_CASE)
                .param("file", file.value())
                .param("kind", kind.name())
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    var values = CaseSealing.values(key, id, row.getBytes("sealed_values"));
                    return new CaseRecord(id, file, kind, values, instant(row, "recorded_at"));
                })
                .list();
    }

    private Dek key(CaseId file) {
        return jdbc.sql(RESIDENT)
                .param("file", file.value())
                .query((row, number) -> row.getObject("resident", UUID.class))
                .optional()
                .flatMap(keyring::find)
                .orElseThrow(() -> new IllegalStateException("Case " + file.value() + " is erased"));
    }
}
