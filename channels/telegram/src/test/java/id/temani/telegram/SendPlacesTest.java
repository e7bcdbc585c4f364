package id.temani.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.Claim;
import id.temani.delivery.DeliveryOutcome;
import id.temani.delivery.DeliveryOutcome.Accepted;
import id.temani.delivery.DeliveryOutcome.TryAgain;
import id.temani.delivery.MovableClock;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** A platform that hangs: the sender keeps room for help in danger, and lets nothing wait where no time-out runs. */
class SendPlacesTest {

    private final CompletableFuture<Message> answer = new CompletableFuture<>();
    private final CountDownLatch calls = new CountDownLatch(TelegramConnection.SIDE_BY_SIDE + 1);
    private final TelegramSender sender = new TelegramSender(
            hanging(),
            new CaseTopics(hanging(), NoTopics.kept(), new MovableClock()),
            new TelegramLimits(1, 3, 1_000_000),
            new TelegramHealth(),
            new MovableClock(),
            length -> {});

    private TelegramClient hanging() {
        return (TelegramClient) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {TelegramClient.class}, (proxy, method, args) -> {
                    calls.countDown();
                    return answer;
                });
    }

    @Test
    @Timeout(60)
    void turnsBackWhatWouldWaitAndKeepsRoomForHelp() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = new ExecutorCompletionService<DeliveryOutcome>(threads);
            for (var chat = 0; chat < TelegramConnection.SIDE_BY_SIDE + 6; chat++) {
                submit(outcomes, Claims.to("chat " + chat, "Halo"));
            }
            for (var turnedBack = 0; turnedBack < 6; turnedBack++) {
                assertThat(outcomes.take().get()).isEqualTo(new TryAgain(TelegramSender.MOST_WAIT, false));
            }

            submit(outcomes, Claims.urgent("5", "Telepon 112."));
            assertThat(calls.await(20, TimeUnit.SECONDS)).isTrue();
            answer.complete(Message.builder().messageId(77).date(1).chat(null).build());

            for (var sent = 0; sent < TelegramConnection.SIDE_BY_SIDE + 1; sent++) {
                assertThat(outcomes.take().get()).isInstanceOf(Accepted.class);
            }
        }
    }

    private void submit(ExecutorCompletionService<DeliveryOutcome> outcomes, Claim claim) {
        var unused = outcomes.submit(() -> sender.send(claim));
    }
}
