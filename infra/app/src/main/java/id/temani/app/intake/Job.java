package id.temani.app.intake;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One piece of work of the scheduler, whose own log of failures is off because it quotes messages of exceptions. */
public final class Job {

    private static final Logger log = LoggerFactory.getLogger(Job.class);

    private Job() {}

    /** Throws on, so that the scheduler tries again. */
    public static void run(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.error("{} failed: {} at {}", name, e.getClass().getName(), Whereabouts.of(e));
            throw e;
        }
    }
}
