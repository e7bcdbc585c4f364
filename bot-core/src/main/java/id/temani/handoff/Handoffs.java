package id.temani.handoff;

import id.temani.resident.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All requests for a person. Every method works in the caller's transaction. */
public interface Handoffs {

    /**
     * The numbers of requests that are open or were made since {@code since}. Until the transaction of whoever asks ends,
     * nobody else is told, so that no number is given twice.
     */
    Set<Integer> numbersTaken(Instant since);

    /** Adds a request. One resident has at most one open or ended, unsettled request: a second is refused by the store. */
    void add(Handoff handoff);

    /** Locks a request for a change; empty when it was erased. */
    Optional<Handoff> lock(HandoffId id);

    /** Locks the open request with this number; empty when there is none. */
    Optional<Handoff> lockOpen(int number);

    /** Reads without a lock. */
    Optional<Handoff> find(HandoffId id);

    /** Every request of this resident that is still kept, settled ones too, oldest first, without a lock. */
    List<Handoff> of(ConversationId resident);

    /** The live talk of this resident, without a lock; empty when none. */
    Optional<Handoff> liveOf(ConversationId resident);

    /** The live talks of this agent, the oldest first, without a lock. */
    List<Handoff> liveOf(AgentId agent);

    void save(Handoff handoff);

    /** Waiting requests: urgent ones first, then those that somebody had already, then oldest first. */
    List<Handoff> waiting(int limit);

    /** How many wait that would be served before this one. */
    int ahead(Handoff handoff);

    /**
     * How long people waited for an agent who came, of requests since {@code since} that were made at about this hour of
     * the day (in the hour of {@code around}, the one before or the one after); the latest, at most 1,000.
     */
    List<Duration> waits(Instant since, Instant around);

    /** Shows a request to an agent; one it was shown to before becomes open again. */
    void offer(Offer offer);

    /** All offers of this request, answered ones too, oldest first. */
    List<Offer> offers(HandoffId handoff);

    /** Open offers of one agent, oldest first. */
    List<Handoff> offeredTo(AgentId agent);

    /** Keeps an agent's answer; {@link Offer.Answer#RECUSED} is remembered for this resident by a keyed hash. */
    void answer(HandoffId handoff, AgentId agent, Offer.Answer answer, Instant now);

    /** The agents who once said they may know this resident. */
    Set<AgentId> recused(ConversationId resident);

    /** Keeps the one-tap feedback, apart from the request, for averages only. */
    void keepFeedback(HandoffId handoff, String score, Instant now);
}
