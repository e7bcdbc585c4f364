package id.temani.handoff;

import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.unit.UnitId;
import java.time.Instant;
import java.util.Optional;

/**
 * One request of a resident for a person, and the talk that grows out of it. It has its own row, locked by whoever
 * changes it, so that neither side ever waits for the other's conversation.
 *
 * @param band the self-screening's band as a hint, where a screening was finished; never a diagnosis
 * @param detail the result per substance in words, only once the resident shared it
 * @param agent who took it; empty until then and again after it went back
 * @param escalated whether the coordinator and the resident were told that nobody could be found yet
 * @param number what agents type ("AMBIL 28")
 */
public record Handoff(
        HandoffId id,
        int number,
        Alias alias,
        ConversationId resident,
        Channel channel,
        Language language,
        Door door,
        UnitId unit,
        Wishes wishes,
        boolean urgent,
        Optional<String> band,
        Optional<String> detail,
        Status status,
        Optional<AgentId> agent,
        boolean escalated,
        Instant requestedAt,
        Optional<Instant> acceptedAt,
        Optional<Instant> endedAt) {

    /** By which door somebody came in. */
    public enum Door {
        MYSELF,
        FAMILY,
        RETURNING
    }

    /** Where a request stands; see the arrows in {@link #taken}, {@link #givenBack}, {@link #ended}, {@link #settled}. */
    public enum Status {
        WAITING,
        LIVE,
        /** The talk is over; the resident's next message may still be an answer about how it was. */
        ENDED,
        /** Nothing is expected any more. */
        SETTLED;

        public boolean isOpen() {
            return this == WAITING || this == LIVE;
        }
    }

    /** The agent who accepted first. */
    public Handoff taken(AgentId by, Instant now) {
        require(Status.WAITING);
        return with(Status.LIVE, Optional.of(by), false, Optional.of(now), Optional.empty());
    }

    /** Back into the queue: the agent knows the person, fell silent, or the resident wants somebody else. */
    public Handoff givenBack() {
        require(Status.LIVE);
        return with(Status.WAITING, Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    /** Either side said it is enough. */
    public Handoff ended(Instant now) {
        require(Status.LIVE);
        return with(Status.ENDED, agent, escalated, acceptedAt, Optional.of(now));
    }

    /** The resident answered, or took the request back. */
    public Handoff settled(Instant now) {
        return with(Status.SETTLED, agent, escalated, acceptedAt, Optional.of(endedAt.orElse(now)));
    }

    /** Nobody could be found; said once. */
    public Handoff escalate() {
        return with(status, agent, true, acceptedAt, endedAt);
    }

    public Handoff sharing(String words) {
        return new Handoff(
                id,
                number,
                alias,
                resident,
                channel,
                language,
                door,
                unit,
                wishes,
                urgent,
                band,
                Optional.of(words),
                status,
                agent,
                escalated,
                requestedAt,
                acceptedAt,
                endedAt);
    }

    /** The same request for another place or person. */
    public Handoff wishing(UnitId place, Wishes others) {
        return new Handoff(
                id,
                number,
                alias,
                resident,
                channel,
                language,
                door,
                place,
                others,
                urgent,
                band,
                detail,
                status,
                agent,
                escalated,
                requestedAt,
                acceptedAt,
                endedAt);
    }

    private Handoff with(
            Status next, Optional<AgentId> by, boolean told, Optional<Instant> accepted, Optional<Instant> end) {
        return new Handoff(
                id,
                number,
                alias,
                resident,
                channel,
                language,
                door,
                unit,
                wishes,
                urgent,
                band,
                detail,
                next,
                by,
                told,
                requestedAt,
                accepted,
                end);
    }

    private void require(Status expected) {
        if (status != expected) {
            throw new IllegalStateException("Handoff " + id.value() + " is " + status + ", not " + expected);
        }
    }
}
