package id.temani.handoff;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * A one-time code sent as the whole message, or in the link that opens the chat: {@code a-} invites an agent,
 * {@code k-} a coordinator; then ten characters that cannot be mistaken for each other.
 */
public record InvitationCode(String value) {

    private static final String UNAMBIGUOUS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 10;

    /** Whom a code invites. */
    public enum Kind {
        AGENT('a'),
        COORDINATOR('k');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }
    }

    /** A fresh code; 49 bits of chance, so it cannot be guessed within its three days. */
    public static InvitationCode fresh(Kind kind, SecureRandom random) {
        var code = new StringBuilder().append(kind.letter).append('-');
        for (int i = 0; i < LENGTH; i++) {
            code.append(UNAMBIGUOUS.charAt(random.nextInt(UNAMBIGUOUS.length())));
        }
        return new InvitationCode(code.toString());
    }

    /** Reads a whole message as a code; case and surrounding space do not matter. */
    public static Optional<InvitationCode> read(String text) {
        var trimmed = text.strip().toLowerCase(Locale.ROOT);
        return trimmed.matches("[ak]-[" + UNAMBIGUOUS + "]{" + LENGTH + "}")
                ? Optional.of(new InvitationCode(trimmed))
                : Optional.empty();
    }

    public Kind kind() {
        return value.charAt(0) == Kind.AGENT.letter ? Kind.AGENT : Kind.COORDINATOR;
    }

    @Override
    public String toString() {
        return "InvitationCode[redacted]";
    }
}
