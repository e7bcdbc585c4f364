package id.temani.duty;

/** Whether an agent is on duty, and why. A connection to their phone says nothing about it. */
public enum Standing {
    OFF,
    /** They said so, until a time. */
    BY_HAND,
    /** In a shift that they set themselves. */
    OWN_SHIFT,
    /** In a shift of their unit, which they did not choose: quiet hours are kept. */
    UNIT_SHIFT;

    public boolean isOn() {
        return this != OFF;
    }
}
