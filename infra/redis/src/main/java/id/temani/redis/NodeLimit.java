package id.temani.redis;

import id.temani.conversation.InboundLimit;
import id.temani.resident.ConversationId;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What this node counts by itself while Redis is away. People who have not written for long are forgotten first, so
 * memory is bounded; a forgotten person begins with a full measure.
 */
final class NodeLimit implements InboundLimit {

    private static final int MOST_PEOPLE = 20_000;

    private final Limits limits;
    private final TimeMeter time;
    private final Bucket everybody;
    private final Map<ConversationId, Bucket> people = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ConversationId, Bucket> eldest) {
            return size() > MOST_PEOPLE;
        }
    };

    NodeLimit(Limits limits, TimeMeter time) {
        this.limits = limits;
        this.time = time;
        this.everybody = bucket(limits.everybody());
    }

    @Override
    public boolean admits(ConversationId conversation) {
        return person(conversation).tryConsume(1) && everybody.tryConsume(1);
    }

    private synchronized Bucket person(ConversationId conversation) {
        return people.computeIfAbsent(conversation, any -> bucket(limits.person()));
    }

    private Bucket bucket(BucketConfiguration configuration) {
        var builder = Bucket.builder().withCustomTimePrecision(time);
        for (var bandwidth : configuration.getBandwidths()) {
            builder.addLimit(bandwidth);
        }
        return builder.build();
    }
}
