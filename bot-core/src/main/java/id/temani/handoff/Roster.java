package id.temani.handoff;

import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.unit.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The agents and coordinators, and who is on duty. Every method works in the caller's transaction. */
public interface Roster {

    void add(RecoveryAgent agent);

    /** Keeps what the agent said of themselves; their {@link Workload} is left as it is. */
    void save(RecoveryAgent agent);

    /** Counts an offer that passed without an answer; says how many did in a row. */
    int missed(AgentId agent);

    /** An offer was answered, or the agent came on duty: counting starts anew. */
    void answered(AgentId agent);

    /** No offers until the agent says SIAP. */
    void pause(AgentId agent);

    /** Ends the duty that was to end by now; says whether there was one, so that it is said once. */
    boolean endDuty(AgentId agent, Instant now);

    Optional<RecoveryAgent> byChat(ConversationId chat);

    Optional<RecoveryAgent> byId(AgentId id);

    /** Agents who can be written to: on real channels, or on the simulator; whose last offer is longest ago first. */
    List<RecoveryAgent> reachable(boolean real);

    /** Chats of the coordinators of a unit; of all units when it has none of its own. */
    List<ConversationId> coordinators(UnitId unit, boolean real);

    /** Notes that this chat is a coordinator's. */
    void addCoordinator(ConversationId chat, Channel channel, UnitId unit);

    Optional<UnitId> unitOfCoordinator(ConversationId chat);

    /** Whether any coordinator exists yet. */
    boolean hasCoordinator();
}
