package id.temani.app.load;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/**
 * What became of everything that was said.
 *
 * @param conversations how many there were
 * @param replies how many arrived where and when they should
 * @param lost replies that never came
 * @param repeated the replies that came twice, as they had come first
 * @param outOfOrder replies that came at another place, each with what it said
 * @param aboutOldButtons messages because a button of an earlier question was tapped
 * @param toStrangers messages to chats that never wrote
 */
public record Findings(
        int conversations,
        int replies,
        int lost,
        List<Shown> repeated,
        List<String> outOfOrder,
        long aboutOldButtons,
        long toStrangers) {

    /** What the dead had handed to the network before, a busy machine shows a little later. */
    private static final Duration ON_THE_WIRE = Duration.ofSeconds(1);

    /** Every reply came, once, in its place, and to its own person. */
    public boolean isPerfect() {
        return keepsThePromise() && repeated.isEmpty();
    }

    /** As {@link #isPerfect}, but a reply may have come twice. */
    public boolean keepsThePromise() {
        return lost == 0 && outOfOrder.isEmpty() && toStrangers == 0;
    }

    /**
     * Repeats of replies that had arrived longer than {@code inFlight} before each of the {@code deaths}, or so long after
     * it that the dead cannot have sent them.
     */
    public long unexcused(List<Long> deaths, Duration inFlight) {
        return repeated.stream()
                .map(Shown::at)
                .filter(first -> deaths.stream()
                        .noneMatch(
                                death -> death + ON_THE_WIRE.toNanos() >= first && death - first <= inFlight.toNanos()))
                .count();
    }

    /** Repeats of replies whose arrival the sender knew of. */
    public long unexcused(Predicate<Shown> answered) {
        return repeated.stream().filter(answered).count();
    }

    @Override
    public String toString() {
        return "%d conversations, %d replies, %d lost, %d repeated, %d out of order, %d to strangers"
                .formatted(conversations, replies, lost, repeated.size(), outOfOrder.size(), toStrangers);
    }
}
