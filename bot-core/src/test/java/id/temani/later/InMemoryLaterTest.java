package id.temani.later;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

class InMemoryLaterTest extends LaterContract {

    private final InMemoryLater later = new InMemoryLater();

    @Override
    protected Later later() {
        return later;
    }

    @Override
    protected List<UUID> woken(Later.Wake wake, Instant now) {
        return later.due(now).stream()
                .filter(scheduled -> scheduled.wake() == wake)
                .map(InMemoryLater.Scheduled::id)
                .toList();
    }
}
