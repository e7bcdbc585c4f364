package id.temani.screening.pathway;

/**
 * What a short form alone says: whether to look closer. No band, no pathway, and nothing about what it does not ask, such as injecting.
 */
public enum FirstLook {
    /** Nothing stood out among a few questions. */
    NOTHING_SEEN,
    /** Alcohol or tobacco only: advice about health, not the community programme. */
    HEALTH,
    /** An answer is missing that could matter. */
    UNCLEAR,
    /** The rest of the questionnaire is worth a few minutes. */
    CLOSER_LOOK
}
