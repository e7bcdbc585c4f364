package id.temani.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.resident.ConversationId;
import id.temani.wording.Choice;
import id.temani.wording.Utterance;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may send what and for how long, and how often it may have arrived; the first half of the {@link OutboxContract}. */
public abstract class OutboxLeaseContract {

    protected static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final Instant LEASE_OVER = NOON.plus(Outbox.LEASE);

    Outbox here;
    Outbox elsewhere;
    ConversationId sari;
    ConversationId budi;

    protected abstract Outbox outbox();

    /** The same messages, as another node sees them. */
    protected abstract Outbox otherNode();

    /** Somebody who can be written to. */
    protected abstract ConversationId lane();

    @BeforeEach
    void begin() {
        here = outbox();
        elsewhere = otherNode();
        sari = lane();
        budi = lane();
    }

    @Test
    void leasesNewMessagesToTheNodeThatWroteThem() {
        var first = to(sari);
        var second = to(sari);

        var claims = here.add(List.of(first, second), NOON);

        assertThat(claims).extracting(Claim::message).containsExactly(first, second);
        assertThat(claims).allMatch(claim -> claim.attempt() == 1 && claim.unanswered() == 0);
        assertThat(elsewhere.claim(NOON, 10)).isEmpty();
        assertThat(here.claim(NOON, 10)).isEmpty();
    }

    @Test
    void goesOnWritingIntoALaneOfItsOwn() {
        here.add(List.of(to(sari)), NOON);
        var second = to(sari);

        assertThat(here.add(List.of(second), NOON)).extracting(Claim::message).containsExactly(second);
    }

    @Test
    void leavesAMessageBehindSomebodyElsesUnsentOneToTheClaim() {
        elsewhere.add(List.of(to(sari)), NOON);
        var behind = to(sari);
        var free = to(budi);

        assertThat(here.add(List.of(behind, free), NOON))
                .extracting(Claim::message)
                .containsExactly(free);
    }

    @Test
    void leavesAMessageBehindAPostponedOneToTheClaim() {
        var late = here.add(List.of(to(sari)), NOON).getFirst();
        here.postpone(late, NOON.plusSeconds(60));

        assertThat(here.add(List.of(to(sari)), NOON)).isEmpty();
        assertThat(here.claim(NOON, 10)).isEmpty();
    }

    @Test
    void leavesAMessageBehindAnExpiredLeaseToTheClaim() {
        var first = to(sari);
        here.add(List.of(first), NOON);

        assertThat(here.add(List.of(to(sari)), LEASE_OVER)).isEmpty();
        assertThat(here.claim(LEASE_OVER, 10)).extracting(Claim::message).containsExactly(first);
    }

    @Test
    void leavesAMessageBehindAClaimedOneToTheClaim() {
        var first = abandoned(sari);
        here.claim(LEASE_OVER, 10);
        var behind = to(sari);

        assertThat(here.add(List.of(behind), LEASE_OVER)).isEmpty();

        here.giveUp(first.id(), LEASE_OVER);
        assertThat(here.claim(LEASE_OVER, 10)).extracting(Claim::message).containsExactly(behind);
    }

    @Test
    void releasesWhatItClaimed() {
        var first = abandoned(sari);
        here.claim(LEASE_OVER, 10);

        here.release(List.of(first.id()));

        assertThat(elsewhere.claim(LEASE_OVER, 10)).extracting(Claim::message).containsExactly(first);
    }

    @Test
    void leavesAMessageBehindAReleasedOneToTheClaim() {
        var first = to(sari);
        here.add(List.of(first), NOON);
        here.release(List.of(first.id()));

        assertThat(here.add(List.of(to(sari)), NOON)).isEmpty();
        assertThat(elsewhere.claim(NOON, 10)).extracting(Claim::message).containsExactly(first);
    }

    @Test
    void handsAReleasedMessageOutAsIfItHadNeverBeenTried() {
        var first = to(sari);
        here.add(List.of(first), NOON);
        here.release(List.of(first.id()));

        var again = elsewhere.claim(NOON, 10).getFirst();

        assertThat(again.attempt()).isEqualTo(1);
        assertThat(again.unanswered()).isZero();
    }

    @Test
    void releasesNothingOfOthers() {
        var first = to(sari);
        here.add(List.of(first), NOON);

        elsewhere.release(List.of(first.id()));

        assertThat(elsewhere.claim(NOON, 10)).isEmpty();
    }

    @Test
    void handsItOutAgainAndSaysSoOnceTheLeaseIsOver() {
        abandoned(sari);

        assertThat(here.claim(LEASE_OVER.minusMillis(1), 10)).isEmpty();

        var again = elsewhere.claim(LEASE_OVER, 10).getFirst();
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(again.unanswered()).isEqualTo(1);
    }

    @Test
    void losesNothingHoweverManyNodesDieWithIt() {
        abandoned(sari);
        elsewhere.claim(LEASE_OVER, 10);

        var again = here.claim(LEASE_OVER.plus(Outbox.LEASE), 10).getFirst();

        assertThat(again.attempt()).isEqualTo(3);
        assertThat(again.unanswered()).isEqualTo(1);
    }

    @Test
    void countsEachSendThatGotNoAnswer() {
        var first = here.add(List.of(to(sari)), NOON).getFirst();
        here.unknown(first, NOON.plusSeconds(30));

        assertThat(here.claim(NOON.plusSeconds(29), 10)).isEmpty();
        var again = here.claim(NOON.plusSeconds(30), 10).getFirst();
        here.unknown(again, NOON.plusSeconds(60));

        assertThat(again.unanswered()).isEqualTo(1);
        assertThat(here.claim(NOON.plusSeconds(60), 10).getFirst().unanswered()).isEqualTo(2);
    }

    @Test
    void ignoresALateCallerWhoPostponesWhatSomebodyElseHasClaimed() {
        var first = here.add(List.of(to(sari)), NOON).getFirst();
        var again = elsewhere.claim(LEASE_OVER, 10).getFirst();

        here.postpone(first, LEASE_OVER.plusSeconds(600));
        elsewhere.postpone(again, LEASE_OVER.plusSeconds(1));

        assertThat(elsewhere.claim(LEASE_OVER.plusSeconds(1), 10)).hasSize(1);
    }

    /** Written and leased, but never sent. */
    OutboundMessage abandoned(ConversationId lane) {
        var message = to(lane);
        here.add(List.of(message), NOON);
        return message;
    }

    static OutboundMessage to(ConversationId lane) {
        return OutboundMessage.to(lane, new Utterance("Halo", List.of(Choice.of("q:1", "Ya"))));
    }
}
