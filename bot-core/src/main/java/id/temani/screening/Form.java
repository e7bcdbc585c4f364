package id.temani.screening;

/** How much of a questionnaire a sheet asks, and in which order. A sheet keeps the form it began with. */
public enum Form {
    /** Every question, in the order of the questionnaire. */
    FULL,
    /** The questions of the {@link ShortForm} only. Never enough for a band. */
    SHORT,
    /** Those of the short form first, then all others in their order; what was answered is not asked again. */
    EXTENDED
}
