package id.temani.postgres.vault;

/**
 * A data key as the database keeps it.
 *
 * @param kek the key file that wraps it: a month, or {@code parking}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Wrapped(String kek, byte[] bytes) {

    @Override
    public String toString() {
        return "Wrapped[" + kek + "]";
    }
}
