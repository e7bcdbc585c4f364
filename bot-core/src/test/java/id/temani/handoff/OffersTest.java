package id.temani.handoff;

import static id.temani.handoff.Routed.CANDI;
import static id.temani.handoff.Routed.MENDAWAI;
import static id.temani.handoff.Routed.NOON;
import static id.temani.handoff.Routed.ON;
import static id.temani.handoff.Routed.asking;
import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.Letters;
import id.temani.duty.Duty;
import id.temani.later.InMemoryLater.Scheduled;
import id.temani.later.Later;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From a request to somebody who takes it, or nobody. */
class OffersTest {

    private final Desk desk = new Desk(new Routed.Places());

    @Test
    void theNextAreAskedWhenNobodyAnswersInTime() {
        var own = desk.joined(CANDI, ON);
        var near = desk.joined(MENDAWAI, ON);
        var request = request(asking());
        assertThat(openFor(request)).containsExactly(own.id());

        desk.pass(Duration.ofMinutes(3));

        assertThat(openFor(request)).containsExactly(near.id());
        assertThat(desk.notes.of(request.id())).hasSize(2);
    }

    @Test
    void theNextAreAskedAtOnceWhenSomebodyDeclines() {
        var own = desk.joined(CANDI, ON);
        var near = desk.joined(MENDAWAI, ON);
        var request = request(asking());

        desk.desk.decline(own, request.number(), NOON, new Letters());

        assertThat(openFor(request)).containsExactly(near.id());
    }

    @Test
    void anOfferIsOverAtItsOwnTimeAlsoWhenOthersWereAskedMeanwhile() {
        var agents = Stream.generate(() -> desk.joined(CANDI, ON)).limit(4).toList();
        var request = request(asking());
        var first = openFor(request);
        desk.pass(Duration.ofMinutes(2));
        desk.desk.decline(desk.roster.byId(first.getFirst()).orElseThrow(), request.number(), desk.now, new Letters());

        desk.pass(Duration.ofMinutes(1));

        assertThat(openFor(request)).hasSize(1).doesNotContainAnyElementsOf(first);
        assertThat(agents).hasSize(4);
    }

    @Test
    void threeOffersInARowWithoutAnAnswerAreAPauseThatIsSaidOnce() {
        var agent = desk.joined(CANDI, ON);
        var said = Stream.iterate(0, count -> count + 1)
                .limit(5)
                .flatMap(count -> {
                    request(asking());
                    return Desk.to(agent.chat(), desk.pass(Duration.ofMinutes(3))).stream();
                })
                .toList();

        assertThat(said.stream().filter(text -> text.startsWith("agent.paused-kindly")))
                .hasSize(1);
        assertThat(said.stream().filter(text -> text.startsWith("agent.offer-lapsed")))
                .hasSize(2);
        assertThat(desk.known(agent).duty().paused()).isTrue();
    }

    @Test
    void anAnswerStartsTheCountAnewAndRecusalIsNotCounted() {
        var agent = desk.joined(CANDI, ON);
        request(asking());
        request(asking());
        desk.pass(Duration.ofMinutes(3));
        assertThat(desk.known(agent).load().unanswered()).isEqualTo(2);

        desk.desk.recuse(agent, request(asking()).number(), desk.now, new Letters());
        assertThat(desk.known(agent).load().unanswered()).isEqualTo(2);

        desk.desk.decline(agent, request(asking()).number(), desk.now, new Letters());
        assertThat(desk.known(agent).load().unanswered()).isZero();
    }

    @Test
    void whoIsInATalkIsNotBlamedForOtherOffers() {
        var agent = desk.joined(CANDI, ON);
        var first = request(asking());
        request(asking());
        desk.desk.take(desk.known(agent), first.number(), desk.now, new Letters());

        desk.pass(Duration.ofMinutes(3));

        assertThat(desk.known(agent).load().unanswered()).isZero();
    }

    @Test
    void siapEndsAPauseAndBringsWhoWaitsLongest() {
        var agent = desk.joined(CANDI, Duty.UNSAID.paused(true));
        var oldest = request(asking());
        request(asking());

        desk.duty.ready(agent, Optional.empty(), desk.now, new Letters());

        assertThat(openFor(oldest)).containsExactly(agent.id());
    }

    @Test
    void dutyByHandEndsByItselfAndThatIsSaidOnce() {
        var agent = desk.joined(CANDI, Duty.UNSAID);
        desk.duty.ready(agent, Optional.of(2), desk.now, new Letters());

        assertThat(Desk.to(agent.chat(), desk.pass(Duration.ofMinutes(119)))).isEmpty();
        assertThat(Desk.to(agent.chat(), desk.pass(Duration.ofMinutes(1)))).containsExactly("agent.duty-over{}");
        desk.later.at(Later.Wake.DUTY_OVER, agent.id().value(), desk.now);
        assertThat(Desk.to(agent.chat(), desk.pass(Duration.ofMinutes(1)))).isEmpty();
    }

    @Test
    void aLongerDutyMovesItsEnd() {
        var agent = desk.joined(CANDI, Duty.UNSAID);
        desk.duty.ready(agent, Optional.of(2), desk.now, new Letters());
        desk.duty.ready(desk.known(agent), Optional.of(4), desk.now, new Letters());

        assertThat(Desk.to(agent.chat(), desk.pass(Duration.ofHours(3)))).isEmpty();
        assertThat(Desk.to(agent.chat(), desk.pass(Duration.ofHours(1)))).containsExactly("agent.duty-over{}");
    }

    @Test
    void nobodyIsReadyLongerThanTwelveHours() {
        var agent = desk.joined(CANDI, Duty.UNSAID);

        desk.duty.ready(agent, Optional.of(99), desk.now, new Letters());

        assertThat(desk.known(agent).duty().onUntil()).contains(NOON.plus(Duration.ofHours(12)));
    }

    @Test
    void whoWishesToTalkLaterIsOfferedInTheDayOnly() {
        var agent = desk.joined(CANDI, ON);
        desk.now = NOON.plus(Duration.ofHours(10));
        var later = request(asking(new Wishes(Wishes.Area.ANY, Wishes.Gender.ANY, Wishes.When.LATER)));

        assertThat(openFor(later)).isEmpty();
        desk.pass(Duration.ofHours(9).plusMinutes(59));
        assertThat(openFor(later)).isEmpty();
        desk.pass(Duration.ofMinutes(1));
        assertThat(openFor(later)).containsExactly(agent.id());
    }

    @Test
    void whoWaitsTooLongIsToldOnceAndKeepsThePlace() {
        var request = request(asking());
        assertThat(desk.pass(Duration.ofMinutes(20))).isEmpty();
        assertThat(desk.overdue).containsExactly(request.id());

        assertThat(desk.desk.overdue(request.id(), desk.now, new Letters())).isEmpty();
        assertThat(desk.handoffs.waiting(1)).extracting(Handoff::id).containsExactly(request.id());
    }

    @Test
    void whoWasTakenHearsNoApology() {
        var agent = desk.joined(CANDI, ON);
        var request = request(asking());
        desk.desk.take(agent, request.number(), desk.now, new Letters());

        desk.pass(Duration.ofMinutes(30));

        assertThat(desk.overdue).isEmpty();
        assertThat(desk.desk.overdue(request.id(), desk.now, new Letters())).isEmpty();
    }

    @Test
    void aTalkThatGoesBackWaitsAnew() {
        var agent = desk.joined(CANDI, ON);
        var request = request(asking());
        desk.desk.take(agent, request.number(), desk.now, new Letters());
        desk.pass(Duration.ofMinutes(30));
        var live = desk.handoffs.lock(request.id()).orElseThrow();

        desk.desk.giveBack(live, desk.known(agent), Offer.Answer.DECLINED, desk.now, new Letters());

        desk.pass(Duration.ofMinutes(19));
        assertThat(desk.overdue).isEmpty();
        desk.pass(Duration.ofMinutes(1));
        assertThat(desk.overdue).containsExactly(request.id());
    }

    @Test
    void aWakeUpThatComesTwiceChangesNothing() {
        desk.joined(CANDI, ON);
        var request = request(asking());
        desk.pass(Duration.ofMinutes(3));
        var before = desk.handoffs.offers(request.id());

        desk.desk.lapsed(request.id(), desk.now, new Letters());

        assertThat(desk.handoffs.offers(request.id())).isEqualTo(before);
        assertThat(desk.later.due(desk.now.plus(Duration.ofMinutes(3))))
                .contains(new Scheduled(Later.Wake.OFFERS_LAPSE, request.id().value()));
    }

    @Test
    void aLineInATalkIsNeverTakenForShifts() {
        var agent = desk.joined(CANDI, ON);
        var letters = new Letters();

        assertThat(desk.duty.plan(agent, "kosong", true, letters)).isFalse();
        assertThat(desk.duty.plan(agent, "jadwal kita besok", true, letters)).isFalse();
        assertThat(desk.duty.plan(agent, "jadwal kosong", true, letters)).isTrue();
        assertThat(desk.duty.plan(agent, "jadwal apa", false, letters)).isTrue();
        assertThat(Desk.to(agent.chat(), letters.written()))
                .containsExactly("agent.shifts-cleared{}", "agent.shifts-unread{}");
    }

    private Handoff request(Asking asking) {
        return desk.desk.request(asking, desk.now, new Letters());
    }

    private List<AgentId> openFor(Handoff request) {
        return desk.handoffs.offers(request.id()).stream()
                .filter(offer -> offer.answer() == Offer.Answer.OPEN)
                .map(Offer::agent)
                .toList();
    }
}
