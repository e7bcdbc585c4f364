package id.temani.conversation;

import id.temani.handoff.Handoff;
import id.temani.handoff.HandoffId;
import id.temani.resident.ChannelAddress;
import id.temani.resident.ConversationId;
import id.temani.resident.Role;
import java.time.Instant;
import java.util.Optional;

/**
 * One chat with one person, loaded and locked for one message.
 *
 * @param version rises by one with every message carried out, so that a late retry sees whether time has moved on
 * @param handoff the resident's latest request for a person that is not yet settled
 * @param silenced nothing more is sent after this turn's replies until the person writes again; false when loaded,
 *     because whoever writes has ended their silence
 * @param limitToldAt when the person was last told that they write too fast
 */
public record Conversation(
        ConversationId id,
        ChannelAddress address,
        Role role,
        Talk talk,
        long version,
        Optional<Pending> handoff,
        boolean silenced,
        Optional<Instant> limitToldAt,
        Instant createdAt) {

    public Conversation with(Talk next) {
        return new Conversation(id, address, role, next, version, handoff, silenced, limitToldAt, createdAt);
    }

    public Conversation with(Role next) {
        return new Conversation(id, address, next, talk, version, handoff, silenced, limitToldAt, createdAt);
    }

    public Conversation with(Optional<Pending> request) {
        return new Conversation(id, address, role, talk, version, request, silenced, limitToldAt, createdAt);
    }

    public Conversation limitTold(Instant at) {
        return new Conversation(id, address, role, talk, version, handoff, silenced, Optional.of(at), createdAt);
    }

    public Conversation silent() {
        return new Conversation(id, address, role, talk, version, handoff, true, limitToldAt, createdAt);
    }

    public boolean isLive() {
        return handoff.filter(pending -> pending.status() == Handoff.Status.LIVE)
                .isPresent();
    }

    /** The part of a handoff that every message of its resident needs. */
    public record Pending(HandoffId id, Handoff.Status status) {}
}
