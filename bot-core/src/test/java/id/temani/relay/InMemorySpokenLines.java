package id.temani.relay;

import id.temani.delivery.ProviderId;
import id.temani.handoff.HandoffId;
import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** For tests, for one thread. */
public final class InMemorySpokenLines implements SpokenLines {

    private final Map<Message, Spoken> all = new HashMap<>();

    private record Message(ConversationId writer, ProviderId id) {}

    private record Spoken(HandoffId talk, Instant at) {}

    @Override
    public void keep(ConversationId writer, ProviderId message, HandoffId talk, Instant now) {
        all.putIfAbsent(new Message(writer, message), new Spoken(talk, now));
    }

    @Override
    public Optional<HandoffId> talkOf(ConversationId writer, ProviderId message) {
        return Optional.ofNullable(all.get(new Message(writer, message))).map(Spoken::talk);
    }

    @Override
    public int forgetBefore(Instant moment) {
        var before = all.size();
        all.values().removeIf(spoken -> spoken.at().isBefore(moment));
        return before - all.size();
    }
}
