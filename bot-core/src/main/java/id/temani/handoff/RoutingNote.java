package id.temani.handoff;

import java.time.Instant;
import java.util.List;

/**
 * Why these agents were asked about a request, for whoever must answer for it later.
 *
 * @param words Indonesian; counts and rules, never a name and nothing of what was said
 */
public record RoutingNote(HandoffId request, Instant at, List<AgentId> asked, String words) {

    public RoutingNote {
        asked = List.copyOf(asked);
    }
}
