package id.temani.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One message of an {@link InMemoryOutbox}. */
final class OutboxRow {
    final OutboundMessage message;
    final Instant addedAt;
    boolean closed;
    Optional<ProviderId> providerId = Optional.empty();
    Optional<UUID> holder = Optional.empty();
    Instant notBefore = Instant.MIN;
    Instant leasedUntil = Instant.MIN;
    Instant closedAt = Instant.MAX;
    int attempts;
    int unanswered;
    boolean lapsed;

    OutboxRow(OutboundMessage message, Instant addedAt) {
        this.addedAt = addedAt;
        this.message = message;
    }
}
