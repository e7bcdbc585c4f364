package id.temani.app.load;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** In front of several nodes: the next delivery goes to the next one, whether it lives or not. For one thread at a time. */
final class Balancer {

    private final List<WebhookLine> nodes;
    private int next;

    Balancer(List<Integer> ports, String secret) {
        nodes = ports.stream().map(port -> new WebhookLine(port, secret)).toList();
        next = ThreadLocalRandom.current().nextInt(nodes.size());
    }

    /** As {@link WebhookLine#post}. */
    int post(byte[] update) throws IOException {
        next = (next + 1) % nodes.size();
        return nodes.get(next).post(update);
    }
}
