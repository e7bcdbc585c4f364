package id.temani.safety;

/** A kind of danger to somebody's life or body. Source of the kinds: the project's safety protocol, reviewed as data. */
public enum Danger {
    /** Somebody says in plain words that they want to die or hurt themselves. */
    EXPLICIT,
    /** Words that may mean it. One question clears it up. */
    INDIRECT,
    /** Signs of overdose, poisoning or dangerous withdrawal, in the writer or somebody near. */
    OVERDOSE,
    /** Somebody is being hurt or threatened. */
    VIOLENCE,
    /** The person asked for the emergency screen themselves (DARURAT). */
    CALLED;

    /** Whether people are alerted at once; otherwise only on the answer to the question, or when none comes. */
    public boolean alertsAtOnce() {
        return this != INDIRECT && this != CALLED;
    }
}
