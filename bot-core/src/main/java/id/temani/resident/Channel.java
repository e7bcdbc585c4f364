package id.temani.resident;

/** A messaging network. The simulator is one like the others, except that its rows count in no report. */
public enum Channel {
    TELEGRAM,
    WHATSAPP,
    SIMULATOR;

    /** Whether real people are at the other end. A talk never crosses from a real channel to a simulated one. */
    public boolean isReal() {
        return this != SIMULATOR;
    }
}
