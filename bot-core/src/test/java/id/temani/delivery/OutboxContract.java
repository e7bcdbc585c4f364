package id.temani.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.Outbox.Sent;
import id.temani.wording.Enclosure;
import id.temani.wording.Utterance;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Outbox} must do. Each implementation runs all of it. */
public abstract class OutboxContract extends OutboxLeaseContract {

    private static final ProviderId ACCEPTED = new ProviderId("4711");

    @Test
    void handsOutTheOldestMessageOfEachLane() {
        var first = abandoned(sari);
        abandoned(sari);
        var other = abandoned(budi);

        assertThat(here.claim(LEASE_OVER, 10)).extracting(Claim::message).containsExactly(first, other);
    }

    @Test
    void keepsALaneWaitingForItsOldestMessage() {
        var first = abandoned(sari);
        var second = abandoned(sari);
        here.claim(LEASE_OVER, 10);
        assertThat(here.claim(LEASE_OVER, 10)).isEmpty();

        here.complete(List.of(new Sent(first.id(), ACCEPTED)), LEASE_OVER);

        assertThat(here.claim(LEASE_OVER, 10)).extracting(Claim::message).containsExactly(second);
    }

    @Test
    void takesBackWhatALaneWasToShowOfOthersUnlessItIsBeingSent() {
        var sent = to(sari).ownedBy(budi).as(Nature.RELAYED);
        here.add(List.of(sent), NOON);
        var waits = to(sari).ownedBy(budi).as(Nature.RELAYED);
        var own = to(sari);
        here.add(List.of(waits, own), NOON);
        here.release(List.of(waits.id(), own.id()));

        assertThat(here.takeBack(sari, NOON.plusSeconds(1))).containsExactly(budi);

        assertThat(here.takeBack(sari, NOON.plusSeconds(1))).isEmpty();
        here.complete(List.of(new Sent(sent.id(), ACCEPTED)), NOON.plusSeconds(1));
        assertThat(here.claim(LEASE_OVER, 10)).extracting(Claim::message).containsExactly(own);
    }

    @Test
    void handsOutNoMoreThanAskedFor() {
        Stream.of(lane(), lane(), lane()).forEach(this::abandoned);

        assertThat(here.claim(LEASE_OVER, 2)).hasSize(2);
    }

    @Test
    void handsOutUrgentMessagesFirst() {
        abandoned(sari);
        var urgent = to(budi).as(Nature.URGENT);
        here.add(List.of(urgent), NOON);

        assertThat(here.claim(LEASE_OVER, 1)).extracting(Claim::message).containsExactly(urgent);
    }

    @Test
    void keepsTheWholeLaneWaitingForAPostponedMessage() {
        var first = here.add(List.of(to(sari), to(sari)), NOON).getFirst();
        here.postpone(first, NOON.plusSeconds(60));

        assertThat(elsewhere.claim(NOON.plusSeconds(59), 10)).isEmpty();
        var again = elsewhere.claim(NOON.plusSeconds(60), 10);
        assertThat(again).extracting(Claim::message).containsExactly(first.message());
        assertThat(again.getFirst().attempt()).isEqualTo(2);
        assertThat(again.getFirst().unanswered()).isZero();
    }

    @Test
    void letsTheLaneGoOnAfterAMessageIsGivenUp() {
        var first = abandoned(sari);
        var second = abandoned(sari);
        here.claim(LEASE_OVER, 10);

        here.giveUp(first.id(), LEASE_OVER);

        assertThat(here.claim(LEASE_OVER, 10)).extracting(Claim::message).containsExactly(second);
    }

    @Test
    void neverHandsOutWhatIsClosed() {
        var first = abandoned(sari);
        here.complete(List.of(new Sent(first.id(), ACCEPTED)), NOON);
        here.add(List.of(first), NOON);
        here.giveUp(first.id(), NOON);

        assertThat(here.claim(LEASE_OVER, 10)).isEmpty();
    }

    @Test
    void keepsTheFileThatGoesWithAMessage() {
        var file = new Enclosure("catatan", Enclosure.Kind.PDF, new byte[] {1, 2, 3});
        here.add(List.of(OutboundMessage.to(sari, Utterance.plain("Halo").enclosing(file))), NOON);

        var claimed = here.claim(LEASE_OVER, 10).getFirst().message().utterance();

        assertThat(claimed.text()).isEqualTo("Halo");
        assertThat(claimed.enclosure()).hasValueSatisfying(kept -> {
            assertThat(kept.fileName()).isEqualTo("catatan.pdf");
            assertThat(kept.content()).containsExactly(1, 2, 3);
        });
    }

    @Test
    void addsAMessageOnlyOnce() {
        var first = abandoned(sari);

        assertThat(here.add(List.of(first), NOON)).isEmpty();

        here.complete(List.of(new Sent(first.id(), ACCEPTED)), NOON);
        assertThat(here.claim(LEASE_OVER, 10)).isEmpty();
    }

    @Test
    void findsAMessageByThePlatformsIdInItsOwnLaneOnly() {
        var first = abandoned(sari);
        here.complete(List.of(new Sent(first.id(), ACCEPTED)), NOON);

        assertThat(elsewhere.find(sari, ACCEPTED)).contains(first.id());
        assertThat(elsewhere.find(budi, ACCEPTED)).isEmpty();
        assertThat(elsewhere.find(sari, new ProviderId("4712"))).isEmpty();
    }

    @Test
    void keepsTheFirstIdWhenAMessageIsCompletedTwice() {
        var first = abandoned(sari);
        here.complete(List.of(new Sent(first.id(), ACCEPTED)), NOON);
        here.complete(List.of(new Sent(first.id(), new ProviderId("4712"))), NOON);

        assertThat(here.find(sari, ACCEPTED)).contains(first.id());
        assertThat(here.find(sari, new ProviderId("4712"))).isEmpty();
    }

    @Test
    void takesNothingIntoAShutLaneAndClosesWhatWaits() {
        abandoned(sari);
        here.shut(sari, NOON);

        assertThat(here.isShut(sari)).isTrue();
        assertThat(here.isShut(budi)).isFalse();
        assertThat(here.add(List.of(to(sari)), NOON)).isEmpty();
        assertThat(here.claim(LEASE_OVER, 10)).isEmpty();
    }

    @Test
    void forgetsOnlyWhatWasClosedBefore() {
        var old = abandoned(sari);
        here.complete(List.of(new Sent(old.id(), ACCEPTED)), NOON);
        var young = abandoned(sari);
        here.complete(List.of(new Sent(young.id(), new ProviderId("4712"))), NOON.plusSeconds(1));
        abandoned(budi);

        assertThat(here.forgetClosedBefore(NOON.plusSeconds(1), NOON.plusSeconds(1)))
                .isEqualTo(1);
        assertThat(here.find(sari, ACCEPTED)).isEmpty();
        assertThat(here.find(sari, new ProviderId("4712"))).contains(young.id());
        assertThat(here.claim(LEASE_OVER, 10)).hasSize(1);
    }
}
