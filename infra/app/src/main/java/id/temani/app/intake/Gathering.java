package id.temani.app.intake;

import id.temani.conversation.InboundMessage;
import id.temani.conversation.Reception;
import id.temani.resident.ChannelAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Lets messages that arrive while others are carried out gather, and be carried out together: many turns in one
 * transaction cost a fraction of one each. A message that meets no crowd is carried out at once and alone. Messages of
 * one chat keep their order and never run side by side. Has no threads of its own: of those who wait, one leads.
 */
final class Gathering {

    private final int crowds;
    private final int mostInOne;
    private final Duration patience;
    private final Function<List<InboundMessage>, Collection<InboundMessage>> together;
    private final Consumer<InboundMessage> alone;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Set<ChannelAddress> served = new HashSet<>();
    private int led;

    /**
     * @param crowds how many may be carried out side by side
     * @param mostInOne the most messages in one of them
     * @param patience how long a message may wait for its turn
     * @param together carries out messages of different chats, and returns those it left to be carried out alone; when it
     *     throws, all have failed
     * @param alone carries out a single one
     */
    Gathering(
            int crowds,
            int mostInOne,
            Duration patience,
            Function<List<InboundMessage>, Collection<InboundMessage>> together,
            Consumer<InboundMessage> alone) {
        this.crowds = crowds;
        this.mostInOne = mostInOne;
        this.patience = patience;
        this.together = together;
        this.alone = alone;
    }

    /**
     * Returns when the message is carried out.
     *
     * @throws Reception.Unavailable when nothing can be stored: those who wait at that moment need not find out anew; or
     *     when nobody began with it within {@code patience}
     */
    void carryOut(InboundMessage message) {
        var mine = new Waiting(message, new CompletableFuture<>());
        synchronized (this) {
            waiting.add(mine);
            gather();
        }
        switch (awaited(mine)) {
            case Next.Lead(var crowd) -> lead(crowd);
            case Next.Alone() -> alone(mine);
            case Next.Done() -> {
                // Whoever led carried it out.
            }
            case Next.TurnedAway(var reason) -> throw new Reception.Unavailable(reason);
        }
    }

    private Next awaited(Waiting mine) {
        try {
            return mine.next().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return withdrawn(mine, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return withdrawn(mine, e);
        }
    }

    /** What is being carried out already cannot be taken back. */
    private Next withdrawn(Waiting mine, Exception reason) {
        synchronized (this) {
            if (waiting.remove(mine)) {
                return new Next.TurnedAway(reason);
            }
        }
        return mine.next().join();
    }

    private void lead(List<Waiting> crowd) {
        Collection<InboundMessage> left;
        try {
            left = carriedOut(crowd);
        } catch (RuntimeException | Error e) {
            turnAway(crowd, e);
            throw e;
        }
        dissolve(crowd, left);
        if (left.contains(crowd.getFirst().message())) {
            alone(crowd.getFirst());
        }
    }

    private Collection<InboundMessage> carriedOut(List<Waiting> crowd) {
        if (crowd.size() == 1) {
            alone.accept(crowd.getFirst().message());
            return List.of();
        }
        return together.apply(crowd.stream().map(Waiting::message).toList());
    }

    private void alone(Waiting mine) {
        try {
            alone.accept(mine.message());
        } finally {
            synchronized (this) {
                served.remove(mine.message().from());
                gather();
            }
        }
    }

    private void dissolve(List<Waiting> crowd, Collection<InboundMessage> left) {
        synchronized (this) {
            led--;
            crowd.stream()
                    .map(Waiting::message)
                    .filter(message -> !left.contains(message))
                    .forEach(message -> served.remove(message.from()));
            gather();
        }
        crowd.stream()
                .skip(1)
                .forEach(one -> one.next().complete(left.contains(one.message()) ? new Next.Alone() : new Next.Done()));
    }

    private void turnAway(List<Waiting> crowd, Throwable reason) {
        var all = new ArrayList<>(crowd);
        synchronized (this) {
            led--;
            crowd.forEach(one -> served.remove(one.message().from()));
            all.addAll(waiting);
            waiting.clear();
        }
        all.stream().skip(1).forEach(one -> one.next().complete(new Next.TurnedAway(reason)));
    }

    /** Lets the first of those who wait lead as many of the others as fit. Called under the lock. */
    private void gather() {
        while (led < crowds) {
            var crowd = next();
            if (crowd.isEmpty()) {
                return;
            }
            led++;
            crowd.getFirst().next().complete(new Next.Lead(crowd));
        }
    }

    private List<Waiting> next() {
        var crowd = new ArrayList<Waiting>();
        for (var each = waiting.iterator(); each.hasNext() && crowd.size() < mostInOne; ) {
            var one = each.next();
            if (served.add(one.message().from())) {
                each.remove();
                crowd.add(one);
            }
        }
        return crowd;
    }

    private record Waiting(InboundMessage message, CompletableFuture<Next> next) {}

    /** What becomes of one who waits. */
    private sealed interface Next {

        /** They carry out these, their own first. */
        record Lead(List<Waiting> crowd) implements Next {}

        record Alone() implements Next {}

        record Done() implements Next {}

        record TurnedAway(Throwable reason) implements Next {}
    }
}
