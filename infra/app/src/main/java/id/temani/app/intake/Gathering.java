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
import java.util.function.Predicate;

/**
 * Lets messages that arrive while others are carried out gather, and be carried out together: many turns in one
 * transaction cost a fraction of one each. A message that meets no crowd is carried out at once and alone. Messages from
 * one address keep their order and never run side by side. Has no threads of its own: of those who wait, one leads. Where
 * that one is held up, by a lock or a slow database, another leads beside them.
 */
final class Gathering {

    private final Limits limits;
    private final Function<List<InboundMessage>, Collection<InboundMessage>> together;
    private final Consumer<InboundMessage> alone;
    private final Predicate<Throwable> harmsAll;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Set<ChannelAddress> served = new HashSet<>();
    private int led;
    private long moved;

    /**
     * @param mostInOne the most messages in one crowd
     * @param mostSideBySide the most crowds at the same time, when some are held up
     * @param heldUp how often each who waits looks: where no crowd ended between two looks, those there are are held up
     * @param patience how long it waits at all before it is turned away
     */
    record Limits(int mostInOne, int mostSideBySide, Duration heldUp, Duration patience) {}

    /**
     * @param together carries out messages of different chats, and returns those it left to be carried out alone
     * @param alone carries out a single one
     * @param harmsAll whether what one of the two threw would meet everybody who waits
     */
    Gathering(
            Limits limits,
            Function<List<InboundMessage>, Collection<InboundMessage>> together,
            Consumer<InboundMessage> alone,
            Predicate<Throwable> harmsAll) {
        this.limits = limits;
        this.together = together;
        this.alone = alone;
        this.harmsAll = harmsAll;
    }

    /**
     * Returns when the message is carried out.
     *
     * @throws Reception.Unavailable when nothing can be stored: those who wait at that moment need not find out anew; or
     *     when nobody began with it in time
     */
    void carryOut(InboundMessage message) {
        var mine = new Waiting(message, new CompletableFuture<>());
        synchronized (this) {
            waiting.add(mine);
            gather(1);
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
        var movedBefore = -1L;
        for (var waited = limits.heldUp(); ; waited = waited.plus(limits.heldUp())) {
            try {
                return mine.next().get(limits.heldUp().toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (waited.compareTo(limits.patience()) >= 0) {
                    return withdrawn(mine, e);
                }
                movedBefore = goOnBesideTheHeldUp(mine, movedBefore);
            } catch (ExecutionException e) {
                throw new IllegalStateException("Nothing here fails", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return withdrawn(mine, e);
            }
        }
    }

    /**
     * Only where no crowd ended, and none began beside another, since this one last looked: many crowds side by side cost
     * far more than one after the other, so having to wait long is no reason.
     */
    private synchronized long goOnBesideTheHeldUp(Waiting mine, long movedBefore) {
        if (moved == movedBefore && waiting.contains(mine)) {
            gather(Math.min(led + 1, limits.mostSideBySide()));
            moved++;
        }
        return moved;
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
            if (harmsAll.test(e)) {
                turnAway(crowd, e);
            } else {
                dissolve(crowd, crowd.stream().skip(1).map(Waiting::message).toList());
            }
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
                gather(1);
            }
        }
    }

    private void dissolve(List<Waiting> crowd, Collection<InboundMessage> left) {
        synchronized (this) {
            led--;
            moved++;
            crowd.stream()
                    .map(Waiting::message)
                    .filter(message -> !left.contains(message))
                    .forEach(message -> served.remove(message.from()));
            gather(1);
        }
        crowd.stream()
                .skip(1)
                .forEach(one -> one.next().complete(left.contains(one.message()) ? new Next.Alone() : new Next.Done()));
    }

    private void turnAway(List<Waiting> crowd, Throwable reason) {
        var all = new ArrayList<>(crowd);
        synchronized (this) {
            led--;
            moved++;
            crowd.forEach(one -> served.remove(one.message().from()));
            all.addAll(waiting);
            waiting.clear();
        }
        all.stream().skip(1).forEach(one -> one.next().complete(new Next.TurnedAway(reason)));
    }

    /** Lets the first of those who wait lead as many of the others as fit. Called under the lock. */
    private void gather(int mostSideBySide) {
        while (led < mostSideBySide) {
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
        for (var each = waiting.iterator(); each.hasNext() && crowd.size() < limits.mostInOne(); ) {
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
