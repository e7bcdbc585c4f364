package id.temani.handoff;

import java.util.Optional;

/** What residents who wait were last told. Every method works in the caller's transaction. */
public interface Places {

    /** Keeps a place instead of the one before. */
    void keep(Place place);

    Optional<Place> of(HandoffId request);

    /** Nothing happens when there is none. */
    void forget(HandoffId request);
}
