package id.temani.postgres.conversation;

import static id.temani.postgres.stored.Moments.utc;

import id.temani.conversation.Conversation;
import id.temani.conversation.InboundMessage;
import id.temani.conversation.Talk;
import id.temani.postgres.stored.Sealing;
import id.temani.postgres.vault.Keyring;
import id.temani.resident.ConversationId;
import id.temani.resident.Role;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A conversation with somebody who never wrote before, and its key. */
final class NewConversation {

    private final Keyring keyring;

    NewConversation(Keyring keyring) {
        this.keyring = keyring;
    }

    Conversation from(InboundMessage message) {
        return new Conversation(
                ConversationId.random(),
                message.from(),
                Role.RESIDENT,
                Talk.unbegun(),
                0,
                Optional.empty(),
                false,
                Optional.empty(),
                message.receivedAt());
    }

    StatementSpec bind(StatementSpec statement, Conversation created, byte[] addressHash) {
        var id = created.id().value();
        var vault = keyring.vault();
        var key = keyring.remember(id, vault.freshKey());
        var wrapped = vault.wrap(id, key);
        return statement
                .param("id", id)
                .param("from", addressHash)
                .param("sealedAddress", Sealing.address(key, addressHash, created.address()))
                .param("kek", wrapped.kek())
                .param("wrapped", wrapped.bytes())
                .param("channel", created.address().channel().name())
                .param("role", created.role().name())
                .param("sealedTalk", Sealing.talk(key, id, created.talk()))
                .param("heardAt", utc(created.createdAt()));
    }
}
