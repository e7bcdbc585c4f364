package id.temani.delivery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Runs tasks when a test says so, one after another. */
final class StepByStep implements Executor {

    private final Deque<Runnable> tasks = new ArrayDeque<>();

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    void run() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }
}
