package id.temani.app.load;

import java.util.concurrent.atomic.LongAdder;

/**
 * What was measured between two moments.
 *
 * @param replies from the webhook, or from when it was due, to the arrival of the reply
 * @param webhooks how long the webhook took to answer
 * @param refused webhooks that were not answered with 200
 * @param late messages that could not be sent when they were due, because everybody was still waiting
 */
public record Window(Latencies replies, Latencies webhooks, LongAdder refused, LongAdder late) {

    public Window() {
        this(new Latencies(), new Latencies(), new LongAdder(), new LongAdder());
    }
}
