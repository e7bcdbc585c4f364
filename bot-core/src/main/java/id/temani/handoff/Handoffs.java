package id.temani.handoff;

import id.temani.resident.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All requests for a person. Every method works in the caller's transaction. */
public interface Handoffs {

    /** A fresh number for a request; grows, with gaps. */
    int nextNumber();

    /** Adds a request. One resident has at most one open or ended, unsettled request: a second is refused by the store. */
    void add(Handoff handoff);

    /** Locks a request for a change; empty when it was erased. */
    Optional<Handoff> lock(HandoffId id);

    /** Locks the open request with this number; empty when there is none. */
    Optional<Handoff> lockOpen(int number);

    /** Reads without a lock. */
    Optional<Handoff> find(HandoffId id);

    /** The live talk of this agent, locked; empty when none. */
    Optional<Handoff> lockLiveOf(AgentId agent);

    void save(Handoff handoff);

    /** Waiting requests, urgent ones first, then oldest first. */
    List<Handoff> waiting(int limit);

    /** How many wait that would be served before this one. */
    int ahead(Handoff handoff);

    /** How long people waited for an agent who came, of requests since {@code since}; at most 1,000. */
    List<Duration> waitsSince(Instant since);

    void offer(Offer offer);

    /** Open offers of this request, locked. */
    List<Offer> openOffers(HandoffId handoff);

    /** Whether this agent was ever shown this request and may still answer. */
    Optional<Offer> offerTo(AgentId agent, HandoffId handoff);

    /** Open offers of one agent, oldest first. */
    List<Handoff> offeredTo(AgentId agent);

    void answer(HandoffId handoff, AgentId agent, Offer.Answer answer, Instant now);

    /** Closes the open offers of a request whose time is over and says whose they were. */
    List<AgentId> lapse(HandoffId handoff, Instant now);

    /** Whether the agent once said they may know this resident. */
    boolean recused(AgentId agent, ConversationId resident);

    /** Keeps the one-tap feedback, apart from the request, for averages only. */
    void keepFeedback(HandoffId handoff, String score, Instant now);
}
