package id.temani.referral;

/** What is asked of a facility. */
public enum Care {
    /** <i>Rawat jalan</i>. */
    OUTPATIENT,
    /** <i>Rawat inap</i>. */
    INPATIENT,
    /** Help of a social service: papers, shelter, work. */
    SOCIAL
}
