package id.temani.delivery;

import static id.temani.resident.Channel.SIMULATOR;
import static org.assertj.core.api.Assertions.assertThat;

import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import id.temani.resident.ConversationId;
import id.temani.wording.Utterance;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real threads, many lanes. */
@Timeout(30)
class PostmanUnderLoadTest {

    private final MovableClock clock = new MovableClock();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final Map<ConversationId, Queue<String>> arrived = new ConcurrentHashMap<>();

    @AfterEach
    void stop() {
        threads.close();
    }

    @Test
    void carriesTenThousandMessagesInFiveHundredLanesInOrder() throws Exception {
        var all = new CountDownLatch(10_000);
        var postman = postman(claim -> {
            arrived(claim);
            all.countDown();
            return accepted(claim);
        });
        var people = people(500);

        for (int i = 0; i < 20; i++) {
            for (var person : people) {
                postman.dispatch(outbox.add(List.of(line(person, i)), clock.instant()));
            }
        }

        assertThat(all.await(20, TimeUnit.SECONDS)).isTrue();
        postman.close();
        assertThat(outbox.unsent()).isZero();
        people.forEach(person -> assertThat(arrived.get(person)).containsExactlyElementsOf(numbers(20)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void keepsTheOrderOfEachLaneWhateverThePlatformAnswers(int seed) {
        var random = new SplittableRandom(seed);
        var postman = postman(claim -> {
            int dice;
            synchronized (random) {
                dice = random.nextInt(10);
            }
            return switch (dice) {
                case 0 -> new DeliveryOutcome.TryAgain(Duration.ofSeconds(2), false);
                case 1 -> new DeliveryOutcome.TryAgain(Duration.ofSeconds(1), true);
                case 2 -> {
                    arrived(claim);
                    yield new DeliveryOutcome.Unknown();
                }
                default -> {
                    arrived(claim);
                    yield accepted(claim);
                }
            };
        });
        var people = people(20);

        for (int i = 0; i < 15; i++) {
            for (var person : people) {
                postman.dispatch(outbox.add(List.of(line(person, i)), clock.instant()));
            }
            clock.forward(Duration.ofMillis(500));
            postman.recover(clock.instant());
        }
        for (int i = 0; i < 20_000 && outbox.unsent() > 0; i++) {
            clock.forward(Duration.ofMillis(500));
            postman.recover(clock.instant());
            Thread.yield();
        }
        postman.close();

        assertThat(outbox.unsent()).isZero();
        people.forEach(person -> assertThat(List.copyOf(arrived.get(person)))
                .containsAll(numbers(15))
                .isSortedAccordingTo(Comparator.comparingInt(Integer::parseInt)));
    }

    @Test
    void letsAStuckChatDelayNobody() throws Exception {
        var stuck = ConversationId.random();
        var answer = new CountDownLatch(1);
        var others = new CountDownLatch(50);
        var postman = postman(claim -> {
            if (claim.message().lane().equals(stuck)) {
                await(answer);
            } else {
                others.countDown();
            }
            return accepted(claim);
        });

        postman.dispatch(outbox.add(List.of(line(stuck, 1), line(stuck, 2)), clock.instant()));
        people(50).forEach(person -> postman.dispatch(outbox.add(List.of(line(person, 1)), clock.instant())));

        assertThat(others.await(10, TimeUnit.SECONDS)).isTrue();
        answer.countDown();
        postman.close();
    }

    @Test
    void letsASendInFlightEndAndGivesBackTheRestWhenItStops() throws Exception {
        var begun = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        var postman = postman(claim -> {
            begun.countDown();
            await(answer);
            return accepted(claim);
        });
        var person = ConversationId.random();
        postman.dispatch(outbox.add(List.of(line(person, 1), line(person, 2)), clock.instant()));
        begun.await();

        var stopping = Thread.ofPlatform().start(postman::close);
        while (stopping.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait(); // until it waits for the send in flight
        }
        answer.countDown();

        assertThat(stopping.join(Duration.ofSeconds(10))).isTrue();
        assertThat(outbox.otherNode().claim(clock.instant(), 10))
                .extracting(claim -> claim.message().utterance().text())
                .containsExactly("2");
    }

    @Test
    void drainsALongBacklogWithoutWaitingForTheClock() throws Exception {
        var all = new CountDownLatch(2_000);
        var postman = postman(claim -> {
            all.countDown();
            return accepted(claim);
        });
        var left = outbox.otherNode();
        people(100)
                .forEach(person -> left.add(
                        IntStream.range(0, 20).mapToObj(i -> line(person, i)).toList(), clock.instant()));

        clock.forward(Outbox.LEASE);
        postman.recover(clock.instant());

        assertThat(all.await(20, TimeUnit.SECONDS)).isTrue();
        postman.close();
    }

    private Postman postman(Function<Claim, DeliveryOutcome> platform) {
        var sender = new ChannelSender() {
            @Override
            public Channel channel() {
                return SIMULATOR;
            }

            @Override
            public DeliveryOutcome send(Claim claim) {
                return platform.apply(claim);
            }

            @Override
            public void delete(ChannelAddress chat, List<ProviderId> messages) {}
        };
        var soon = CompletableFuture.delayedExecutor(2, TimeUnit.MILLISECONDS, threads);
        return new Postman(outbox, List.of(sender), new RecordedNews(), clock, threads, soon, 64);
    }

    private void arrived(Claim claim) {
        arrived.computeIfAbsent(claim.message().lane(), any -> new ConcurrentLinkedQueue<>())
                .add(claim.message().utterance().text());
    }

    private static DeliveryOutcome accepted(Claim claim) {
        return new DeliveryOutcome.Accepted(
                new ProviderId(claim.message().id().value().toString()));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<ConversationId> people(int count) {
        return Stream.generate(ConversationId::random).limit(count).toList();
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }

    private static OutboundMessage line(ConversationId person, int number) {
        return OutboundMessage.to(person, Utterance.plain(Integer.toString(number)));
    }
}
