package id.temani.handoff;

import java.time.Duration;
import java.util.List;

/**
 * How requests are offered to agents; every number of it is a setting.
 *
 * @param rings how many agents look at one request at the same time: at first, once the first ring did not take it, and
 *     from then on
 * @param acceptWithin how long an offer waits before others are asked
 * @param askAgain an agent who let an offer lapse is asked about the same request again only after this pause
 * @param maxLiveTalks how many talks one agent has at once
 * @param maxOpenOffers how many offers one agent looks at, except for urgent ones
 */
public record OfferTerms(
        List<Integer> rings, Duration acceptWithin, Duration askAgain, int maxLiveTalks, int maxOpenOffers) {

    /** How many talks the relay can carry on one phone; the setting counts once this number is higher. */
    static final int CARRIED_ON_ONE_PHONE = 1;

    public static final OfferTerms DEFAULT =
            new OfferTerms(List.of(3, 5, 8), Duration.ofMinutes(3), Duration.ofMinutes(15), 3, 3);

    public OfferTerms {
        rings = List.copyOf(rings);
        if (rings.isEmpty() || rings.stream().anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException("Each ring of agents has at least one");
        }
        if (maxLiveTalks < 1 || maxOpenOffers < 1) {
            throw new IllegalArgumentException("An agent has at least one talk and one offer");
        }
        maxLiveTalks = Math.min(maxLiveTalks, CARRIED_ON_ONE_PHONE);
    }

    /** How many may look at a request that so many agents were asked about before. */
    int width(int askedBefore) {
        var left = askedBefore;
        for (var size : rings) {
            if (left < size) {
                return size;
            }
            left -= size;
        }
        return rings.getLast();
    }
}
