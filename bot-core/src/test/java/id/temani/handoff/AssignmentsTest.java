package id.temani.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.Letters;
import id.temani.duty.Duty;
import id.temani.wording.CoordinatorLine;
import id.temani.wording.Keys;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A coordinator names an agent, or has more of them asked. */
class AssignmentsTest {

    private final Desk team = new Desk(new Routed.Places());
    private final OfferCards cards = new OfferCards(new Keys(), new Routed.Places());
    private final Letters letters = new Letters();
    private final Assignments assignments =
            new Assignments(team.handoffs, team.roster, team.dispatch, cards, new Keys());

    @Test
    void whoeverIsNamedIsAskedAtOnceAndStillAcceptsThemselves() {
        var request = waiting();
        var ayu = team.joined(Routed.CANDI, Routed.ON);

        assertThat(assign(request, ayu)).isEqualTo(CoordinatorLine.ASSIGNED);

        assertThat(Desk.to(ayu.chat(), letters.written()))
                .singleElement()
                .asString()
                .contains("agent.offer-assigned");
        assertThat(team.notes.of(request.id())).last().satisfies(note -> {
            assertThat(note.words()).contains("routing.assigned");
            assertThat(note.asked()).containsExactly(ayu.id());
        });
        team.desk.take(team.known(ayu), request.number(), team.now, letters);
        assertThat(team.handoffs.find(request.id()).orElseThrow().status()).isEqualTo(Handoff.Status.LIVE);
    }

    @Test
    void whoeverDoesNotAnswerIsFollowedByOthers() {
        var request = waiting();
        var ayu = team.joined(Routed.CANDI, Routed.ON);
        assign(request, ayu);
        var budi = team.joined(Routed.CANDI, Routed.ON);

        var written = team.pass(Duration.ofMinutes(4));

        assertThat(Desk.to(budi.chat(), written)).singleElement().asString().contains("agent.offer{");
    }

    @Test
    void theRulesHoldForWhoeverIsNamed() {
        var request = waiting();
        var off = team.joined(Routed.CANDI, Duty.UNSAID);
        var busy = team.joined(Routed.CANDI, Routed.ON);
        team.roster.busy(busy.id(), 1, 0, Optional.empty());
        var stopped = team.joined(Routed.CANDI, Routed.ON);
        team.roster.become(stopped.id(), Membership.SUSPENDED);
        var recused = team.joined(Routed.CANDI, Routed.ON);
        team.handoffs.offer(new Offer(request.id(), recused.id(), Offer.Answer.OPEN, team.now, team.now));
        team.handoffs.answer(request.id(), recused.id(), Offer.Answer.RECUSED, team.now);

        assertThat(assign(request, off)).isEqualTo(CoordinatorLine.WHY_NOT_OFF_DUTY);
        assertThat(assign(request, busy)).isEqualTo(CoordinatorLine.WHY_NOT_IN_TALK);
        assertThat(assign(request, stopped)).isEqualTo(CoordinatorLine.WHY_NOT_REACHABLE);
        assertThat(assign(request, recused))
                .as("not that they know each other")
                .isEqualTo(CoordinatorLine.WHY_NOT_ASKED);
        assertThat(letters.written()).allMatch(message -> message.lane().equals(request.resident()));
    }

    @Test
    void whoeverIsAskedAlreadyIsNotAskedTwice() {
        var request = waiting();
        var ayu = team.joined(Routed.CANDI, Routed.ON);
        assign(request, ayu);

        assertThat(assign(request, ayu)).isEqualTo(CoordinatorLine.WHY_NOT_OPEN);
    }

    @Test
    void takenBackTheOfferIsGoneAndTheRouterLeavesThemAlone() {
        var request = waiting();
        var ayu = team.joined(Routed.CANDI, Routed.ON);
        assign(request, ayu);

        assertThat(assignments.takeBack(request.id(), ayu.id(), team.now, letters))
                .isEqualTo(CoordinatorLine.ASSIGN_TAKEN_BACK);

        assertThat(Desk.to(ayu.chat(), letters.written())).last().asString().contains("agent.offer-gone");
        assertThat(assignments.takeBack(request.id(), ayu.id(), team.now, letters))
                .isEqualTo(CoordinatorLine.ASSIGN_NOT_OPEN);
        assertThat(assign(request, ayu)).as("named again").isEqualTo(CoordinatorLine.ASSIGNED);
    }

    @Test
    void widenedTheSearchReachesPeopleFarAwayAtOnce() {
        var near = team.joined(Routed.CANDI, Routed.ON);
        var request = waiting();
        var far = team.joined(Routed.WAMEO, Routed.ON);
        assertThat(Desk.to(near.chat(), letters.written())).hasSize(1);

        assertThat(assignments.widen(request.id(), team.now, letters)).isEqualTo(CoordinatorLine.WIDENED);

        assertThat(Desk.to(far.chat(), letters.written())).hasSize(1);
        assertThat(Desk.to(near.chat(), letters.written())).hasSize(1);
        assertThat(team.notes.of(request.id()))
                .last()
                .extracting(RoutingNote::words)
                .asString()
                .startsWith("routing.widened")
                .contains("routing.ring-wide");
        assertThat(assignments.widen(request.id(), team.now, letters)).isEqualTo(CoordinatorLine.WIDEN_NOBODY);
    }

    @Test
    void nobodyIsNamedForARequestThatIsOver() {
        var request = waiting();
        var ayu = team.joined(Routed.CANDI, Routed.ON);
        team.desk.cancel(request.id(), team.now, letters);

        assertThat(assign(request, ayu)).isEqualTo(CoordinatorLine.ASSIGN_TAKEN);
        assertThat(assignments.widen(request.id(), team.now, letters)).isEqualTo(CoordinatorLine.ASSIGN_TAKEN);
    }

    private Handoff waiting() {
        return team.desk.request(Routed.asking(), team.now, letters);
    }

    private CoordinatorLine assign(Handoff request, RecoveryAgent agent) {
        return assignments.assign(request.id(), agent.id(), team.now, letters);
    }
}
