package id.temani.simulator;

import java.util.Optional;

/**
 * Who may look at the simulator beside a real channel: coordinators, with a code from their own chat. Thread-safe; a code
 * counts once.
 */
public interface Visitors {

    /** Whether a code is asked for at all; not where nobody real is served. */
    boolean areChecked();

    /** The token of a new session; empty when the code does not hold, whatever the reason. */
    Optional<String> enter(String code);

    /** Whether this token's session still holds. */
    boolean admits(String session);
}
