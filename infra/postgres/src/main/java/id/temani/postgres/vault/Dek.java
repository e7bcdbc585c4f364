package id.temani.postgres.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * The data key of one conversation: AES-256-GCM with a fresh nonce per value. Kept in the database only wrapped, and in
 * memory no longer than the transaction that needs it.
 *
 * <p>A single raw key, not a Tink keyset: it never rotates (erasing it is the point), and reading a keyset would cost
 * ten times as much as opening a value.
 */
public final class Dek {

    private static final int KEY_BYTES = 32;
    private static final AesGcmParameters PARAMETERS = parameters();

    private final SecretBytes raw;
    private final Aead aead;

    @AccessesPartialKey // made and wrapped by us; nobody else ever reads it
    private Dek(SecretBytes raw) throws GeneralSecurityException {
        this.raw = raw;
        this.aead = AesGcmJce.create(
                AesGcmKey.builder().setParameters(PARAMETERS).setKeyBytes(raw).build());
    }

    static Dek fresh() {
        return of(SecretBytes.randomBytes(KEY_BYTES));
    }

    static Dek of(byte[] raw) {
        return of(SecretBytes.copyFrom(raw, InsecureSecretKeyAccess.get()));
    }

    private static Dek of(SecretBytes raw) {
        try {
            return new Dek(raw);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A data key is unusable", e);
        }
    }

    byte[] raw() {
        return raw.toByteArray(InsecureSecretKeyAccess.get());
    }

    public byte[] seal(Cell cell, byte[] plain) {
        try {
            return aead.encrypt(Padding.pad(plain), cell.associatedData());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal", e);
        }
    }

    /** @throws SealBroken when the value was changed, belongs to another place, or was sealed under another key */
    public byte[] open(Cell cell, byte[] sealed) {
        try {
            return Padding.strip(aead.decrypt(sealed, cell.associatedData()));
        } catch (GeneralSecurityException e) {
            throw new SealBroken(cell, e);
        }
    }

    public byte[] sealText(Cell cell, String text) {
        return seal(cell, text.getBytes(StandardCharsets.UTF_8));
    }

    public String openText(Cell cell, byte[] sealed) {
        return new String(open(cell, sealed), StandardCharsets.UTF_8);
    }

    private static AesGcmParameters parameters() {
        try {
            return AesGcmParameters.builder()
                    .setKeySizeBytes(KEY_BYTES)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
