package id.temani.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.temani.conversation.InboundLimit;
import id.temani.resident.ConversationId;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.redis.jedis.Bucket4jJedis;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Counts for all nodes together. While Redis is away each node counts for itself, with the same limits; when it is back,
 * or was emptied, everybody begins with a full measure. A key names a conversation by its random id and goes by itself.
 */
final class RedisInboundLimit implements InboundLimit {

    private static final Duration GRACE = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(RedisInboundLimit.class);

    private final Circuit circuit;
    private final InboundLimit own;
    private final InboundLimit alone;
    private final Limits limits;
    private final ProxyManager<byte[]> buckets;
    private final Bucket everybody;

    RedisInboundLimit(UnifiedJedis redis, Circuit circuit, Limits limits, TimeMeter time) {
        this.circuit = circuit;
        this.own = limits.ofEachNode()
                .<InboundLimit>map(part -> new NodeLimit(part, time))
                .orElse(any -> false);
        this.alone = new NodeLimit(limits, time);
        this.limits = limits.ofAllTogether();
        this.buckets = Bucket4jJedis.casBasedBuilder(redis)
                .clientClock(time)
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(GRACE))
                .build();
        this.everybody = buckets.builder()
                // Messages that come at the same time share one call, or they would all fight for this one key.
                .withOptimization(Optimizations.batching())
                .build(key("everybody"), this.limits::everybody);
    }

    /** The first question ever takes longer than anybody should wait: it is asked here, for nobody. */
    void warmUp() {
        try {
            everybody.getAvailableTokens();
        } catch (JedisException e) {
            log.info("Redis does not answer yet: {}", e.getClass().getSimpleName());
        }
    }

    /** An ordinary talk fits into what this node gives out by itself, and costs no call. */
    @Override
    public boolean admits(ConversationId conversation) {
        return own.admits(conversation) || circuit.call(() -> ask(conversation), () -> alone.admits(conversation));
    }

    private boolean ask(ConversationId conversation) {
        var person = buckets.getProxy(key(conversation.value().toString()), limits::person);
        return person.tryConsume(1) && everybody.tryConsume(1);
    }

    private byte[] key(String whose) {
        return ("temani:limit:" + limits.mark() + ":" + whose).getBytes(UTF_8);
    }
}
