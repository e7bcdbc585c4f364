package id.temani.postgres;

import id.temani.conversation.Conversations;
import id.temani.delivery.Outbox;
import id.temani.postgres.conversation.Erasure;
import id.temani.postgres.conversation.JdbcConversations;
import id.temani.postgres.conversation.ShownMessages;
import id.temani.postgres.delivery.ClaimedRows;
import id.temani.postgres.delivery.JdbcOutbox;
import id.temani.postgres.delivery.Outgoing;
import id.temani.postgres.delivery.SentIds;
import id.temani.postgres.vault.DayKeys;
import id.temani.postgres.vault.KeyFiles;
import id.temani.postgres.vault.Keyring;
import id.temani.postgres.vault.Vault;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every port of the core on one PostgreSQL. All of them join the transaction of the calling thread, as Spring's
 * transaction manager for the same data source knows it.
 */
public final class Storage {

    private final Conversations conversations;
    private final Outbox outbox;

    /** @param node names this running instance in leases; a restarted one needs another */
    public Storage(JdbcClient jdbc, KeyFiles keys, UUID node) {
        var vault = new Vault(keys);
        var keyring = new Keyring(jdbc, vault);
        var outgoing = new Outgoing(keyring, node);
        var sentIds = new SentIds(vault, new DayKeys(jdbc, vault, DayKeys.Purpose.SHOWN));
        this.outbox = new JdbcOutbox(jdbc, outgoing, new ClaimedRows(keyring), sentIds, node);
        this.conversations = new JdbcConversations(
                jdbc, keyring, outgoing, new ShownMessages(jdbc, keyring, sentIds), new Erasure(jdbc, keyring, node));
    }

    public Conversations conversations() {
        return conversations;
    }

    public Outbox outbox() {
        return outbox;
    }
}
