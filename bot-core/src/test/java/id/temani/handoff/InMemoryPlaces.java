package id.temani.handoff;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Places for tests, for one thread. */
public final class InMemoryPlaces implements Places {

    private final Map<HandoffId, Place> all = new HashMap<>();

    @Override
    public void keep(Place place) {
        all.put(place.request(), place);
    }

    @Override
    public Optional<Place> of(HandoffId request) {
        return Optional.ofNullable(all.get(request));
    }

    @Override
    public void forget(HandoffId request) {
        all.remove(request);
    }
}
