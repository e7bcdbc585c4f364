package id.temani.app.load;

import java.util.Arrays;

/** Times of single events, kept one by one. Thread-safe. */
public final class Latencies {

    private long[] nanos = new long[4_096];
    private int count;

    synchronized void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = duration;
    }

    public synchronized int count() {
        return count;
    }

    /** The time that {@code share} of all events did not exceed, in milliseconds; 0 without events. */
    public synchronized double millis(double share) {
        if (count == 0) {
            return 0;
        }
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(count - 1, Math.floor(share * count))] / 1e6;
    }
}
