package id.temani.postgres.vault;

import java.util.Locale;

/** What a keyed hash is for. Each purpose hashes differently, so that no two tables can be joined by their hashes. */
public enum HashPurpose {
    /** Where a person can be reached. */
    USER,
    /** A message that came in. */
    DEDUPE,
    /** A resident whom an agent may know. */
    RECUSAL,
    /** A one-time code. */
    INVITATION,
    /** A code with which somebody goes on elsewhere. */
    RECEIPT,
    /** A link to a file that a platform fetches. */
    LINK,
    /** The page on which a facility answers. */
    REFERRAL,
    /** A code or a session that lets a coordinator's browser in. */
    BROWSER,
    /** The platform's id of a message of ours. */
    SENT,
    /** The platform's id of a message that an agent wrote in a talk. */
    SPOKEN,
    /** A bot whose updates are polled. */
    BOT,
    /** A key file itself, to notice a wrong one. */
    CHECK;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
