package id.temani.resident;

/** What an address is to us. One address has one role at a time. */
public enum Role {
    /** Anybody who writes: for themselves, for somebody they love, or coming back after treatment. */
    RESIDENT,
    /** An <i>agen pemulihan</i>, also while joining. */
    AGENT,
    COORDINATOR
}
