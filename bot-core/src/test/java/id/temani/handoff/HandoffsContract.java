package id.temani.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.temani.duty.Duty;
import id.temani.resident.ConversationId;
import id.temani.unit.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every {@link Handoffs} and {@link Roster} must do together. Each implementation runs all of it. */
public abstract class HandoffsContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duty ON = Duty.UNSAID.readyUntil(NOON.plus(Duration.ofHours(12)));
    private static final UnitId MELATI = new UnitId("melati");
    private int number;

    protected abstract Handoffs handoffs();

    protected abstract Roster roster();

    /** The chat of somebody new. */
    protected abstract ConversationId chat();

    protected abstract <T> T inTransaction(Supplier<T> work);

    @Test
    void keepsEverythingAboutARequest() {
        var request = waiting(NOON);

        assertThat(handoffs().find(request.id())).contains(request);

        var shared = request.sharing("Ganja: sedang").telling(Handoff.Told.SORRY);
        handoffs().save(shared);
        assertThat(inTransaction(() -> handoffs().lock(request.id()))).contains(shared);
        assertThat(inTransaction(() -> handoffs().lockOpen(request.number()))).contains(shared);
    }

    @Test
    void refusesASecondUnsettledRequestOfOneResidentAndGivesAllThatAreKept() {
        var first = waiting(NOON);

        assertThatThrownBy(() -> handoffs().add(request(first.resident(), NOON, false)))
                .isInstanceOf(RuntimeException.class);

        handoffs().save(first.settled(NOON));
        var second = request(first.resident(), NOON, false);
        handoffs().add(second);
        waiting(NOON);
        assertThat(handoffs().of(first.resident())).containsExactly(first.settled(NOON), second);
    }

    @Test
    void listsTheLiveTalksOfAnAgentTheOldestFirst() {
        var agent = onDuty();
        var second = waiting(NOON).taken(agent.id(), NOON.plusSeconds(5));
        var first = waiting(NOON).taken(agent.id(), NOON);
        handoffs().save(second);
        handoffs().save(first);
        handoffs().save(waiting(NOON).taken(onDuty().id(), NOON));

        assertThat(handoffs().liveOf(agent.id())).containsExactly(first, second);
        assertThat(load(agent).openTalks()).isEqualTo(2);
    }

    @Test
    void findsTheLiveTalkFromBothSides() {
        var agent = onDuty();
        var talk = waiting(NOON).taken(agent.id(), NOON);
        assertThat(handoffs().liveOf(agent.id())).isEmpty();

        handoffs().save(talk);

        assertThat(handoffs().liveOf(agent.id())).containsExactly(talk);
        assertThat(handoffs().liveOf(talk.resident())).contains(talk);
        assertThat(load(agent).openTalks()).isEqualTo(1);

        handoffs().save(talk.ended(NOON));
        assertThat(handoffs().liveOf(talk.resident())).isEmpty();
        assertThat(inTransaction(() -> handoffs().lockOpen(talk.number()))).isEmpty();
    }

    @Test
    void servesUrgentRequestsFirstThenReturnedOnesThenTheOldest() {
        var back = waiting(NOON.plusSeconds(4)).taken(onDuty().id(), NOON).givenBack();
        handoffs().save(back);
        var late = waiting(NOON.plusSeconds(2));
        var early = waiting(NOON);
        var urgent = request(chat(), NOON.plusSeconds(3), true);
        handoffs().add(urgent);

        assertThat(handoffs().waiting(10)).containsExactly(urgent, back, early, late);
        assertThat(handoffs().waiting(1)).containsExactly(urgent);
        assertThat(handoffs().ahead(urgent)).isZero();
        assertThat(handoffs().ahead(early)).isEqualTo(2);
        assertThat(handoffs().ahead(late)).isEqualTo(3);
    }

    @Test
    void knowsHowLongPeopleWaited() {
        var agent = onDuty();
        var taken = waiting(NOON).taken(agent.id(), NOON.plusSeconds(90));
        handoffs().save(taken);
        waiting(NOON);

        assertThat(handoffs().waits(NOON, NOON)).containsExactly(Duration.ofSeconds(90));
        assertThat(handoffs().waits(NOON.plusSeconds(1), NOON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"23, 0", "0, 1", "0, 0", "12, 11", "12, 13", "0, 23"})
    void comparesWaitsOfAboutTheSameHourOfOtherDays(int asked, int now) {
        waitedAt(asked);

        assertThat(handoffs().waits(NOON.minus(Duration.ofDays(2)), atHour(now).plus(Duration.ofDays(3))))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"23, 1", "12, 14", "12, 10", "1, 23"})
    void comparesNoWaitsOfAnotherHour(int asked, int now) {
        waitedAt(asked);

        assertThat(handoffs().waits(NOON.minus(Duration.ofDays(2)), atHour(now)))
                .isEmpty();
    }

    private void waitedAt(int hour) {
        var agent = onDuty();
        handoffs().save(waiting(atHour(hour)).taken(agent.id(), atHour(hour).plusSeconds(60)));
    }

    private static Instant atHour(int hour) {
        return NOON.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(hour)).plus(Duration.ofMinutes(40));
    }

    @Test
    void remembersWhatAgentsMadeOfAnOffer() {
        var request = waiting(NOON);
        var ayu = onDuty();
        var rina = onDuty();
        var toAyu = offered(request, ayu, NOON);
        var toRina = offered(request, rina, NOON.plusSeconds(1));

        assertThat(handoffs().offers(request.id())).containsExactly(toAyu, toRina);
        assertThat(handoffs().offeredTo(ayu.id())).containsExactly(request);
        assertThat(load(ayu)).isEqualTo(new Workload(0, 1, 0, Optional.of(NOON)));

        handoffs().answer(request.id(), ayu.id(), Offer.Answer.DECLINED, NOON);
        assertThat(handoffs().offeredTo(ayu.id())).isEmpty();
        assertThat(load(ayu).openOffers()).isZero();
        assertThat(handoffs().offers(request.id()))
                .extracting(Offer::answer)
                .containsExactly(Offer.Answer.DECLINED, Offer.Answer.OPEN);

        var again = offered(request, ayu, NOON.plusSeconds(2));
        assertThat(handoffs().offers(request.id())).containsExactly(toRina, again);
    }

    @Test
    void remembersWhoMayKnowWhomAlsoForTheNextRequest() {
        var request = waiting(NOON);
        var ayu = onDuty();
        offered(request, ayu, NOON);
        offered(request, onDuty(), NOON);

        handoffs().answer(request.id(), ayu.id(), Offer.Answer.RECUSED, NOON);
        handoffs().answer(request.id(), ayu.id(), Offer.Answer.RECUSED, NOON);

        assertThat(handoffs().recused(request.resident())).containsExactly(ayu.id());
        assertThat(handoffs().recused(chat())).isEmpty();
    }

    @Test
    void offersGoRoundAmongThoseWhoCanBeReached() {
        var first = onDuty();
        var second = onDuty();
        offered(waiting(NOON), first, NOON);

        assertThat(roster().reachable(true)).extracting(RecoveryAgent::id).containsExactly(second.id(), first.id());
        assertThat(roster().reachable(false)).isEmpty();
    }

    private Workload load(RecoveryAgent agent) {
        return roster().byId(agent.id()).orElseThrow().load();
    }

    private Offer offered(Handoff request, RecoveryAgent agent, Instant at) {
        var offer = new Offer(request.id(), agent.id(), Offer.Answer.OPEN, at, at.plus(Duration.ofMinutes(3)));
        handoffs().offer(offer);
        return offer;
    }

    private Handoff waiting(Instant since) {
        var request = request(chat(), since, false);
        handoffs().add(request);
        return request;
    }

    private Handoff request(ConversationId resident, Instant since, boolean urgent) {
        var asking = Filled.asking(resident, MELATI, urgent);
        return Handoff.asked(HandoffId.random(), new Alias("Melati Pagi", ++number), asking, since);
    }

    private RecoveryAgent onDuty() {
        var agent = Filled.agent(chat(), MELATI, ON);
        roster().add(agent, NOON);
        return agent;
    }
}
