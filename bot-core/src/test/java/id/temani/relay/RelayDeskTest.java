package id.temani.relay;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.Letters;
import id.temani.later.Later;
import org.junit.jupiter.api.Test;

/** What becomes of lines between a resident and an agent. */
class RelayDeskTest extends RelayScene {

    @Test
    void passesOrdinaryLinesOn() {
        assertThat(residentSays("halo kak")).containsExactly(relayed(ayu, "halo kak"));
        assertThat(agentSays("halo")).containsExactly(relayed(sari, "halo"));
    }

    @Test
    void asksAboutANumberAndPassesNothingOn() {
        assertThat(residentSays("WA 081234")).containsExactly(told(sari, "hold.number"));
        assertThat(buttons()).containsExactly("hold.without-number", "hold.keep", "hold.cancel");
    }

    @Test
    void leavesTheNumberOutIfTheWriterSaysSo() {
        residentSays("WA 081234 ya");

        assertThat(tapped(sari, "without")).containsExactly(relayed(ayu, "WA […] ya"));
    }

    @Test
    void sendsAResidentsNumberIfTheyKeepToIt() {
        residentSays("WA 081234 ya");

        assertThat(tapped(sari, "keep")).containsExactly(relayed(ayu, "WA 081234 ya"));
    }

    @Test
    void sendsNothingAfterCancelling() {
        residentSays("WA 081234 ya");

        assertThat(tapped(sari, "cancel")).containsExactly(told(sari, "hold.cancelled"));
        assertThat(lines.latestOf(sari)).isEmpty();
    }

    @Test
    void sendsOnceWhenTappedTwice() {
        residentSays("WA 081234 ya");
        var payload = payload("keep");

        tap(sari, payload);

        assertThat(tap(sari, payload)).containsExactly(told(sari, "hold.gone"));
    }

    @Test
    void isGoneAfterTenMinutes() {
        residentSays("WA 081234 ya");
        now = NOON.plus(HeldLine.KEPT);

        assertThat(tapped(sari, "keep")).containsExactly(told(sari, "hold.gone"));
        assertThat(residentSays("1")).containsExactly(relayed(ayu, "1"));
    }

    @Test
    void isForgottenWhenItsTimeIsOver() {
        residentSays("WA 081234 ya");
        var due = later.due(NOON.plus(HeldLine.KEPT)).stream()
                .filter(one -> one.wake() == Later.Wake.HELD_LINE_GONE)
                .toList();
        assertThat(due).hasSize(1);

        relay.forgetHeld(due.getFirst().id());

        assertThat(tapped(sari, "keep")).containsExactly(told(sari, "hold.gone"));
    }

    @Test
    void takesDigitsAndWordsAsAnswersOnlyWhileTheQuestionIsOpen() {
        assertThat(residentSays("2")).containsExactly(relayed(ayu, "2"));
        assertThat(residentSays("batal")).containsExactly(relayed(ayu, "batal"));

        residentSays("WA 081234 ya");
        assertThat(residentSays("2")).containsExactly(relayed(ayu, "WA 081234 ya"));
        assertThat(residentSays("2")).containsExactly(relayed(ayu, "2"));

        residentSays("WA 081234 ya");
        assertThat(residentSays("batal")).containsExactly(told(sari, "hold.cancelled"));
    }

    @Test
    void passesOtherLinesOnMeanwhile() {
        residentSays("WA 081234 ya");

        assertThat(residentSays("kak?")).containsExactly(relayed(ayu, "kak?"));
        assertThat(residentSays("4")).containsExactly(relayed(ayu, "4"));
        assertThat(agentSays("iya?")).containsExactly(relayed(sari, "iya?"));
        assertThat(tapped(sari, "without")).containsExactly(relayed(ayu, "WA […] ya"));
    }

    @Test
    void tellsWhenTheNextOneTakesThePlaceOfTheLast() {
        residentSays("WA 081234");
        var old = payload("keep");

        assertThat(residentSays("WA 089999")).containsExactly(told(sari, "hold.replaced hold.number"));

        assertThat(tap(sari, old)).containsExactly(told(sari, "hold.gone"));
        assertThat(residentSays("2")).containsExactly(relayed(ayu, "WA 089999"));
        assertThat(later.due(NOON.plus(HeldLine.KEPT))).noneMatch(one -> one.wake() == Later.Wake.HELD_LINE_GONE);
    }

    @Test
    void offersAgentsNoWayToSendANumber() {
        assertThat(agentSays("WA 081234")).containsExactly(told(ayu, "hold.agent"));
        assertThat(buttons()).containsExactly("hold.without-number", "hold.cancel");

        var forged = payload("cancel").replace("cancel", "keep");
        assertThat(tap(ayu, forged)).containsExactly(told(ayu, "hold.agent"));
        assertThat(answered(ayu, "kirim")).containsExactly(told(ayu, "hold.agent"));
        assertThat(answered(ayu, "1")).containsExactly(relayed(sari, "WA […]"));
    }

    @Test
    void refusesButtonsOfSomebodyElsesLine() {
        residentSays("WA 081234");

        assertThat(tap(ayu, payload("keep"))).containsExactly(told(ayu, "hold.gone"));
        assertThat(tap(sari, "held-nonsense")).containsExactly(told(sari, "hold.gone"));
        assertThat(lines.latestOf(sari)).isPresent();
    }

    @Test
    void isGoneWithTheTalk() {
        residentSays("WA 081234");
        var payload = payload("keep");

        talks.handoffs().save(live.ended(now));

        assertThat(tap(sari, payload)).containsExactly(told(sari, "hold.gone"));
    }

    @Test
    void neverReachesAnotherAgent() {
        residentSays("WA 081234");
        var payload = payload("keep");

        talks.passedOn(live, now);

        assertThat(tap(sari, payload)).containsExactly(told(sari, "hold.gone"));
    }

    @Test
    void dropsWhatIsAboutSupplyWhateverElseIsInIt() {
        assertThat(residentSays("bandar 081234")).containsExactly(told(sari, "drop.third-party"));
        assertThat(agentSays("bandar mana")).containsExactly(told(ayu, "drop.third-party"));
        assertThat(lines.latestOf(sari)).isEmpty();
    }

    @Test
    void holdsALateLineWithItsMark() {
        var letters = new Letters();
        relay.lateFromResident(live, Said.words("WA 081234"), now, letters);
        assertThat(heard(letters)).containsExactly(told(sari, "hold.number"));
    }

    @Test
    void passesDangerOnAsItIs() {
        var letters = new Letters();
        relay.dangerFromResident(live, "tolong 081234", now, letters);
        assertThat(heard(letters)).containsExactly(relayed(ayu, "tolong 081234"));
    }
}
