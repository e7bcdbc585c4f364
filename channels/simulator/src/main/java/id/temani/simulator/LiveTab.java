package id.temani.simulator;

import id.temani.resident.ChannelAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One browser tab's stream. A thread of its own writes to the network, so that a tab that stopped reading holds up nobody;
 * what happens meanwhile is merged into one notice per phone.
 */
final class LiveTab {

    private final Map<ChannelAddress, PhoneId> phones;
    private final Duration heartbeat;
    private final SseEmitter emitter = new SseEmitter(0L);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private final Set<PhoneId> changed = new LinkedHashSet<>();
    private boolean clockMoved;
    private boolean closed;

    LiveTab(Map<ChannelAddress, PhoneId> phones, Duration heartbeat) {
        this.phones = phones;
        this.heartbeat = heartbeat;
    }

    /** What is told at once: ids only, never content. */
    private record News(Set<PhoneId> phones, boolean clock, boolean end) {}

    private record Changed(String phone) {
        @Override
        public String toString() {
            return "Changed[redacted]";
        }
    }

    /** @param onEnd called once, when the tab is gone or the stream was closed */
    SseEmitter start(Runnable onEnd) {
        emitter.onCompletion(this::close);
        emitter.onError(gone -> close());
        Thread.ofVirtual().name("simulator-tab").start(() -> {
            try {
                tell();
            } finally {
                onEnd.run();
            }
        });
        return emitter;
    }

    void changed(ChannelAddress address) {
        var phone = phones.get(address);
        if (phone != null) {
            wake(() -> changed.add(phone));
        }
    }

    void clockMoved() {
        wake(() -> clockMoved = true);
    }

    void close() {
        wake(() -> closed = true);
    }

    private void wake(Runnable what) {
        lock.lock();
        try {
            what.run();
            something.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void tell() {
        try {
            emitter.send(SseEmitter.event().reconnectTime(2000).comment("open"));
            for (var news = next(); !news.end(); news = next()) {
                send(news);
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            emitter.complete();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(News news) throws IOException {
        if (news.phones().isEmpty() && !news.clock()) {
            emitter.send(SseEmitter.event().comment("still here"));
        }
        for (var phone : news.phones()) {
            var notice = new Changed(phone.value());
            emitter.send(SseEmitter.event().name("phone").data(notice, MediaType.APPLICATION_JSON));
        }
        if (news.clock()) {
            emitter.send(SseEmitter.event().name("clock").data("{}"));
        }
    }

    /** Waits for news, at most until the next heartbeat. */
    private News next() throws InterruptedException {
        lock.lock();
        try {
            long left = heartbeat.toNanos();
            while (changed.isEmpty() && !clockMoved && !closed && left > 0) {
                left = something.awaitNanos(left);
            }
            var news = new News(Set.copyOf(changed), clockMoved, closed);
            changed.clear();
            clockMoved = false;
            return news;
        } finally {
            lock.unlock();
        }
    }
}
