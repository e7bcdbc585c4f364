package id.temani.desk;

import id.temani.conversation.InboundMessage;
import id.temani.conversation.Vocabulary.AgentCommand;
import id.temani.handoff.Handoff;
import id.temani.handoff.RecoveryAgent;
import id.temani.relay.AgentLines;
import java.util.Optional;

/**
 * In which topic of their chat an agent writes.
 *
 * @param live the talk whose topic it is
 * @param isOver whether it is a topic, but no live talk's: words for nobody else may stand there
 */
record TopicOfAgent(Optional<Handoff> live, boolean isOver) {

    static TopicOfAgent of(Visit visit, RecoveryAgent agent, AgentLines lines) {
        var topic = visit.message().flatMap(InboundMessage::topic);
        var live = topic.flatMap(one -> lines.within(agent, one));
        return new TopicOfAgent(live, topic.isPresent() && live.isEmpty());
    }

    Optional<Integer> number() {
        return live.map(Handoff::number);
    }

    /** Whether a command, as it was typed, is about whichever talk is meant. */
    static boolean needsTalk(AgentCommand command) {
        return switch (command.word()) {
            case SERAHKAN, KENAL, TUTUP_KASUS, DARURAT, CATAT, CATATAN ->
                command.number().isEmpty();
            case SAPA -> true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return "TopicOfAgent[redacted]";
    }
}
