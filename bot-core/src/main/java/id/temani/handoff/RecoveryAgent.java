package id.temani.handoff;

import id.temani.duty.Duty;
import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.unit.UnitId;
import java.util.Set;

/**
 * An <i>agen pemulihan</i>: a trained volunteer, often a neighbour of those who write.
 *
 * @param chat the agent's own conversation with the bot
 * @param name the name they chose for residents; not their own
 */
public record RecoveryAgent(
        AgentId id,
        ConversationId chat,
        Channel channel,
        UnitId unit,
        String name,
        Wishes.Gender gender,
        Skills skills,
        Duty duty,
        Workload load) {

    public Set<Language> languages() {
        return skills.languages();
    }

    /** The language in which we write to them. */
    public Language reads() {
        return Language.all().stream().filter(languages()::contains).findFirst().orElse(Language.INDONESIAN);
    }

    public RecoveryAgent with(Duty other) {
        return new RecoveryAgent(id, chat, channel, unit, name, gender, skills, other, load);
    }

    public RecoveryAgent with(Skills others) {
        return new RecoveryAgent(id, chat, channel, unit, name, gender, others, duty, load);
    }

    RecoveryAgent with(Workload other) {
        return new RecoveryAgent(id, chat, channel, unit, name, gender, skills, duty, other);
    }

    /** Prints no name. */
    @Override
    public String toString() {
        return "RecoveryAgent[%s]".formatted(id.value());
    }
}
