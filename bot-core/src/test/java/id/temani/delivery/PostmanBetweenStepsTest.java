package id.temani.delivery;

import static id.temani.resident.Channel.SIMULATOR;
import static org.assertj.core.api.Assertions.assertThat;

import id.temani.resident.ConversationId;
import id.temani.wording.Utterance;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What happens between two steps that the postman and the database take together. */
class PostmanBetweenStepsTest {

    private final MovableClock clock = new MovableClock();
    private final StepByStep threads = new StepByStep();
    private final StepByStep soon = new StepByStep();
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final ScriptedSender simulator = new ScriptedSender(SIMULATOR, clock);
    private final Postman postman =
            new Postman(sometimesAway(), List.of(simulator), new RecordedNews(), clock, threads, soon, 10);
    private final ConversationId sari = ConversationId.random();
    private boolean away;
    private Runnable afterClaim = () -> {};

    @Test
    void aLaneStandsStillUntilItsLastMessageIsMarked() {
        written("satu", "dua");
        away = true;
        settle();
        assertThat(simulator.texts()).containsExactly("satu");

        away = false;
        postman.recover(clock.instant());
        settle();
        assertThat(simulator.texts()).containsExactly("satu");

        clock.forward(Outbox.LEASE);
        postman.recover(clock.instant());
        settle();
        assertThat(simulator.texts()).containsExactly("satu", "dua");
        assertThat(outbox.unsent()).isZero();
    }

    @Test
    void whatIsWrittenWhileAnEarlierMessageIsBeingHandedOutStaysBehindIt() {
        outbox.otherNode().add(List.of(OutboundMessage.to(sari, Utterance.plain("satu"))), clock.instant());
        clock.forward(Outbox.LEASE);
        afterClaim = () -> {
            afterClaim = () -> {};
            written("dua");
            settle();
        };

        postman.recover(clock.instant());
        settle();
        postman.recover(clock.instant());
        settle();

        assertThat(simulator.texts()).containsExactly("satu", "dua");
        assertThat(outbox.unsent()).isZero();
    }

    private void written(String... texts) {
        var messages = List.of(texts).stream()
                .map(text -> OutboundMessage.to(sari, Utterance.plain(text)))
                .toList();
        postman.dispatch(outbox.add(messages, clock.instant()));
    }

    private void settle() {
        threads.run();
        soon.run();
        threads.run();
    }

    private Outbox sometimesAway() {
        var asked = Set.of("complete", "release", "claim");
        return (Outbox) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Outbox.class}, (proxy, method, arguments) -> {
                    if (away && asked.contains(method.getName())) {
                        throw new IllegalStateException("The connection is gone");
                    }
                    try {
                        var result = method.invoke(outbox, arguments);
                        if (method.getName().equals("claim")) {
                            afterClaim.run();
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
