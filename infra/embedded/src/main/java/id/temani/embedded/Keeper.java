package id.temani.embedded;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a server running until closed: one that dies by itself (out of memory, say) is started again at the same port, and
 * its clients connect anew. After ten times it stays down, since something is wrong that starting does not mend.
 */
final class Keeper implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Keeper.class);

    private static final int REVIVALS = 10;

    private final String name;
    private final Supplier<ChildServer> starter;

    private ChildServer server;
    private int revivals;
    private boolean closed;

    private Keeper(String name, ChildServer server, Supplier<ChildServer> starter) {
        this.name = name;
        this.server = server;
        this.starter = starter;
    }

    /** Keeps {@code server}, and what {@code starter} starts in its place, if need be. */
    static Keeper of(String name, ChildServer server, Supplier<ChildServer> starter) {
        var keeper = new Keeper(name, server, starter);
        keeper.watch(server);
        return keeper;
    }

    /** Holds {@code server}, which stays down when it dies. */
    static Keeper ofMortal(ChildServer server) {
        return new Keeper("", server, () -> server);
    }

    synchronized ChildServer server() {
        return server;
    }

    private void watch(ChildServer watched) {
        var unused = watched.onExit().thenRunAsync(this::revive);
    }

    private synchronized void revive() {
        if (closed) {
            return;
        }
        if (++revivals > REVIVALS) {
            log.error("{} has stopped by itself {} times and stays down", name, revivals);
            return;
        }
        log.error("{} has stopped by itself and is started again", name);
        try {
            server = starter.get();
            watch(server);
        } catch (EmbeddedServerException e) {
            log.error("{} could not be started again and stays down", name, e);
        }
    }

    /** Stops the server for good, and waits for it. */
    @Override
    public void close() {
        ChildServer last;
        synchronized (this) {
            closed = true;
            last = server;
        }
        last.close();
    }
}
