package id.temani.conversation;

import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Receipt codes for tests, for one thread. */
public final class InMemoryReceiptCodes implements ReceiptCodes {

    private final Map<ConversationId, Kept> all = new HashMap<>();

    private record Kept(ReceiptCode code, Instant at) {}

    @Override
    public void keep(ReceiptCode code, ConversationId of, Instant now) {
        all.put(of, new Kept(code, now));
    }

    @Override
    public Optional<ConversationId> find(ReceiptCode code, Instant now) {
        return all.entrySet().stream()
                .filter(one -> one.getValue().code().equals(code))
                .filter(one -> one.getValue().at().plus(VALID).isAfter(now))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public Optional<ConversationId> redeem(ReceiptCode code, Instant now) {
        var owner = find(code, now);
        owner.ifPresent(all::remove);
        return owner;
    }

    @Override
    public int forgetExpired(Instant now) {
        var before = all.size();
        all.values().removeIf(kept -> !kept.at().plus(VALID).isAfter(now));
        return before - all.size();
    }
}
