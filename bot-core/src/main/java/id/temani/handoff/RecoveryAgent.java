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
 * @param member whether they take part; kept by {@link Roster#become}, never by {@link Roster#save}
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
        Workload load,
        Membership member) {

    /** Of somebody who is one of us. */
    public RecoveryAgent(
            AgentId id,
            ConversationId chat,
            Channel channel,
            UnitId unit,
            String name,
            Wishes.Gender gender,
            Skills skills,
            Duty duty,
            Workload load) {
        this(id, chat, channel, unit, name, gender, skills, duty, load, Membership.ACTIVE);
    }

    public Set<Language> languages() {
        return skills.languages();
    }

    /** The language in which we write to them. */
    public Language reads() {
        return Language.all().stream().filter(languages()::contains).findFirst().orElse(Language.INDONESIAN);
    }

    public RecoveryAgent with(Duty other) {
        return new RecoveryAgent(id, chat, channel, unit, name, gender, skills, other, load, member);
    }

    public RecoveryAgent with(Skills others) {
        return new RecoveryAgent(id, chat, channel, unit, name, gender, others, duty, load, member);
    }

    RecoveryAgent with(Workload other) {
        return new RecoveryAgent(id, chat, channel, unit, name, gender, skills, duty, other, member);
    }

    public RecoveryAgent with(Membership other) {
        return new RecoveryAgent(id, chat, channel, unit, name, gender, skills, duty, load, other);
    }

    /** Prints no name. */
    @Override
    public String toString() {
        return "RecoveryAgent[%s]".formatted(id.value());
    }
}
