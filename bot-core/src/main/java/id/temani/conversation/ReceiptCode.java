package id.temani.conversation;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * A one-time code with which a person goes on in another chat, sent there as the whole message or in the link that opens
 * it: {@code p-} and ten characters that cannot be mistaken for each other.
 */
public record ReceiptCode(String value) {

    private static final String UNAMBIGUOUS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final String BEGINNING = "p-";
    private static final int LENGTH = 10;

    /** A fresh code; 49 bits of chance, and wrong ones are answered with growing pauses. */
    public static ReceiptCode fresh(SecureRandom random) {
        var code = new StringBuilder(BEGINNING);
        for (int i = 0; i < LENGTH; i++) {
            code.append(UNAMBIGUOUS.charAt(random.nextInt(UNAMBIGUOUS.length())));
        }
        return new ReceiptCode(code.toString());
    }

    /** Reads a whole message as a code; case and surrounding space do not matter. */
    public static Optional<ReceiptCode> read(String text) {
        var trimmed = text.strip().toLowerCase(Locale.ROOT);
        return trimmed.matches(BEGINNING + "[" + UNAMBIGUOUS + "]{" + LENGTH + "}")
                ? Optional.of(new ReceiptCode(trimmed))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "ReceiptCode[redacted]";
    }
}
