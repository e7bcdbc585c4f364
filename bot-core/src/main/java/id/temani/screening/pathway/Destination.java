package id.temani.screening.pathway;

/** Where the unit's policy sends somebody after the recovery agent's own assessment, nearest help first. */
public enum Destination {
    /** The community programme itself (IBM). */
    COMMUNITY,
    /** A clinic (Klinik Pratama or another health service). */
    CLINIC,
    /** A larger institution, through the local narcotics agency (BNNK). */
    BNNK
}
