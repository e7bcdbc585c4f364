package id.temani.handoff;

import id.temani.duty.QuietHours;
import id.temani.duty.Rota;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How requests are offered to agents; every number of it is a setting.
 *
 * @param rings how many agents look at one request at the same time: at first, once the first ring did not take it, and
 *     from then on
 * @param acceptWithin how long an offer waits before others are asked
 * @param acceptAtNight the same at night, when a hand needs longer to find the phone
 * @param askAgain an agent who let an offer lapse is asked about the same request again only after this pause
 * @param maxLiveTalks how many talks one agent has at once
 * @param maxOpenOffers how many offers one agent looks at, except for urgent ones
 * @param pauseAfter so many offers without an answer, one after the other, and an agent is left in peace
 * @param apologiseAfter how long somebody waits without anybody until we say sorry and name other ways
 * @param night when agents are disturbed by a shift of their unit only if somebody is in danger
 * @param urgentAtNight whether danger goes to them even then
 */
public record OfferTerms(
        List<Integer> rings,
        Duration acceptWithin,
        Duration acceptAtNight,
        Duration askAgain,
        int maxLiveTalks,
        int maxOpenOffers,
        int pauseAfter,
        Duration apologiseAfter,
        QuietHours night,
        boolean urgentAtNight) {

    public static final OfferTerms DEFAULT = new OfferTerms(
            List.of(3, 5, 8),
            Duration.ofMinutes(3),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            3,
            3,
            3,
            Duration.ofMinutes(20),
            QuietHours.DEFAULT,
            true);

    public OfferTerms {
        rings = List.copyOf(rings);
        if (rings.isEmpty() || rings.stream().anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException("Each ring of agents has at least one");
        }
        if (maxLiveTalks < 1 || maxOpenOffers < 1 || pauseAfter < 1) {
            throw new IllegalArgumentException("An agent has at least one talk, one offer and one chance");
        }
    }

    /** How long an offer waits that is made now to somebody there. */
    Duration toAccept(Rota there, Instant now) {
        return night.at(now, there) ? acceptAtNight : acceptWithin;
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
