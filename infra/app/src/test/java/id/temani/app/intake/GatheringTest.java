package id.temani.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.temani.app.intake.Gathering.Limits;
import id.temani.conversation.Content;
import id.temani.conversation.InboundMessage;
import id.temani.conversation.Reception;
import id.temani.delivery.MovableClock;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class GatheringTest {

    private static final Set<Thread.State> WAITS = Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

    private final List<String> story = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch firstIsDone = new CountDownLatch(1);
    private final Set<String> mustBeAlone = Collections.synchronizedSet(new HashSet<>());
    private boolean storageIsAway;
    private boolean isPoison;
    private final Gathering gathering = gathering(Duration.ofMinutes(1));

    @Test
    void carriesOutAloneWhoMeetsNoCrowd() {
        firstIsDone.countDown();

        gathering.carryOut(saying("sari", "1"));
        gathering.carryOut(saying("budi", "2"));

        assertThat(story).containsExactly("1", "2");
    }

    @Test
    void carriesOutTogetherWhatArrivedMeanwhile() throws Exception {
        var arrivals = List.of(
                arriving("first", "1"),
                arriving("sari", "2"),
                arriving("budi", "3"),
                arriving("tini", "4"),
                arriving("wati", "5"));
        firstIsDone.countDown();
        await(arrivals);

        assertThat(story).containsExactly("1", "2+3+4", "5");
    }

    @Test
    void keepsTheOrderOfOneChatAndServesItOneAtATime() throws Exception {
        var arrivals = List.of(
                arriving("first", "1"),
                arriving("sari", "2"),
                arriving("sari", "3"),
                arriving("budi", "4"),
                arriving("first", "5"));
        firstIsDone.countDown();
        await(arrivals);

        assertThat(story).containsExactly("1", "2+4+5", "3");
    }

    @Test
    void carriesOutAloneWhatACrowdLeaves() throws Exception {
        mustBeAlone.addAll(List.of("2", "4"));
        var arrivals =
                List.of(arriving("first", "1"), arriving("sari", "2"), arriving("budi", "3"), arriving("tini", "4"));
        firstIsDone.countDown();
        await(arrivals);

        assertThat(story).startsWith("1", "3").containsExactlyInAnyOrder("1", "3", "2", "4");
    }

    @Test
    void turnsEverybodyAwayWhoWaitsWhenNothingCanBeStored() throws Exception {
        storageIsAway = true;
        var first = arriving("first", "1");
        var others = List.of(arriving("sari", "2"), arriving("budi", "3"), arriving("sari", "4"));
        firstIsDone.countDown();

        assertThatThrownBy(first::get).hasCauseInstanceOf(Reception.Unavailable.class);
        others.forEach(one -> assertThatThrownBy(one::get).hasCauseInstanceOf(Reception.Unavailable.class));
        storageIsAway = false;
        gathering.carryOut(saying("sari", "5"));
        assertThat(story).containsExactly("5");
    }

    @Test
    void aFaultOfOneHarmsNobodyElse() throws Exception {
        isPoison = true;
        var first = arriving("first", "1");
        var others = List.of(arriving("sari", "2"), arriving("budi", "3"));
        firstIsDone.countDown();

        assertThatThrownBy(first::get).hasCauseInstanceOf(IllegalStateException.class);
        await(others);
        assertThat(story).containsExactly("2+3");
    }

    @Test
    void turnsAwayWhoseTurnDoesNotComeInTime() throws Exception {
        var impatient = gathering(Duration.ZERO);
        var first = arriving(impatient, "first", "1");

        assertThatThrownBy(() -> impatient.carryOut(saying("sari", "2"))).isInstanceOf(Reception.Unavailable.class);
        firstIsDone.countDown();
        first.get();
        impatient.carryOut(saying("sari", "2"));

        assertThat(story).containsExactly("1", "2");
    }

    @Test
    void goesOnBesideWhoeverIsHeldUp() throws Exception {
        var lively = new Gathering(
                new Limits(3, 2, Duration.ofMillis(1), Duration.ofMinutes(1)),
                this::together,
                this::alone,
                GatheringTest::isAway);
        var heldUp = arriving(lively, "first", "1");

        lively.carryOut(saying("sari", "2"));

        assertThat(story).containsExactly("2");
        firstIsDone.countDown();
        heldUp.get();
        assertThat(story).containsExactly("2", "1");
    }

    private Gathering gathering(Duration patience) {
        return new Gathering(new Limits(3, 2, patience, patience), this::together, this::alone, GatheringTest::isAway);
    }

    private static boolean isAway(Throwable e) {
        return e instanceof Reception.Unavailable;
    }

    private Collection<InboundMessage> together(List<InboundMessage> messages) {
        var left = messages.stream()
                .filter(message -> mustBeAlone.contains(message.ref()))
                .toList();
        var taken = messages.stream()
                .filter(message -> !left.contains(message))
                .map(InboundMessage::ref)
                .toList();
        story.add(String.join("+", taken));
        return left;
    }

    private void alone(InboundMessage message) {
        if (message.ref().equals("1")) {
            waitUntilTheFirstMayGoOn();
        }
        if (isPoison) {
            throw new IllegalStateException("This one fails");
        }
        if (storageIsAway) {
            throw new Reception.Unavailable(new IllegalStateException("The database is away"));
        }
        story.add(message.ref());
    }

    private void waitUntilTheFirstMayGoOn() {
        try {
            firstIsDone.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hands a message in on a thread of its own, and returns when that thread waits. */
    private FutureTask<Void> arriving(String who, String ref) {
        return arriving(gathering, who, ref);
    }

    private static FutureTask<Void> arriving(Gathering gathering, String who, String ref) {
        var task = new FutureTask<Void>(() -> gathering.carryOut(saying(who, ref)), null);
        var thread = new Thread(task);
        thread.start();
        while (!WAITS.contains(thread.getState())) {
            Thread.onSpinWait();
        }
        return task;
    }

    private static void await(List<FutureTask<Void>> arrivals) throws ExecutionException, InterruptedException {
        for (var arrival : arrivals) {
            arrival.get();
        }
    }

    private static InboundMessage saying(String who, String ref) {
        return InboundMessage.of(
                new ChannelAddress(Channel.TELEGRAM, who), ref, new Content.Text("halo"), new MovableClock().instant());
    }
}
