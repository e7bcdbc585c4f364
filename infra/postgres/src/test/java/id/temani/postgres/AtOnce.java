package id.temani.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Does several things at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** Begins all of them together, and fails when one fails or does not end within a minute. */
    public static <T> List<T> run(List<Callable<T>> work) throws Exception {
        var start = new CyclicBarrier(work.size());
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            var running = work.stream()
                    .map(one -> threads.submit(() -> {
                        start.await(1, TimeUnit.MINUTES);
                        return one.call();
                    }))
                    .toList();
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get(1, TimeUnit.MINUTES));
            }
            return results;
        }
    }
}
