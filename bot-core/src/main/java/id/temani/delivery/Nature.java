package id.temani.delivery;

/** What kind of message this is, as far as sending it is concerned. */
public enum Nature {
    ORDINARY,
    /** A line of one person for another. If it may have been shown twice, its sender is told. */
    RELAYED,
    /** A reminder: where a platform takes free text for a while only, it may go as an approved template instead. */
    REMINDER,
    /** Help in danger: goes before other lanes and no limiter holds it back. */
    URGENT,
    /** The last line after an erasure: sealed under a throw-away key and gone after acceptance or one hour. */
    FAREWELL
}
