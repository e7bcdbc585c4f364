package id.temani.postgres.handoff;

import static id.temani.postgres.stored.Moments.instant;
import static id.temani.postgres.stored.Moments.utc;

import id.temani.handoff.AgentId;
import id.temani.handoff.HandOver;
import id.temani.handoff.HandOvers;
import id.temani.handoff.HandoffId;
import id.temani.postgres.stored.Sealing;
import id.temani.postgres.vault.Dek;
import id.temani.postgres.vault.Keyring;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps questions about handing talks over in PostgreSQL, their notes sealed under the key of the talk's resident. */
public final class JdbcHandOvers implements HandOvers {

    private static final String ASK = """
            insert into hand_over (handoff_id, id, agent_id, sealed_note, agreed, asked_at)
            values (:talk, :id, :agent, :note, false, :askedAt)
                on conflict (handoff_id) do update
               set id = excluded.id, agent_id = excluded.agent_id, sealed_note = excluded.sealed_note,
                   agreed = false, asked_at = excluded.asked_at
            """;

    private static final String OF = """
            select hand_over.*, handoff.resident
              from hand_over
              join handoff on handoff.id = hand_over.handoff_id
             where hand_over.handoff_id = :talk
               and not hand_over.agreed
            """;

    private static final String AGREED = """
            update hand_over
               set agreed = true
             where handoff_id = :talk
            """;

    private static final String TAKE_NOTE = """
            with gone as (
                delete from hand_over
                 where handoff_id = :talk
             returning *
            )
            select gone.*, handoff.resident
              from gone
              join handoff on handoff.id = gone.handoff_id
            """;

    private final JdbcClient jdbc;
    private final Keyring keyring;

    public JdbcHandOvers(JdbcClient jdbc, Keyring keyring) {
        this.jdbc = jdbc;
        this.keyring = keyring;
    }

    @Override
    public void ask(HandOver question) {
        jdbc.sql(ASK)
                .param("talk", question.talk().value())
                .param("id", question.id())
                .param("agent", question.by().value())
                .param(
                        "note",
                        question.note().map(note -> sealed(question, note)).orElse(null),
                        Types.BINARY)
                .param("askedAt", utc(question.askedAt()))
                .update();
    }

    @Override
    public Optional<HandOver> of(HandoffId talk) {
        return jdbc.sql(OF)
                .param("talk", talk.value())
                .query((row, number) -> new HandOver(
                        row.getObject("id", UUID.class),
                        talk,
                        new AgentId(row.getObject("agent_id", UUID.class)),
                        Optional.ofNullable(note(row)),
                        instant(row, "asked_at")))
                .optional();
    }

    @Override
    public void agreed(HandoffId talk) {
        jdbc.sql(AGREED).param("talk", talk.value()).update();
    }

    @Override
    public Optional<String> takeNote(HandoffId talk) {
        return jdbc.sql(TAKE_NOTE)
                .param("talk", talk.value())
                .query((row, number) ->
                        row.getBoolean("agreed") ? Optional.ofNullable(note(row)) : Optional.<String>empty())
                .optional()
                .flatMap(note -> note);
    }

    private byte[] sealed(HandOver question, String note) {
        var resident = jdbc.sql("select resident from handoff where id = :talk")
                .param("talk", question.talk().value())
                .query(UUID.class)
                .single();
        return Sealing.handOverNote(key(resident), question.id(), note);
    }

    private @Nullable String note(ResultSet row) throws SQLException {
        var sealed = row.getBytes("sealed_note");
        return sealed == null
                ? null
                : Sealing.handOverNote(
                        key(row.getObject("resident", UUID.class)), row.getObject("id", UUID.class), sealed);
    }

    private Dek key(UUID resident) {
        return keyring.find(resident)
                .orElseThrow(() -> new IllegalStateException("Conversation " + resident + " is erased"));
    }
}
