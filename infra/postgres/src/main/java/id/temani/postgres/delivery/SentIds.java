package id.temani.postgres.delivery;

import id.temani.delivery.MessageId;
import id.temani.delivery.ProviderId;
import id.temani.postgres.vault.Cell;
import id.temani.postgres.vault.DayKeys;
import id.temani.postgres.vault.Dek;
import id.temani.postgres.vault.HashPurpose;
import id.temani.postgres.vault.Vault;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The platforms' ids of what we sent: found by a keyed hash, and readable for two days under a key of the day, so that
 * an erasure can delete the message there. Not under the owner's key, because sends are marked many at a time.
 */
public final class SentIds {

    private final Vault vault;
    private final DayKeys keys;

    /** @param keys those for shown messages */
    public SentIds(Vault vault, DayKeys keys) {
        this.vault = vault;
        this.keys = keys;
    }

    byte[] hash(ProviderId id) {
        return vault.hash(HashPurpose.SENT, "", id.value());
    }

    /** Seals the ids of messages accepted at {@code now}. */
    OfDay on(Instant now) {
        return new OfDay(keys.of(day(now)));
    }

    /** Opens an id; empty when the key of its day was destroyed. */
    public Optional<ProviderId> open(MessageId message, byte[] sealed, Instant acceptedAt) {
        return keys.find(day(acceptedAt)).map(key -> new ProviderId(key.openText(cell(message), sealed)));
    }

    record OfDay(Dek key) {
        byte[] seal(MessageId message, ProviderId id) {
            return key.sealText(cell(message), id.value());
        }
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Cell cell(MessageId message) {
        return new Cell("outbox", message.value(), "sealed_provider_id");
    }
}
