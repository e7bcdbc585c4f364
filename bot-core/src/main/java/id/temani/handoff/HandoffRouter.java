package id.temani.handoff;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Decides who is offered a request. Changes nothing; each rule is one function. */
public final class HandoffRouter {

    /** How many agents see a request at once. */
    static final int RING = 3;

    /** An agent who let an offer lapse is asked again only after a pause. */
    static final Duration ASK_AGAIN = Duration.ofMinutes(15);

    private static final List<BiPredicate<Handoff, RecoveryAgent>> RULES =
            List.of(HandoffRouter::hasRoom, HandoffRouter::speaks, HandoffRouter::fitsGender, HandoffRouter::fitsArea);

    private HandoffRouter() {}

    /**
     * The next agents to ask, at most three: those of a wished-for neighbourhood first, then those with the fewest
     * talks, then those whose last offer is longest ago. Nobody who declined, or is being asked already.
     *
     * @param history all offers of this request so far
     * @param recused whether an agent once said they may know this resident; asked for few, because it costs a look-up
     */
    public static List<RecoveryAgent> choose(
            Handoff request, List<RecoveryAgent> onDuty, List<Offer> history, Predicate<AgentId> recused, Instant now) {
        return onDuty.stream()
                .filter(agent -> RULES.stream().allMatch(rule -> rule.test(request, agent)))
                .filter(agent -> history.stream()
                        .filter(offer -> offer.agent().equals(agent.id()))
                        .allMatch(offer -> mayBeAskedAgain(offer, now)))
                .sorted(comparing((RecoveryAgent agent) -> !preferred(request, agent))
                        .thenComparing(comparingInt(RecoveryAgent::openTalks))
                        .thenComparing(agent -> agent.lastOfferedAt().orElse(Instant.EPOCH))
                        .thenComparing(agent -> agent.id().value()))
                .filter(agent -> !recused.test(agent.id()))
                .limit(RING)
                .toList();
    }

    private static boolean hasRoom(Handoff request, RecoveryAgent agent) {
        return agent.hasRoom();
    }

    private static boolean speaks(Handoff request, RecoveryAgent agent) {
        return agent.languages().contains(request.language());
    }

    private static boolean fitsGender(Handoff request, RecoveryAgent agent) {
        var wish = request.wishes().gender();
        return wish == Wishes.Gender.ANY || wish == agent.gender();
    }

    /** "From elsewhere" is a promise: the agent may be a neighbour. "Nearby" is a preference. */
    private static boolean fitsArea(Handoff request, RecoveryAgent agent) {
        return request.wishes().area() != Wishes.Area.ELSEWHERE || !agent.unit().equals(request.unit());
    }

    private static boolean preferred(Handoff request, RecoveryAgent agent) {
        return switch (request.wishes().area()) {
            case ELSEWHERE, ANY -> true;
            case NEARBY -> agent.unit().equals(request.unit());
        };
    }

    private static boolean mayBeAskedAgain(Offer offer, Instant now) {
        return switch (offer.answer()) {
            case LAPSED -> offer.expiresAt().plus(ASK_AGAIN).isBefore(now);
            case WITHDRAWN -> true;
            case OPEN, ACCEPTED, DECLINED, RECUSED -> false;
        };
    }
}
