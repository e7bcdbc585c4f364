package id.temani.handoff;

import id.temani.duty.Standing;
import id.temani.wording.CoordinatorLine;
import id.temani.wording.Line;
import java.util.List;

/** All rules of who may be asked, in the order in which they are tried: the first that says no is the one counted. */
final class Rules {

    /** Whoever was not confirmed yet, or was stopped, is asked by nobody. */
    static final Rule TAKES_PART = new Rule(
            "takes part",
            Line.ROUTING_OFF_DUTY,
            CoordinatorLine.WHY_NOT_REACHABLE,
            (search, agent) -> agent.member() == Membership.ACTIVE);

    static final Rule ON_DUTY = new Rule(
            "on duty",
            Line.ROUTING_OFF_DUTY,
            CoordinatorLine.WHY_NOT_OFF_DUTY,
            (search, agent) -> search.standing(agent).isOn());

    /** At night only those are disturbed who chose to be there; danger may wake whoever has a shift. */
    static final Rule AWAKE = new Rule(
            "awake",
            Line.ROUTING_NIGHT,
            CoordinatorLine.WHY_NOT_NIGHT,
            (search, agent) -> search.standing(agent) != Standing.UNIT_SHIFT
                    || !search.nightFor(agent)
                    || search.request().urgent() && search.terms().urgentAtNight());

    static final Rule TRAINED = new Rule(
            "trained",
            Line.ROUTING_UNTRAINED,
            CoordinatorLine.WHY_NOT_UNTRAINED,
            (search, agent) -> agent.skills().trainedOn(search.todayOf(agent)));

    static final Rule HAS_ROOM = new Rule(
            "has room",
            Line.ROUTING_IN_TALK,
            CoordinatorLine.WHY_NOT_IN_TALK,
            (search, agent) -> agent.load().openTalks() < search.terms().maxLiveTalks());

    /** Danger does not wait for other offers to be answered. */
    static final Rule HAS_ATTENTION = new Rule(
            "has attention",
            Line.ROUTING_HAS_OFFERS,
            CoordinatorLine.WHY_NOT_HAS_OFFERS,
            (search, agent) -> search.request().urgent()
                    || agent.load().openOffers() < search.terms().maxOpenOffers());

    static final Rule SPEAKS = new Rule(
            "speaks",
            Line.ROUTING_LANGUAGE,
            CoordinatorLine.WHY_NOT_LANGUAGE,
            (search, agent) -> agent.languages().contains(search.request().language()));

    static final Rule WISHED_GENDER =
            new Rule("wished gender", Line.ROUTING_GENDER, CoordinatorLine.WHY_NOT_GENDER, (search, agent) -> {
                var wish = search.request().wishes().gender();
                return wish == Wishes.Gender.ANY || wish == agent.gender();
            });

    /** "From elsewhere" is a promise, because the agent may be a neighbour. */
    static final Rule NOT_FROM_THERE = new Rule(
            "not from there",
            Line.ROUTING_FROM_THERE,
            CoordinatorLine.WHY_NOT_FROM_THERE,
            (search, agent) -> search.request().wishes().area() != Wishes.Area.ELSEWHERE
                    || !agent.unit().equals(search.request().unit()));

    static final Rule NOT_ASKED = new Rule(
            "not asked",
            Line.ROUTING_ASKED,
            CoordinatorLine.WHY_NOT_ASKED,
            (search, agent) -> search.earlierTo(agent)
                    .map(offer -> mayBeAskedAgain(offer, search))
                    .orElse(true));

    /** Counted as "asked before", so that the record does not say that somebody may know somebody. */
    static final Rule DOES_NOT_KNOW_THEM = new Rule(
            "does not know them",
            Line.ROUTING_ASKED,
            CoordinatorLine.WHY_NOT_ASKED,
            (search, agent) -> !search.recused().contains(agent.id()));

    static final List<Rule> ALL = List.of(
            TAKES_PART,
            ON_DUTY,
            AWAKE,
            TRAINED,
            HAS_ROOM,
            HAS_ATTENTION,
            SPEAKS,
            WISHED_GENDER,
            NOT_FROM_THERE,
            NOT_ASKED,
            DOES_NOT_KNOW_THEM);

    /** What no waiting changes: an offer that lapsed is made again, one that was declined is not. */
    static final List<Rule> LASTING = List.of(
            TRAINED,
            SPEAKS,
            WISHED_GENDER,
            NOT_FROM_THERE,
            DOES_NOT_KNOW_THEM,
            new Rule(
                    "did not decline",
                    Line.ROUTING_ASKED,
                    CoordinatorLine.WHY_NOT_ASKED,
                    (search, agent) -> search.earlierTo(agent)
                            .filter(offer ->
                                    offer.answer() == Offer.Answer.DECLINED || offer.answer() == Offer.Answer.RECUSED)
                            .isEmpty()));

    private Rules() {}

    private static boolean mayBeAskedAgain(Offer offer, Search search) {
        return switch (offer.answer()) {
            case LAPSED -> offer.expiresAt().plus(search.terms().askAgain()).isBefore(search.now());
            case WITHDRAWN -> true;
            case OPEN, ACCEPTED, DECLINED, RECUSED -> false;
        };
    }
}
