package id.temani.outage;

import id.temani.resident.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a channel said about itself. */
public final class RecordedHearing implements Hearing {

    private final List<Instant> heard = new ArrayList<>();
    private final List<Instant> missed = new ArrayList<>();

    @Override
    public synchronized void heard(Channel channel, Instant at) {
        heard.add(at);
    }

    @Override
    public synchronized void missed(Channel channel, Instant since) {
        missed.add(since);
    }

    public synchronized List<Instant> heard() {
        return List.copyOf(heard);
    }

    public synchronized List<Instant> missed() {
        return List.copyOf(missed);
    }
}
