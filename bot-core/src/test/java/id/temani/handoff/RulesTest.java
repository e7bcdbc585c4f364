package id.temani.handoff;

import static id.temani.handoff.Routed.CANDI;
import static id.temani.handoff.Routed.MENDAWAI;
import static id.temani.handoff.Routed.NOON;
import static id.temani.handoff.Routed.agent;
import static id.temani.handoff.Routed.asking;
import static id.temani.handoff.Routed.offered;
import static id.temani.handoff.Routed.request;
import static id.temani.handoff.Routed.search;
import static org.assertj.core.api.Assertions.assertThat;

import id.temani.duty.Duty;
import id.temani.duty.Shift;
import id.temani.duty.WeeklyShifts;
import id.temani.resident.Language;
import id.temani.resident.Languages;
import id.temani.unit.Units;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule by itself. */
class RulesTest {

    private final RecoveryAgent ayu = agent(CANDI);

    @Test
    void nobodyOffDutyIsAsked() {
        assertThat(Rules.ON_DUTY.admits(search(asking()), ayu)).isTrue();
        assertThat(Rules.ON_DUTY.admits(search(asking()), ayu.with(Duty.UNSAID)))
                .isFalse();
    }

    @Test
    void atNightAShiftOfTheUnitIsLeftInPeaceUnlessSomebodyIsInDanger() {
        var late = NOON.plus(Duration.ofHours(10));
        var units = new Routed.Places(shifts("MONDAY 19:00-23:00"));
        var own = ayu.with(Duty.UNSAID.planned(shifts("MONDAY 19:00-23:00")));
        var byUnit = ayu.with(Duty.UNSAID);

        assertThat(Rules.AWAKE.admits(at(late, asking(), units), own)).isTrue();
        assertThat(Rules.AWAKE.admits(at(late, asking(), units), ayu)).isTrue();
        assertThat(Rules.AWAKE.admits(at(late, asking(), units), byUnit)).isFalse();
        assertThat(Rules.AWAKE.admits(at(late, asking(Handoff.Door.MYSELF, true), units), byUnit))
                .isTrue();
        assertThat(Rules.AWAKE.admits(at(late.minus(Duration.ofHours(2)), asking(), units), byUnit))
                .isTrue();
    }

    @Test
    void trainingCountsUntilItsLastDayInTheZoneOfTheUnit() {
        var untilToday = trained(LocalDate.of(2026, 3, 2));

        assertThat(Rules.TRAINED.admits(search(asking()), ayu)).isTrue();
        assertThat(Rules.TRAINED.admits(search(asking()), untilToday)).isTrue();
        var almostMidnightThere = request(asking());
        assertThat(Rules.TRAINED.admits(search(almostMidnightThere, NOON.plus(Duration.ofMinutes(719))), untilToday))
                .isTrue();
        assertThat(Rules.TRAINED.admits(search(almostMidnightThere, NOON.plus(Duration.ofHours(12))), untilToday))
                .isFalse();
    }

    @Test
    void nobodyHasMoreThanThreeTalks() {
        assertThat(OfferTerms.DEFAULT.maxLiveTalks()).isEqualTo(3);
        assertThat(Rules.HAS_ROOM.admits(search(asking()), loaded(2, 0))).isTrue();
        assertThat(Rules.HAS_ROOM.admits(search(asking()), loaded(3, 0))).isFalse();
    }

    @Test
    void onlyDangerIsAddedToThreeOpenOffers() {
        assertThat(Rules.HAS_ATTENTION.admits(search(asking()), loaded(0, 2))).isTrue();
        assertThat(Rules.HAS_ATTENTION.admits(search(asking()), loaded(0, 3))).isFalse();
        assertThat(Rules.HAS_ATTENTION.admits(search(asking(Handoff.Door.MYSELF, true)), loaded(0, 3)))
                .isTrue();
    }

    @Test
    void onlyWhoSpeaksTheLanguageIsAsked() {
        var english = ayu.with(Skills.of(Set.of(Languages.ENGLISH), "1"));

        assertThat(Rules.SPEAKS.admits(search(asking()), ayu)).isTrue();
        assertThat(Rules.SPEAKS.admits(search(asking()), english)).isFalse();
    }

    @Test
    void aWishForAManIsKept() {
        var man = new Wishes(Wishes.Area.ANY, Wishes.Gender.MAN, Wishes.When.NOW);
        var woman = new Wishes(Wishes.Area.ANY, Wishes.Gender.WOMAN, Wishes.When.NOW);

        assertThat(Rules.WISHED_GENDER.admits(search(asking(man)), ayu)).isFalse();
        assertThat(Rules.WISHED_GENDER.admits(search(asking(woman)), ayu)).isTrue();
        assertThat(Rules.WISHED_GENDER.admits(search(asking()), ayu)).isTrue();
    }

    @Test
    void notFromMyKelurahanIsAPromise() {
        var elsewhere = new Wishes(Wishes.Area.ELSEWHERE, Wishes.Gender.ANY, Wishes.When.NOW);

        assertThat(Rules.NOT_FROM_THERE.admits(search(asking(elsewhere)), ayu)).isFalse();
        assertThat(Rules.NOT_FROM_THERE.admits(search(asking(elsewhere)), agent(MENDAWAI)))
                .isTrue();
        assertThat(Rules.NOT_FROM_THERE.admits(search(asking()), ayu)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Offer.Answer.class,
            names = {"OPEN", "ACCEPTED", "DECLINED", "RECUSED", "LAPSED"})
    void nobodyIsAskedTwiceInARow(Offer.Answer answer) {
        assertThat(Rules.NOT_ASKED.admits(search(asking(), offered(ayu, answer)), ayu))
                .isFalse();
        assertThat(Rules.NOT_ASKED.admits(search(asking(), offered(ayu, answer)), agent(CANDI)))
                .isTrue();
    }

    @Test
    void whoLetAnOfferLapseIsAskedAgainAfterAQuarterOfAnHour() {
        var lapsed = offered(ayu, Offer.Answer.LAPSED);
        var later = search(request(asking()), lapsed.expiresAt().plus(Duration.ofMinutes(16)), lapsed);

        assertThat(Rules.NOT_ASKED.admits(later, ayu)).isTrue();
    }

    @Test
    void whoMayKnowSomebodyIsNeverAskedAboutThem() {
        var search = new Search(
                request(asking()), new Routed.Places(), List.of(), Set.of(ayu.id()), OfferTerms.DEFAULT, NOON);

        assertThat(Rules.DOES_NOT_KNOW_THEM.admits(search, ayu)).isFalse();
        assertThat(Rules.DOES_NOT_KNOW_THEM.admits(search, agent(CANDI))).isTrue();
    }

    @Test
    void theRecordDoesNotTellThatSomebodyMayKnowSomebody() {
        assertThat(Rules.DOES_NOT_KNOW_THEM.excluded()).isEqualTo(Rules.NOT_ASKED.excluded());
    }

    @Test
    void eachRuleHasANameOfItsOwn() {
        assertThat(Rules.ALL).extracting(Rule::name).doesNotHaveDuplicates();
    }

    private static WeeklyShifts shifts(String code) {
        return new WeeklyShifts(List.of(Shift.of(code)));
    }

    private static Search at(Instant now, Asking asking, Units units) {
        return new Search(request(asking), units, List.of(), Set.of(), OfferTerms.DEFAULT, now);
    }

    private RecoveryAgent loaded(int talks, int offers) {
        return ayu.with(new Workload(talks, offers, 0, Optional.empty()));
    }

    @Test
    void onlyWhoeverTakesPartIsAsked() {
        var agent = Routed.agent(Routed.CANDI);

        assertThat(Rules.TAKES_PART.admits(Routed.search(Routed.asking()), agent))
                .isTrue();
        assertThat(Rules.TAKES_PART.admits(Routed.search(Routed.asking()), agent.with(Membership.JOINING)))
                .isFalse();
        assertThat(Rules.TAKES_PART.admits(Routed.search(Routed.asking()), agent.with(Membership.SUSPENDED)))
                .isFalse();
    }

    private RecoveryAgent trained(LocalDate until) {
        return ayu.with(new Skills(Set.of(Language.INDONESIAN), false, "1", Optional.of(until)));
    }
}
