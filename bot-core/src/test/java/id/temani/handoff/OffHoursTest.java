package id.temani.handoff;

import static id.temani.handoff.Routed.CANDI;
import static id.temani.handoff.Routed.asking;
import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.Letters;
import id.temani.duty.Duty;
import id.temani.duty.Shift;
import id.temani.duty.WeeklyShifts;
import id.temani.later.Later;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody asks when nobody is on duty: told when a person is back, and served as soon as one is. */
class OffHoursTest {

    /** 23.00 in western Indonesia. */
    private static final Instant LATE = Instant.parse("2026-03-02T16:00:00Z");

    private static final Duration UNTIL_EIGHT = Duration.ofHours(9);

    private final Desk desk = new Desk(new Routed.Places());
    private final List<String> heard = new ArrayList<>();

    OffHoursTest() {
        desk.now = LATE;
    }

    @Test
    void isToldWhenAPersonIsBackInsteadOfAPlaceAndNobodyIsAlarmed() {
        var ayu = desk.joined(CANDI, everyDay(8, 20));
        var request = request(asking());

        assertThat(heard)
                .singleElement()
                .asString()
                .startsWith("wait.off-hours")
                .contains("08.00 WIB", "tomorrow");
        assertThat(desk.handoffs.find(request.id()).orElseThrow().told()).isEqualTo(Handoff.Told.OFF_HOURS);
        var night = desk.pass(UNTIL_EIGHT.minusMinutes(1));
        assertThat(Desk.to(request.resident(), night)).isEmpty();
        assertThat(desk.overdue).isEmpty();
        assertThat(Desk.to(ayu.chat(), night)).isEmpty();
    }

    @Test
    void somebodyIsAskedAsSoonAsTheirShiftBeginsAndSorryIsSaidOnlyAfterThat() {
        var ayu = desk.joined(CANDI, everyDay(8, 20));
        var request = request(asking());
        desk.pass(UNTIL_EIGHT.minusSeconds(60));

        assertThat(Desk.to(ayu.chat(), desk.pass(Duration.ofSeconds(60))))
                .singleElement()
                .asString()
                .startsWith("agent.offer");

        desk.pass(Duration.ofMinutes(19));
        assertThat(desk.overdue).isEmpty();
        desk.pass(Duration.ofMinutes(2));
        assertThat(desk.overdue).containsExactly(request.id());
    }

    @Test
    void dangerAndWhoeverHasNoShiftsToWaitForAreForTheCoordinator() {
        request(asking(Handoff.Door.MYSELF, true));
        assertThat(heard).anyMatch(text -> text.startsWith("wait.nobody-yet"));

        heard.clear();
        desk.joined(CANDI, Duty.UNSAID);
        request(asking());
        assertThat(heard).anyMatch(text -> text.startsWith("wait.nobody-yet"));

        heard.clear();
        desk.joined(CANDI, everyDay(8, 20));
        request(asking(Handoff.Door.MYSELF, true));
        assertThat(heard).anyMatch(text -> text.startsWith("wait.nobody-yet"));
    }

    @Test
    void whoeverOnlyTheirWishesKeepFromSomebodyHearsThat() {
        desk.joined(CANDI, everyDay(8, 20));
        var near = desk.joined(CANDI, Duty.UNSAID.readyUntil(LATE.plus(Duration.ofHours(2))));
        desk.joined(Routed.MENDAWAI, everyDay(8, 20));
        var elsewhere = new Wishes(Wishes.Area.ELSEWHERE, Wishes.Gender.ANY, Wishes.When.NOW);

        request(asking(elsewhere));

        assertThat(heard).singleElement().asString().contains("wait.off-hours", "wait.nearby-now");
        assertThat(desk.handoffs.offeredTo(near.id())).isEmpty();
    }

    @Test
    void theyHearItAlsoWhereNobodyKnowsWhenSomebodyIsBack() {
        desk.joined(CANDI, Duty.UNSAID.readyUntil(LATE.plus(Duration.ofHours(2))));

        request(asking(Wishes.NONE.from(Routed.MENDAWAI)));

        assertThat(heard).last().asString().contains("wait.nobody-yet", "wait.nearby-now");
    }

    @Test
    void whoeverWishesForLaterIsToldThat() {
        desk.joined(CANDI, everyDay(8, 20));
        var later = new Wishes(Wishes.Area.ANY, Wishes.Gender.ANY, Wishes.When.LATER);

        request(asking(later));

        assertThat(heard).containsExactly("wait.later{}");
    }

    @Test
    void anAgentWhoseTalkIsOverIsOfferedWhoeverWaits() {
        var ayu = desk.joined(CANDI, Duty.UNSAID.readyUntil(LATE.plus(Duration.ofHours(2))));
        var first = request(asking());
        desk.desk.take(ayu, first.number(), desk.now, new Letters());
        var second = request(asking());
        assertThat(desk.handoffs.offeredTo(ayu.id())).isEmpty();

        desk.desk.leave(desk.handoffs.find(first.id()).orElseThrow(), desk.now, new Letters());

        assertThat(desk.later.due(desk.now.plus(Attention.BREATH)))
                .anyMatch(due -> due.wake() == Later.Wake.AGENT_FREE
                        && due.id().equals(ayu.id().value()));
        desk.desk.welcome(desk.known(ayu), desk.now.plus(Attention.BREATH), new Letters());
        assertThat(desk.handoffs.offeredTo(ayu.id())).extracting(Handoff::id).containsExactly(second.id());
    }

    private Handoff request(Asking asking) {
        var letters = new Letters();
        var request = desk.desk.request(asking, desk.now, letters);
        heard.addAll(Desk.to(request.resident(), letters.written()));
        return request;
    }

    private static Duty everyDay(int from, int until) {
        return Duty.UNSAID.planned(new WeeklyShifts(Arrays.stream(DayOfWeek.values())
                .map(day -> new Shift(day, LocalTime.of(from, 0), LocalTime.of(until, 0)))
                .toList()));
    }
}
