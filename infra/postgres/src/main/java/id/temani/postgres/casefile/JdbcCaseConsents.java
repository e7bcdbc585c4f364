package id.temani.postgres.casefile;

import static id.temani.postgres.stored.Moments.instant;
import static id.temani.postgres.stored.Moments.maybe;
import static id.temani.postgres.stored.Moments.utc;

import id.temani.casefile.CaseConsent;
import id.temani.casefile.CaseConsents;
import id.temani.casefile.CaseId;
import id.temani.casefile.ConsentKind;
import id.temani.handoff.AgentId;
import id.temani.handoff.HandoffId;
import id.temani.resident.ConversationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps in PostgreSQL what residents were asked for and said. */
public final class JdbcCaseConsents implements CaseConsents {

    private static final String REPLACED = """
            delete from case_consent
             where resident = :resident
               and kind = :kind
               and answer = 'OPEN'
            """;

    private static final String ASK = """
            insert into case_consent (number, resident, kind, asked_by, handoff_id, case_id, version, text_hash, asked_at, answer,
                                      answered_at)
            values (:number, :resident, :kind, :askedBy, :talk, :file, :version, :hash, :askedAt, :answer, :answeredAt)
            """;

    private static final String SAVE = """
            update case_consent
               set answer = :answer, answered_at = :answeredAt, case_id = :file
             where number = :number
            """;

    private static final String OF_RESIDENT = """
            select number, resident, kind, asked_by, handoff_id, case_id, version, text_hash, asked_at, answer, answered_at
              from case_consent
             where resident = :resident
             order by number
            """;

    private final JdbcClient jdbc;

    public JdbcCaseConsents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void ask(CaseConsent consent) {
        jdbc.sql(REPLACED)
                .param("resident", consent.resident().value())
                .param("kind", consent.kind().name())
                .update();
        jdbc.sql(ASK)
                .param("number", consent.number())
                .param("resident", consent.resident().value())
                .param("kind", consent.kind().name())
                .param("askedBy", consent.askedBy().value())
                .param("talk", consent.talk().map(HandoffId::value).orElse(null), Types.OTHER)
                .param("file", consent.file().map(CaseId::value).orElse(null), Types.OTHER)
                .param("version", consent.shown().version())
                .param("hash", consent.shown().textHash())
                .param("askedAt", utc(consent.shown().at()))
                .param("answer", consent.answer().name())
                .param("answeredAt", utc(consent.answeredAt()))
                .update();
    }

    @Override
    public void save(CaseConsent consent) {
        jdbc.sql(SAVE)
                .param("number", consent.number())
                .param("file", consent.file().map(CaseId::value).orElse(null), Types.OTHER)
                .param("answer", consent.answer().name())
                .param("answeredAt", utc(consent.answeredAt()))
                .update();
    }

    @Override
    public Optional<CaseConsent> of(ConversationId resident, int number) {
        return of(resident).stream()
                .filter(consent -> consent.number() == number)
                .findFirst();
    }

    @Override
    public List<CaseConsent> of(ConversationId resident) {
        return jdbc.sql(OF_RESIDENT)
                .param("resident", resident.value())
                .query((row, number) -> consent(row))
                .list();
    }

    private static CaseConsent consent(ResultSet row) throws SQLException {
        return new CaseConsent(
                row.getInt("number"),
                new ConversationId(row.getObject("resident", UUID.class)),
                ConsentKind.valueOf(row.getString("kind")),
                new AgentId(row.getObject("asked_by", UUID.class)),
                Optional.ofNullable(row.getObject("handoff_id", UUID.class)).map(HandoffId::new),
                Optional.ofNullable(row.getObject("case_id", UUID.class)).map(CaseId::new),
                new CaseConsent.Shown(row.getString("version"), row.getString("text_hash"), instant(row, "asked_at")),
                CaseConsent.Answer.valueOf(row.getString("answer")),
                maybe(row, "answered_at"));
    }
}
