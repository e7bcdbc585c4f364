package id.temani.casefile;

/** What a resident is asked for in their own chat, each by itself. */
public enum ConsentKind {
    /** That there is a case at all. */
    CASE,
    FAMILY_MEETING,
    HOME_VISIT,
    /** That one facility learns what the question names. */
    REFERRAL,
    /** That another agent, who is named, goes on. */
    HAND_OVER
}
