package id.temani.screening;

/** With which form people begin, as operators set it. */
public enum FirstPass {
    /** The whole questionnaire at once. */
    FULL,
    /** The short form, which can be extended; a questionnaire without one is asked whole. */
    FC_THEN_FULL;

    /** The form of a sheet that begins now. */
    public Form formOf(Instrument instrument) {
        return this == FC_THEN_FULL && instrument.shortForm().isPresent() ? Form.SHORT : Form.FULL;
    }
}
