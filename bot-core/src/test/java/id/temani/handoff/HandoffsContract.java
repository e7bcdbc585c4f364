package id.temani.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.temani.duty.Duty;
import id.temani.duty.Rota;
import id.temani.duty.Shift;
import id.temani.duty.WeeklyShifts;
import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.resident.Languages;
import id.temani.unit.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    @Test
    void keepsAnAgentAsSaved() {
        var agent = onDuty();

        assertThat(roster().byChat(agent.chat())).contains(agent);
        assertThat(roster().byId(agent.id())).contains(agent);
        assertThat(roster().byChat(chat())).isEmpty();

        var shifts = new WeeklyShifts(List.of(Shift.of("FRIDAY 22:00-02:00"), Shift.of("MONDAY 19:00-21:00")));
        var changed = agent.with(
                        Duty.UNSAID.planned(shifts).left(Rota.CAPITAL, NOON).paused(true))
                .with(new Skills(Set.of(Languages.ENGLISH), true, "2", Optional.of(LocalDate.of(2027, 6, 30))));
        roster().trained(agent.id(), Optional.of(LocalDate.of(2027, 6, 30)));
        roster().save(changed);
        assertThat(roster().byId(agent.id())).contains(changed);
    }

    @Test
    void whatOthersDecideAboutAnAgentOutlivesWhatTheySayThemselves() {
        var agent = onDuty();

        roster().become(agent.id(), Membership.SUSPENDED);
        roster().trained(agent.id(), Optional.of(LocalDate.of(2027, 6, 30)));
        roster().save(agent);

        var known = roster().byId(agent.id()).orElseThrow();
        assertThat(known.member()).isEqualTo(Membership.SUSPENDED);
        assertThat(known.skills().trainedUntil()).contains(LocalDate.of(2027, 6, 30));
        assertThat(roster().takesPart(agent.id())).isFalse();
        assertThat(roster().reachable(true)).doesNotContain(known);
        assertThat(roster().everybody(true)).contains(known);
        roster().become(agent.id(), Membership.ACTIVE);
        assertThat(roster().takesPart(agent.id())).isTrue();
        roster().trained(agent.id(), Optional.empty());
        assertThat(roster().byId(agent.id()).orElseThrow().skills().trainedUntil())
                .isEmpty();
    }

    @Test
    void warnsOfTheEndOfATrainingOnceForEachNumberOfDays() {
        var agent = onDuty();
        roster().trained(agent.id(), Optional.of(LocalDate.of(2027, 6, 30)));

        assertThat(roster().warnedOfTraining(agent.id(), 30)).isTrue();
        assertThat(roster().warnedOfTraining(agent.id(), 30)).isFalse();
        assertThat(roster().warnedOfTraining(agent.id(), 7)).isTrue();
        assertThat(roster().warnedOfTraining(agent.id(), 30)).isFalse();
        roster().trained(agent.id(), Optional.of(LocalDate.of(2028, 6, 30)));
        assertThat(roster().warnedOfTraining(agent.id(), 30)).isTrue();
    }

    @Test
    void everybodyIsListedInTheOrderInWhichTheyJoined() {
        var first = Filled.agent(chat(), MELATI, ON);
        var second = Filled.agent(chat(), MELATI, ON);
        roster().add(first, NOON.minusSeconds(60));
        roster().add(second, NOON);

        assertThat(roster().everybody(true))
                .filteredOn(agent -> agent.equals(first) || agent.equals(second))
                .containsExactly(first, second);
        assertThat(roster().everybody(false)).doesNotContain(first, second);
    }

    @Test
    void countsOffersThatPassedInARowUntilOneIsAnswered() {
        var agent = onDuty();

        assertThat(roster().missed(agent.id())).isEqualTo(1);
        assertThat(roster().missed(agent.id())).isEqualTo(2);
        roster().save(agent);
        assertThat(load(agent).unanswered()).isEqualTo(2);

        roster().answered(agent.id());
        assertThat(roster().missed(agent.id())).isEqualTo(1);
        assertThat(roster().missed(AgentId.random())).isZero();
    }

    @Test
    void aPauseLeavesTheShifts() {
        var agent = onDuty();

        roster().pause(agent.id());

        assertThat(roster().byId(agent.id()).orElseThrow().duty())
                .isEqualTo(agent.duty().paused(true));
    }

    @Test
    void endsADutyOnceAndOnlyWhenItIsOver() {
        var agent = onDuty();
        var end = agent.duty().onUntil().orElseThrow();

        assertThat(roster().endDuty(agent.id(), end.minusSeconds(1))).isFalse();
        assertThat(roster().endDuty(agent.id(), end)).isTrue();
        assertThat(roster().endDuty(agent.id(), end)).isFalse();
        assertThat(roster().byId(agent.id()).orElseThrow().duty().onUntil()).isEmpty();
    }

    @Test
    void callsTheCoordinatorsOfAUnitAndOtherwiseAll() {
        assertThat(roster().hasCoordinator()).isFalse();
        var here = coordinator(Channel.TELEGRAM, MELATI);
        var there = coordinator(Channel.WHATSAPP, new UnitId("mawar"));
        var played = coordinator(Channel.SIMULATOR, MELATI);

        assertThat(roster().hasCoordinator()).isTrue();
        assertThat(roster().coordinators(MELATI, true)).containsExactly(here);
        assertThat(roster().coordinators(new UnitId("anggrek"), true)).containsExactlyInAnyOrder(here, there);
        assertThat(roster().coordinators(MELATI, false)).containsExactly(played);
        assertThat(roster().unitOfCoordinator(here)).contains(MELATI);
        assertThat(roster().unitOfCoordinator(chat())).isEmpty();
    }

    private ConversationId coordinator(Channel channel, UnitId unit) {
        var chat = chat();
        roster().addCoordinator(chat, channel, unit);
        return chat;
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
