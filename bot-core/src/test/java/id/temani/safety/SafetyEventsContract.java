package id.temani.safety;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link SafetyEvents} must do. Each implementation runs all of it. */
public abstract class SafetyEventsContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    protected abstract SafetyEvents events();

    /** The chat of somebody new. */
    protected abstract ConversationId chat();

    @Test
    void keepsThatDangerWasSpokenOf() {
        var event = new SafetyEvent(UUID.randomUUID(), chat(), Danger.INDIRECT, NOON, false);
        events().add(event);

        assertThat(events().find(event.id())).contains(event);

        events().save(event.alarm());
        assertThat(events().find(event.id())).contains(event.alarm());
    }

    @Test
    void knowsTheLatestOfEachConversation() {
        var sari = chat();
        events().add(new SafetyEvent(UUID.randomUUID(), sari, Danger.CALLED, NOON, false));
        var latest = new SafetyEvent(UUID.randomUUID(), sari, Danger.EXPLICIT, NOON.plusSeconds(1), true);
        events().add(latest);
        events().add(new SafetyEvent(UUID.randomUUID(), chat(), Danger.OVERDOSE, NOON.plusSeconds(2), true));

        assertThat(events().latest(sari)).contains(latest);
        assertThat(events().latest(chat())).isEmpty();
    }
}
