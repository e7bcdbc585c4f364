package id.temani.postgres.relay;

import static id.temani.postgres.stored.Moments.instant;
import static id.temani.postgres.stored.Moments.utc;

import id.temani.handoff.AgentId;
import id.temani.handoff.HandoffId;
import id.temani.postgres.stored.Sealing;
import id.temani.postgres.vault.Dek;
import id.temani.postgres.vault.Keyring;
import id.temani.relay.TalkNote;
import id.temani.relay.TalkNotes;
import id.temani.resident.ConversationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps notes in PostgreSQL, each sealed under the key of its talk's resident. */
public final class JdbcTalkNotes implements TalkNotes {

    private static final String ADD = """
            insert into talk_note (id, handoff_id, agent_id, sealed_text, written_at)
            values (:id, :talk, :agent, :text, :writtenAt)
            """;

    private static final String OF = """
            select talk_note.*, handoff.resident
              from talk_note
              join handoff on handoff.id = talk_note.handoff_id
             where talk_note.handoff_id = :talk
             order by talk_note.written_at
            """;

    private static final String FORGET_OVER = """
            delete from talk_note
             where not exists (select 1
                                 from handoff
                                where handoff.id = talk_note.handoff_id
                                  and handoff.status = 'LIVE'
                                  and handoff.agent_id = talk_note.agent_id)
            """;

    private final JdbcClient jdbc;
    private final Keyring keyring;

    public JdbcTalkNotes(JdbcClient jdbc, Keyring keyring) {
        this.jdbc = jdbc;
        this.keyring = keyring;
    }

    @Override
    public void add(TalkNote note) {
        jdbc.sql(ADD)
                .param("id", note.id())
                .param("talk", note.talk().value())
                .param("agent", note.by().value())
                .param("text", Sealing.talkNote(key(note.owner().value()), note.id(), note.text()))
                .param("writtenAt", utc(note.writtenAt()))
                .update();
    }

    @Override
    public List<TalkNote> of(HandoffId talk) {
        return jdbc.sql(OF)
                .param("talk", talk.value())
                .query((row, number) -> note(row))
                .list();
    }

    @Override
    public int forgetOver() {
        return jdbc.sql(FORGET_OVER).update();
    }

    private TalkNote note(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var owner = row.getObject("resident", UUID.class);
        return new TalkNote(
                id,
                new HandoffId(row.getObject("handoff_id", UUID.class)),
                new ConversationId(owner),
                new AgentId(row.getObject("agent_id", UUID.class)),
                Sealing.talkNote(key(owner), id, row.getBytes("sealed_text")),
                instant(row, "written_at"));
    }

    private Dek key(UUID owner) {
        return keyring.find(owner).orElseThrow(() -> new IllegalStateException("Conversation " + owner + " is erased"));
    }
}
