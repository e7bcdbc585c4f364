package id.temani.handoff;

import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.unit.UnitId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An <i>agen pemulihan</i>: a trained volunteer, often a neighbour of those who write.
 *
 * @param chat the agent's own conversation with the bot
 * @param name the name they chose for residents; not their own
 * @param pledge the version of the confidentiality pledge they gave; without one they are offered nothing
 * @param openTalks live talks now
 * @param lastOfferedAt when they last got an offer, so that offers go round
 */
public record RecoveryAgent(
        AgentId id,
        ConversationId chat,
        Channel channel,
        UnitId unit,
        String name,
        Wishes.Gender gender,
        Set<Language> languages,
        String pledge,
        boolean onDuty,
        int openTalks,
        Optional<Instant> lastOfferedAt) {

    public RecoveryAgent {
        languages = Set.copyOf(languages);
    }

    /** One talk at a time, until the routing of several is built. */
    public boolean hasRoom() {
        return openTalks == 0;
    }

    /** The language in which we write to them. */
    public Language reads() {
        return Language.all().stream().filter(languages::contains).findFirst().orElse(Language.INDONESIAN);
    }

    public RecoveryAgent onDuty(boolean now) {
        return new RecoveryAgent(
                id, chat, channel, unit, name, gender, languages, pledge, now, openTalks, lastOfferedAt);
    }

    /** Prints no name. */
    @Override
    public String toString() {
        return "RecoveryAgent[%s]".formatted(id.value());
    }
}
