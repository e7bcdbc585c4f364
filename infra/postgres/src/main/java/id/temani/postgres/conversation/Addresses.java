package id.temani.postgres.conversation;

import id.temani.postgres.stored.Sealing;
import id.temani.postgres.vault.Dek;
import id.temani.postgres.vault.Keyring;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the person of a conversation writes from, and how that becomes another conversation's. */
final class Addresses {

    private static final String OF = """
            select address.hash, address.sealed_address, conversation.channel
              from address
              join conversation on conversation.id = address.conversation_id
             where address.conversation_id = :id
             order by address.hash
            """;

    private static final String GIVE = """
            update address
               set conversation_id = :to, sealed_address = :sealed
             where hash = :hash
            """;

    private final JdbcClient jdbc;
    private final Keyring keyring;

    Addresses(JdbcClient jdbc, Keyring keyring) {
        this.jdbc = jdbc;
        this.keyring = keyring;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Place(byte[] hash, ChannelAddress address) {}

    List<Place> of(UUID id) {
        var key = keyring.find(id).orElseThrow();
        return jdbc.sql(OF)
                .param("id", id)
                .query((row, number) -> place(row, key))
                .list();
    }

    private static Place place(ResultSet row, Dek key) throws SQLException {
        var hash = row.getBytes("hash");
        var channel = Channel.valueOf(row.getString("channel"));
        return new Place(hash, Sealing.address(key, hash, channel, row.getBytes("sealed_address")));
    }

    /** Sealed anew under the key of the conversation that it is of from now on. */
    void give(Place place, UUID to) {
        var key = keyring.find(to).orElseThrow();
        jdbc.sql(GIVE)
                .param("to", to)
                .param("hash", place.hash())
                .param("sealed", Sealing.address(key, place.hash(), place.address()))
                .update();
    }
}
