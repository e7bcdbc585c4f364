package id.temani.reminder;

/** What became of a reminder whose time had come. */
public enum Outcome {
    SENT,
    /** Sent as an approved template, because the platform's window was closed. */
    SENT_AS_TEMPLATE,
    /** Its time had passed by more than it may. */
    TOO_LATE,
    /** The person does not want any, or nothing may be sent to them now. */
    MUTED,
    /** The platform's window was closed, and no template was left for it. */
    NO_TEMPLATE,
    /** There was nothing to tell, such as on a day without appointments. */
    NOTHING_TO_TELL
}
