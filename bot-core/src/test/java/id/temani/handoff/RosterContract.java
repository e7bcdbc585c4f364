package id.temani.handoff;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link Roster} must do by itself. Each implementation runs all of it. */
public abstract class RosterContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duty ON = Duty.UNSAID.readyUntil(NOON.plus(Duration.ofHours(12)));
    private static final UnitId MELATI = new UnitId("melati");

    protected abstract Roster roster();

    /** The chat of somebody new. */
    protected abstract ConversationId chat();

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

    private RecoveryAgent onDuty() {
        var agent = Filled.agent(chat(), MELATI, ON);
        roster().add(agent, NOON);
        return agent;
    }
}
