package id.temani.screening;

/** Something an answer says by itself, whatever the points. A closed list; questionnaires say what raises them. */
public enum Flag {
    /** Injected within the last three months. */
    INJECTED_PAST_3_MONTHS,
    /** Injected, but longer ago. For the recovery agent's own assessment; it changes no pathway. */
    INJECTED_EARLIER,
    /** Takes something every day whose sudden stop can kill: no text may advise to stop now. */
    STOPPING_SUDDENLY_IS_DANGEROUS
}
