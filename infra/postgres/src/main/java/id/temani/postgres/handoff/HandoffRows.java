package id.temani.postgres.handoff;

import static id.temani.postgres.stored.Moments.instant;
import static id.temani.postgres.stored.Moments.maybe;

import id.temani.handoff.AgentId;
import id.temani.handoff.Alias;
import id.temani.handoff.Asking;
import id.temani.handoff.Handoff;
import id.temani.handoff.HandoffId;
import id.temani.postgres.stored.Sealing;
import id.temani.postgres.vault.Keyring;
import id.temani.postgres.vault.Wrapped;
import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.unit.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** Reads requests with the key of their resident, so that a relayed line can be sealed without asking again. */
final class HandoffRows implements RowMapper<Handoff> {

    static final String SELECT = """
            select handoff.id, handoff.number, handoff.word, handoff.resident, handoff.channel, handoff.language,
                   handoff.unit, handoff.urgent, handoff.told, handoff.sealed_card, handoff.status,
                   handoff.agent_id, handoff.requested_at, handoff.accepted_at, handoff.ended_at, handoff.returned,
                   resident_key.kek, resident_key.wrapped
              from handoff
              join keys.wrapped_key resident_key on resident_key.id = handoff.resident
            """;

    private final Keyring keyring;

    HandoffRows(Keyring keyring) {
        this.keyring = keyring;
    }

    @Override
    public Handoff mapRow(ResultSet row, int rowNumber) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var resident = row.getObject("resident", UUID.class);
        var key = keyring.learn(resident, new Wrapped(row.getString("kek"), row.getBytes("wrapped")));
        var card = Sealing.card(key, id, row.getBytes("sealed_card"));
        var asking = new Asking(
                new ConversationId(resident),
                Channel.valueOf(row.getString("channel")),
                Language.of(row.getString("language")).orElse(Language.INDONESIAN),
                card.door(),
                new UnitId(row.getString("unit")),
                card.wishes(),
                row.getBoolean("urgent"),
                card.bandIfAny());
        return new Handoff(
                new HandoffId(id),
                new Alias(row.getString("word"), row.getInt("number")),
                asking,
                card.detailIfAny(),
                progress(row),
                instant(row, "requested_at"));
    }

    private static Handoff.Progress progress(ResultSet row) throws SQLException {
        return new Handoff.Progress(
                Handoff.Status.valueOf(row.getString("status")),
                Optional.ofNullable(row.getObject("agent_id", UUID.class)).map(AgentId::new),
                Handoff.Told.valueOf(row.getString("told")),
                maybe(row, "accepted_at"),
                maybe(row, "ended_at"),
                row.getBoolean("returned"));
    }
}
