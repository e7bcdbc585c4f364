package id.temani.simulator;

import id.temani.resident.ChannelAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open browser tabs. Each is told which of its phones changed; it fetches the messages itself. Thread-safe. */
final class LiveScreens implements ApplicationListener<ContextClosedEvent> {

    /** At most so many tabs at once; a further one has to poll. */
    static final int MOST_TABS = 50;

    private final Duration heartbeat;
    private final Set<LiveTab> tabs = ConcurrentHashMap.newKeySet();

    LiveScreens(Screens screens, Duration heartbeat) {
        this.heartbeat = heartbeat;
        screens.watch(this::changed);
    }

    /** A stream about these phones, which lasts until the browser leaves; empty when there are too many. */
    Optional<SseEmitter> open(Collection<PhoneId> phones) {
        if (tabs.size() >= MOST_TABS) {
            return Optional.empty();
        }
        var byAddress =
                phones.stream().distinct().collect(Collectors.toUnmodifiableMap(PhoneId::address, phone -> phone));
        var tab = new LiveTab(byAddress, heartbeat);
        tabs.add(tab);
        return Optional.of(tab.start(() -> tabs.remove(tab)));
    }

    void clockMoved() {
        tabs.forEach(LiveTab::clockMoved);
    }

    int openTabs() {
        return tabs.size();
    }

    private void changed(ChannelAddress phone) {
        tabs.forEach(tab -> tab.changed(phone));
    }

    /** An open stream is a request in progress, so it would hold up an orderly shutdown. */
    @Override
    public void onApplicationEvent(ContextClosedEvent closing) {
        tabs.forEach(LiveTab::close);
    }
}
