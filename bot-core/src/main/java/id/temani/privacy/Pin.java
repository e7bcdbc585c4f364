package id.temani.privacy;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Four to six digits of a person's own, without which a closed talk stays closed. Never kept: only a slow, salted hash
 * is, as {@code pbkdf2-sha512$iterations$salt$hash}, inside the person's sealed talk.
 *
 * <p>So few digits are quickly tried out by whoever has the hash. The hash is slow to make that cost something; what
 * protects it is the seal, and in the chat the growing pauses of {@link Attempts}.
 */
public record Pin(String digits) {

    /** As OWASP recommends for PBKDF2 with HMAC-SHA-512 (password storage cheat sheet, 2023). */
    private static final int ITERATIONS = 210_000;

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final String NAME = "pbkdf2-sha512";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final String UP = "0123456789";
    private static final String DOWN = "9876543210";

    /** Reads a whole message as a PIN; digits of any script count, spaces and hyphens between them do not. */
    public static Optional<Pin> read(String text) {
        var digits = new StringBuilder();
        text.strip().codePoints().filter(one -> one != ' ' && one != '-').forEach(one -> {
            var digit = Character.digit(one, 10);
            digits.append(digit < 0 ? "x" : String.valueOf(digit));
        });
        return digits.toString().matches("[0-9]{4,6}") ? Optional.of(new Pin(digits.toString())) : Optional.empty();
    }

    /** How much salt {@link #hashed} takes. */
    public static byte[] roomForSalt() {
        return new byte[SALT_BYTES];
    }

    /** What everybody would try first: all the same digit, or a run like 1234. */
    public boolean isObvious() {
        return digits.chars().distinct().count() == 1 || UP.contains(digits) || DOWN.contains(digits);
    }

    /** @param salt random, never used before */
    public String hashed(byte[] salt) {
        var encoder = Base64.getEncoder().withoutPadding();
        return String.join(
                "$",
                NAME,
                String.valueOf(ITERATIONS),
                encoder.encodeToString(salt),
                encoder.encodeToString(derived(salt, ITERATIONS)));
    }

    /** Whether this is the PIN that {@code hash} was made of. Takes about a tenth of a second. */
    public boolean opens(String hash) {
        var parts = hash.split("\\$");
        if (parts.length != 4 || !parts[0].equals(NAME)) {
            throw new IllegalArgumentException("Not a hash of a PIN");
        }
        var decoder = Base64.getDecoder();
        var derived = derived(decoder.decode(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(derived, decoder.decode(parts[3]));
    }

    private byte[] derived(byte[] salt, int iterations) {
        var spec = new PBEKeySpec(digits.toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks " + ALGORITHM, e);
        } finally {
            spec.clearPassword();
        }
    }

    @Override
    public String toString() {
        return "Pin[redacted]";
    }
}
