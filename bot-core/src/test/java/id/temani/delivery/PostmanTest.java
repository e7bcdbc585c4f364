package id.temani.delivery;

import static id.temani.resident.Channel.SIMULATOR;
import static id.temani.resident.Channel.TELEGRAM;
import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.DeliveryOutcome.Reason;
import id.temani.delivery.DeliveryOutcome.Rejected;
import id.temani.delivery.DeliveryOutcome.TryAgain;
import id.temani.delivery.DeliveryOutcome.Unknown;
import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.wording.Utterance;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One thread, a clock that is moved, and outcomes in the order written down: what follows from each. */
class PostmanTest {

    private static final int PLACES = 10;

    private final MovableClock clock = new MovableClock();
    private final StepByStep threads = new StepByStep();
    private final StepByStep soon = new StepByStep();
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final ScriptedSender telegram = new ScriptedSender(TELEGRAM, clock);
    private final ScriptedSender simulator = new ScriptedSender(SIMULATOR, clock);
    private final RecordedNews news = new RecordedNews();
    private final Postman postman =
            new Postman(outbox, List.of(telegram, simulator), news, clock, threads, soon, PLACES);

    private final ConversationId sari = ConversationId.random();
    private final ConversationId budi = ConversationId.random();

    @Test
    void sendsInTheOrderWrittenAndMarksEachBeforeItsLaneGoesOn() {
        written(sari, "satu", "dua", "tiga").send();
        settle();

        assertThat(simulator.texts()).containsExactly("satu", "dua", "tiga");
        assertThat(outbox.unsent()).isZero();
        assertThat(outbox.batches()).containsExactly(1, 1, 1);
    }

    @Test
    void marksMessagesOfSeveralPeopleInOneBatch() {
        written(sari, "satu").send();
        written(budi, "satu").send();
        settle();

        assertThat(outbox.batches()).containsExactly(2);
    }

    @Test
    void marksAtFiftyWithoutWaiting() {
        for (int i = 0; i < 120; i++) {
            written(ConversationId.random(), "halo").send();
        }
        threads.run();

        assertThat(outbox.batches()).startsWith(50, 50);
    }

    @Test
    void keepsTheOrderOfTransactionsWhoeverComesBackFirst() {
        var first = written(sari, "satu");
        var second = written(sari, "dua");

        second.send();
        settle();
        assertThat(simulator.texts()).isEmpty();

        first.send();
        settle();
        assertThat(simulator.texts()).containsExactly("satu", "dua");
    }

    @Test
    void forgetsWhatWasRolledBack() {
        var lost = written(sari, "hilang");
        written(sari, "dua").send();

        lost.discard();
        settle();

        assertThat(simulator.texts()).containsExactly("dua");
    }

    @Test
    void waitsAsLongAsThePlatformSaysAndKeepsTheLaneWaiting() {
        simulator.answers(new TryAgain(Duration.ofSeconds(7), false));
        written(sari, "satu", "dua").send();
        written(budi, "halo").send();
        settle();
        assertThat(simulator.texts()).containsExactly("satu", "halo");

        recoverAfter(Duration.ofSeconds(6));
        assertThat(simulator.texts()).hasSize(2);

        recoverAfter(Duration.ofSeconds(1));
        recoverAfter(Duration.ZERO);
        assertThat(simulator.texts()).containsExactly("satu", "halo", "satu", "dua");
        assertThat(outbox.unsent()).isZero();
    }

    @Test
    void sendsNothingOnAChannelThatIsHeld() {
        outbox.isOn(TELEGRAM, sari);
        outbox.isOn(TELEGRAM, budi);
        telegram.answers(new TryAgain(Duration.ofSeconds(30), true));
        written(sari, "satu").send();
        settle();

        written(budi, "halo").send();
        written(ConversationId.random(), "simulator").send();
        settle();
        recoverAfter(Duration.ofSeconds(29));
        assertThat(telegram.texts()).containsExactly("satu");
        assertThat(simulator.texts()).containsExactly("simulator");

        recoverAfter(Duration.ofSeconds(1));
        assertThat(telegram.texts()).containsExactlyInAnyOrder("satu", "satu", "halo");
    }

    @Test
    void doesNotLetALaterMessageOvertakeAPausedOne() {
        simulator.answers(new TryAgain(Duration.ofSeconds(7), false));
        var early = written(sari, "satu");
        var late = written(sari, "dua");
        early.send();
        threads.run();

        late.send();
        settle();
        assertThat(simulator.texts()).containsExactly("satu");

        recoverAfter(Duration.ofSeconds(7));
        recoverAfter(Duration.ZERO);
        assertThat(simulator.texts()).containsExactly("satu", "satu", "dua");
    }

    @Test
    void leavesAnUnansweredMessageToItsLeaseAndSendsItOnceMore() {
        simulator.answers(new Unknown());
        written(sari, "satu", "dua").send();
        settle();

        recoverAfter(Outbox.LEASE.minusSeconds(1));
        assertThat(simulator.texts()).containsExactly("satu");

        recoverAfter(Duration.ofSeconds(1));
        recoverAfter(Duration.ZERO);
        assertThat(simulator.texts()).containsExactly("satu", "satu", "dua");
        assertThat(news.heard()).isEmpty();
    }

    @Test
    void givesUpAfterTwoSendsWithoutAnAnswer() {
        simulator.answers(new Unknown(), new Unknown());
        written(sari, "satu", "dua").send();
        settle();
        recoverAfter(Outbox.LEASE);
        recoverAfter(Outbox.LEASE);
        recoverAfter(Duration.ZERO);

        assertThat(simulator.texts()).containsExactly("satu", "satu", "dua");
        assertThat(news.heard()).containsExactly("unknown satu");
        assertThat(outbox.unsent()).isZero();
    }

    @Test
    void losesNothingWhereThePlatformCanBeAskedAndAsksLessAndLessOften() {
        simulator.compares();
        simulator.answers(new Unknown(), new Unknown(), new Unknown());
        written(sari, "satu").send();
        settle();
        recoverAfter(Outbox.LEASE);
        recoverAfter(Outbox.LEASE);
        recoverAfter(Outbox.LEASE);
        assertThat(simulator.texts()).hasSize(3);
        recoverAfter(Outbox.LEASE);

        assertThat(simulator.texts()).hasSize(4);
        assertThat(news.heard()).isEmpty();
        assertThat(outbox.unsent()).isZero();
    }

    @Test
    void tellsTheSenderOfARelayedLineThatItMayHaveArrivedTwice() {
        simulator.answers(new Unknown());
        var line = OutboundMessage.to(sari, Utterance.plain("apa kabar")).as(Nature.RELAYED);
        postman.dispatch(outbox.add(List.of(line), clock.instant()));
        settle();
        recoverAfter(Outbox.LEASE);

        assertThat(news.heard()).containsExactly("maybe twice apa kabar");
    }

    @Test
    void goesOnAfterARefusalAndTellsOfIt() {
        simulator.answers(new Rejected(Reason.WINDOW_CLOSED));
        written(sari, "satu", "dua").send();
        settle();

        assertThat(simulator.texts()).containsExactly("satu", "dua");
        assertThat(news.heard()).containsExactly("WINDOW_CLOSED satu");
        assertThat(outbox.unsent()).isZero();
    }

    @Test
    void shutsTheLaneOfSomebodyWhoCannotBeReached() {
        simulator.answers(new Rejected(Reason.UNREACHABLE));
        written(sari, "satu", "dua").send();
        written(budi, "halo").send();
        settle();

        assertThat(simulator.texts()).containsExactly("satu", "halo");
        assertThat(outbox.unsent()).isZero();
        assertThat(outbox.add(List.of(OutboundMessage.to(sari, Utterance.plain("tiga"))), clock.instant()))
                .isEmpty();
    }

    @Test
    void survivesAListenerAndASenderThatThrow() {
        simulator.answers(new Rejected(Reason.REFUSED));
        news.isBroken();
        written(sari, "satu", "dua").send();
        settle();
        assertThat(outbox.unsent()).isZero();

        simulator.isBroken();
        written(budi, "halo").send();
        settle();
        assertThat(outbox.unsent()).isOne();
    }

    @Test
    void sendsWhatACrashedNodeLeftOnceItsLeaseIsOver() {
        outbox.otherNode().add(List.of(OutboundMessage.to(sari, Utterance.plain("satu"))), clock.instant());

        recoverAfter(Outbox.LEASE.minusSeconds(1));
        assertThat(simulator.texts()).isEmpty();

        recoverAfter(Duration.ofSeconds(1));
        assertThat(simulator.texts()).containsExactly("satu");
    }

    @Test
    void doesNotStartASendWhoseLeaseMayEndBeforeTheAnswer() {
        simulator.takes(Duration.ofSeconds(9));
        written(sari, "satu", "dua").send();
        settle();
        assertThat(simulator.texts()).containsExactly("satu");

        recoverAfter(Duration.ZERO);
        assertThat(simulator.texts()).containsExactly("satu", "dua");
        assertThat(news.heard()).isEmpty();
    }

    @Test
    void sendsUrgentMessagesFirst() {
        var other = outbox.otherNode();
        other.add(List.of(OutboundMessage.to(sari, Utterance.plain("biasa"))), clock.instant());
        other.add(List.of(OutboundMessage.to(budi, Utterance.plain("bahaya")).as(Nature.URGENT)), clock.instant());
        recoverAfter(Outbox.LEASE);

        assertThat(simulator.texts()).containsExactly("bahaya", "biasa");
    }

    @Test
    void keepsMessagesOfAChannelThatIsOff() {
        outbox.isOn(Channel.WHATSAPP, sari);
        written(sari, "satu").send();
        settle();

        assertThat(outbox.unsent()).isOne();
        assertThat(news.heard()).isEmpty();
    }

    private Postman.Bag written(ConversationId lane, String... texts) {
        var messages = List.of(texts).stream()
                .map(text -> OutboundMessage.to(lane, Utterance.plain(text)))
                .toList();
        return postman.reserve(outbox.add(messages, clock.instant()));
    }

    private void recoverAfter(Duration pause) {
        clock.forward(pause);
        postman.recover(clock.instant());
        settle();
    }

    private void settle() {
        threads.run();
        soon.run();
        threads.run();
    }
}
