package id.temani.delivery;

import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import id.temani.resident.ConversationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the nodes of an {@link InMemoryOutbox} share. */
final class OutboxStore {

    final Map<ConversationId, Map<MessageId, OutboxRow>> lanes = new LinkedHashMap<>();
    final Map<MessageId, OutboxRow> byId = new HashMap<>();
    final Map<ConversationId, Channel> channels = new HashMap<>();
    final Map<ConversationId, ChannelAddress> addresses = new HashMap<>();
    final Set<ConversationId> shut = new HashSet<>();
    final List<Integer> batches = new ArrayList<>();

    Optional<OutboundMessage> shown(ConversationId lane, ProviderId id) {
        synchronized (this) {
            return byId.values().stream()
                    .filter(row -> row.message.lane().equals(lane))
                    .filter(row -> row.providerId.equals(Optional.of(id)))
                    .map(row -> row.message)
                    .findFirst();
        }
    }

    /** Whether something to this person, or of theirs to somebody else, is still to be sent. */
    boolean isUnderway(ConversationId person) {
        synchronized (this) {
            return byId.values().stream()
                    .filter(row -> !row.closed)
                    .anyMatch(row -> row.message.lane().equals(person)
                            || row.message.owner().equals(person));
        }
    }

    Optional<OutboxRow> open(MessageId id) {
        return Optional.ofNullable(byId.get(id)).filter(row -> !row.closed);
    }
}
