package id.temani.casefile;

import id.temani.handoff.AgentId;
import id.temani.handoff.HandoffId;
import id.temani.resident.ConversationId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One thing that a resident was asked for in their own chat, and what they said. The text is kept by its version and hash.
 *
 * @param number what they type ("SETUJU 12")
 * @param talk the request whose agent asked for a case; empty: asked for something within a case, or to open one again
 * @param file the case it belongs to; empty until there is one
 */
public record CaseConsent(
        int number,
        ConversationId resident,
        ConsentKind kind,
        AgentId askedBy,
        Optional<HandoffId> talk,
        Optional<CaseId> file,
        Shown shown,
        Answer answer,
        Optional<Instant> answeredAt) {

    /** What was shown, when. */
    public record Shown(String version, String textHash, Instant at) {

        public static Shown of(String version, String text, Instant now) {
            try {
                var sha = MessageDigest.getInstance("SHA-256");
                var hash = HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
                return new Shown(version, hash, now);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("This Java lacks SHA-256", e);
            }
        }
    }

    /** What they said. */
    public enum Answer {
        OPEN,
        GIVEN,
        REFUSED,
        /** Given once, and taken back. */
        WITHDRAWN
    }

    public CaseConsent answered(Answer what, Optional<CaseId> of, Instant now) {
        return new CaseConsent(number, resident, kind, askedBy, talk, of.or(() -> file), shown, what, Optional.of(now));
    }
}
