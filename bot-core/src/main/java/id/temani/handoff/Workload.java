package id.temani.handoff;

import java.time.Instant;
import java.util.Optional;

/**
 * What an agent has on their hands. Kept by the store, never by {@link Roster#save}.
 *
 * @param openTalks live talks now
 * @param openOffers offers they have not answered yet
 * @param unanswered offers in a row that passed without an answer
 * @param lastOfferedAt when they last got an offer, so that offers go round
 */
public record Workload(int openTalks, int openOffers, int unanswered, Optional<Instant> lastOfferedAt) {

    public static final Workload NONE = new Workload(0, 0, 0, Optional.empty());
}
