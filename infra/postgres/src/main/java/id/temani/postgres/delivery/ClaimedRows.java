package id.temani.postgres.delivery;

import static id.temani.postgres.stored.Moments.instant;

import id.temani.delivery.Claim;
import id.temani.delivery.MessageId;
import id.temani.delivery.Nature;
import id.temani.delivery.OutboundMessage;
import id.temani.postgres.stored.Sealing;
import id.temani.postgres.vault.Keyring;
import id.temani.postgres.vault.Wrapped;
import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.resident.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** Opens claimed messages: the text under its owner's key, the address under that of the lane. */
public final class ClaimedRows implements RowMapper<Claim> {

    private final Keyring keyring;

    public ClaimedRows(Keyring keyring) {
        this.keyring = keyring;
    }

    @Override
    public Claim mapRow(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var lane = row.getObject("lane", UUID.class);
        var owner = row.getObject("owner", UUID.class);
        var ownerKey = keyring.learn(owner, new Wrapped(row.getString("owner_kek"), row.getBytes("owner_wrapped")));
        var message = new OutboundMessage(
                new MessageId(id),
                new ConversationId(lane),
                new ConversationId(owner),
                Nature.valueOf(row.getString("nature")),
                Sealing.utterance(ownerKey, id, row.getBytes("sealed_text")));
        var attempt = row.getInt("attempts");
        var unanswered = row.getInt("unanswered");
        if (message.nature() == Nature.FAREWELL) {
            var to = Sealing.farewellAddress(ownerKey, id, row.getBytes("sealed_farewell_to"));
            return new Claim(message, to, instant(row, "added_at"), false, attempt, unanswered);
        }
        var laneKey = keyring.learn(lane, new Wrapped(row.getString("lane_kek"), row.getBytes("lane_wrapped")));
        var to = Sealing.address(
                laneKey,
                row.getBytes("address_hash"),
                Channel.valueOf(row.getString("channel")),
                row.getBytes("sealed_address"));
        var protect = Outgoing.isProtected(Role.valueOf(row.getString("role")), message.lane(), message.owner());
        return new Claim(message, to, instant(row, "heard_at"), protect, attempt, unanswered);
    }
}
