package id.temani.tally;

/**
 * What the programme counts: each event once, when it happens. None of them contains another, so that no difference of two
 * of them is the number of somebody in particular.
 */
public enum Indicator {
    /** Somebody wrote for the first time; by the code of the poster or link. */
    REACHED,
    /** A questionnaire was finished; by band. */
    SCREENED,
    /** A person was asked for; by door. */
    REQUESTED,
    /** A case was accepted. */
    ENROLLED,
    /** Referred to treatment that one goes to (<i>rawat jalan</i>). */
    REFERRED_OUTPATIENT,
    /** Referred to treatment in a house (<i>rawat inap</i>). */
    REFERRED_INPATIENT,
    /** Referred to a social service. */
    REFERRED_SOCIAL,
    /** A case was closed because it was enough. */
    COMPLETED,
    AFTERCARE,
    /** <i>Kembali memakai</i>. */
    RETURNED_TO_USE,
    /** Went on with the programme after a return to use. */
    RETURNED_AND_CONTINUED,
    /** An event of outreach (<i>penjangkauan</i>); by its kind. */
    OUTREACH_EVENTS,
    /** People spoken to at such events. */
    OUTREACH_PEOPLE
}
