package id.temani.handoff;

import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.unit.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The agents and coordinators, and who is on duty. Every method works in the caller's transaction. */
public interface Roster {

    void add(RecoveryAgent agent, Instant now);

    /**
     * Keeps what the agent said of themselves. What others decide is left as it is: their {@link Workload}, their
     * {@link Membership} and until when they are trained.
     */
    void save(RecoveryAgent agent);

    /** The last day on which this agent's training is valid; empty: nobody noted one. */
    void trained(AgentId agent, Optional<LocalDate> until);

    /**
     * Notes that somebody was warned so many days before this agent's training ends; says no when they were before, at this
     * number of days or a smaller one. A new end of the training starts anew.
     */
    boolean warnedOfTraining(AgentId agent, int daysBefore);

    /** What becomes of somebody's membership; changes nothing for whoever is gone. */
    void become(AgentId agent, Membership member);

    /**
     * Whether this agent takes part now. Keeps their row as it is until the transaction ends, so that nobody is suspended
     * between this question and what follows from it.
     */
    boolean takesPart(AgentId agent);

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

    /** All agents on real channels, or on the simulator, in the order in which they joined. */
    List<RecoveryAgent> everybody(boolean real);

    /** Agents who take part and can be written to: on real channels, or on the simulator; whose last offer is longest ago first. */
    List<RecoveryAgent> reachable(boolean real);

    /** Chats of the coordinators of a unit; of all units when it has none of its own. */
    List<ConversationId> coordinators(UnitId unit, boolean real);

    /** Notes that this chat is a coordinator's. */
    void addCoordinator(ConversationId chat, Channel channel, UnitId unit);

    Optional<UnitId> unitOfCoordinator(ConversationId chat);

    /** Whether any coordinator exists yet. */
    boolean hasCoordinator();
}
