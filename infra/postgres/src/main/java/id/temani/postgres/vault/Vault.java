package id.temani.postgres.vault;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.UUID;

/** Wraps data keys and computes keyed hashes with the master keys. Thread-safe. */
public final class Vault {

    private static final int HASH_BYTES = 32;
    private static final String PARKING = "parking";

    private final KeyFiles files;

    public Vault(KeyFiles files) {
        this.files = files;
    }

    /**
     * The keyed hash of {@code value}; the same text in another Unicode form hashes alike.
     *
     * @param scope what the value belongs to, without {@code |}: a channel, or empty
     */
    public byte[] hash(HashPurpose purpose, String scope, String value) {
        var canonical = Normalizer.normalize(value, Normalizer.Form.NFC);
        var input = "v1|" + purpose.label() + "|" + scope + "|" + canonical;
        try {
            return files.index().computePrimary(input.getBytes(StandardCharsets.UTF_8), HASH_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot hash", e);
        }
    }

    /** A new data key, to be stored as {@link #wrap} returns it. */
    public Dek freshKey() {
        return Dek.fresh();
    }

    /** Wraps a data key by this month's key; it can be unwrapped for the same {@code id} only. */
    public Wrapped wrap(UUID id, Dek key) {
        return wrap(files.kekNow(), id.toString(), key);
    }

    /** Wraps a day's key for parked messages, by the key that serves nothing else. */
    Wrapped wrapForParking(String id, Dek key) {
        return wrap(PARKING, id, key);
    }

    Wrapped wrapForDay(String id, Dek key) {
        return wrap(files.kekNow(), id, key);
    }

    public Dek unwrap(UUID id, Wrapped wrapped) {
        return unwrap(id.toString(), wrapped);
    }

    Dek unwrap(String id, Wrapped wrapped) {
        try {
            return Dek.of(wrapper(wrapped.kek()).decrypt(wrapped.bytes(), associatedData(id)));
        } catch (GeneralSecurityException e) {
            throw new SealBroken(new Cell("keys", id, "wrapped"), e);
        }
    }

    private Wrapped wrap(String kek, String id, Dek key) {
        try {
            return new Wrapped(kek, wrapper(kek).encrypt(key.raw(), associatedData(id)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot wrap a data key", e);
        }
    }

    private Aead wrapper(String kek) {
        return kek.equals(PARKING) ? files.parking() : files.kek(kek);
    }

    private static byte[] associatedData(String id) {
        return ("v1|key|" + id).getBytes(StandardCharsets.UTF_8);
    }
}
