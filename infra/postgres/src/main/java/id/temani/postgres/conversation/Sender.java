package id.temani.postgres.conversation;

import static id.temani.postgres.stored.Columns.bytes;

import id.temani.conversation.InboundMessage;
import id.temani.postgres.vault.HashPurpose;
import id.temani.postgres.vault.Vault;
import id.temani.resident.ChannelAddress;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Who sent a message, as keyed hashes.
 *
 * @param addresses the sender's first, then the second address that the same delivery carried, if any
 */
record Sender(List<byte[]> addresses) {

    static Sender of(InboundMessage message, Vault vault) {
        return new Sender(Stream.concat(Stream.of(message.from()), message.alsoKnownAs().stream())
                .map(address -> hash(address, vault))
                .toList());
    }

    static byte[] hash(ChannelAddress address, Vault vault) {
        return vault.hash(HashPurpose.USER, address.channel().name(), address.value());
    }

    static byte[] seenHash(InboundMessage message, Vault vault) {
        return vault.hash(HashPurpose.DEDUPE, message.from().channel().name(), message.ref());
    }

    byte[] from() {
        return addresses.getFirst();
    }

    StatementSpec bind(StatementSpec statement) {
        return statement.param("from", from()).param("addresses", bytes(addresses, hash -> hash));
    }

    @Override
    public String toString() {
        return "Sender[redacted]";
    }
}
