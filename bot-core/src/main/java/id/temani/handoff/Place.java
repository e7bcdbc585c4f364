package id.temani.handoff;

import java.time.Instant;

/**
 * Where in the queue somebody was last told to be, so that no later word is worse.
 *
 * @param ahead about how many are served before them
 * @param since since when they wait, this time
 */
public record Place(HandoffId request, int ahead, Instant since, Instant toldAt) {

    /** The same place told again, or a better one. */
    public Place told(int now, Instant at) {
        return new Place(request, Math.min(ahead, now), since, at);
    }

    /** Their agent is gone, and they wait anew. */
    public Place anew(Instant from) {
        return new Place(request, ahead, from, from);
    }
}
