package id.temani.postgres.casefile;

import static id.temani.postgres.stored.Moments.instant;
import static id.temani.postgres.stored.Moments.maybe;
import static id.temani.postgres.stored.Moments.utc;

import id.temani.casefile.Appointment;
import id.temani.casefile.CaseId;
import id.temani.casefile.Draft;
import id.temani.casefile.Drafts;
import id.temani.resident.ConversationId;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps appointments on their way in PostgreSQL. */
public final class JdbcDrafts implements Drafts {

    private static final String KEEP = """
            insert into case_draft (chat, case_id, kind, moves, at, asked_at)
            values (:chat, :file, :kind, :moves, :at, :since)
                on conflict (chat) do update
               set case_id = excluded.case_id, kind = excluded.kind, moves = excluded.moves, at = excluded.at,
                   asked_at = excluded.asked_at
            """;

    private static final String OF = """
            select case_id, kind, moves, at, asked_at
              from case_draft
             where chat = :chat
            """;

    private static final String REMOVE = """
            delete from case_draft
             where chat = :chat
            """;

    private static final String FORGET = """
            delete from case_draft
             where asked_at < :moment
            """;

    private final JdbcClient jdbc;

    public JdbcDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(Draft draft) {
        jdbc.sql(KEEP)
                .param("chat", draft.chat().value())
                .param("file", draft.file().value())
                .param("kind", draft.kind().name())
                .param("moves", draft.moves().orElse(null), Types.INTEGER)
                .param("at", utc(draft.at()))
                .param("since", utc(draft.since()))
                .update();
    }

    @Override
    public Optional<Draft> of(ConversationId chat) {
        return jdbc.sql(OF)
                .param("chat", chat.value())
                .query((row, number) -> new Draft(
                        chat,
                        new CaseId(row.getObject("case_id", UUID.class)),
                        Appointment.Kind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getObject("moves", Integer.class)),
                        maybe(row, "at"),
                        instant(row, "asked_at")))
                .optional();
    }

    @Override
    public void remove(ConversationId chat) {
        jdbc.sql(REMOVE).param("chat", chat.value()).update();
    }

    @Override
    public int forgetBefore(Instant moment) {
        return jdbc.sql(FORGET).param("moment", utc(moment)).update();
    }
}
