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
 * @param alias its number is what agents type ("AMBIL 28")
 * @param detail the result per substance in words, only once the resident shared it
 */
public record Handoff(
        HandoffId id, Alias alias, Asking asking, Optional<String> detail, Progress progress, Instant requestedAt) {

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

    /** What the resident heard while waiting; each is said once. */
    public enum Told {
        NOTHING,
        /** That nobody could be found yet; the coordinator was called. */
        NOBODY_YET,
        /** That nobody is on duty, and when somebody is again. */
        OFF_HOURS,
        /** That we are sorry, and what other ways there are. The place is kept. */
        SORRY
    }

    /**
     * How far it has come.
     *
     * @param agent who took it; empty until then and again after it went back
     * @param returned whether somebody had it already: then it goes before those who have waited from the start
     */
    public record Progress(
            Status status,
            Optional<AgentId> agent,
            Told told,
            Optional<Instant> acceptedAt,
            Optional<Instant> endedAt,
            boolean returned) {

        static final Progress WAITING =
                new Progress(Status.WAITING, Optional.empty(), Told.NOTHING, Optional.empty(), Optional.empty(), false);

        Progress again() {
            return new Progress(
                    Status.WAITING, Optional.empty(), Told.NOTHING, Optional.empty(), Optional.empty(), true);
        }
    }

    /** A request that has just been made. */
    public static Handoff asked(HandoffId id, Alias alias, Asking asking, Instant now) {
        return new Handoff(id, alias, asking, Optional.empty(), Progress.WAITING, now);
    }

    /** The agent who accepted first. */
    public Handoff taken(AgentId by, Instant now) {
        require(Status.WAITING);
        return with(new Progress(
                Status.LIVE, Optional.of(by), Told.NOTHING, Optional.of(now), Optional.empty(), progress.returned()));
    }

    /** Back into the queue, before those who wait from the start: the agent knows the person, fell silent, or the resident wants somebody else. */
    public Handoff givenBack() {
        require(Status.LIVE);
        return with(progress.again());
    }

    /** Either side said it is enough. */
    public Handoff ended(Instant now) {
        require(Status.LIVE);
        return with(new Progress(Status.ENDED, agent(), told(), acceptedAt(), Optional.of(now), progress.returned()));
    }

    /** The resident answered, or took the request back. */
    public Handoff settled(Instant now) {
        var end = Optional.of(endedAt().orElse(now));
        return with(new Progress(Status.SETTLED, agent(), told(), acceptedAt(), end, progress.returned()));
    }

    public Handoff telling(Told news) {
        return with(new Progress(status(), agent(), news, acceptedAt(), endedAt(), progress.returned()));
    }

    /** With other wishes, the time at which a person is back may be another one. */
    Handoff askedAnew() {
        return told() == Told.OFF_HOURS ? telling(Told.NOTHING) : this;
    }

    public Handoff sharing(String words) {
        return new Handoff(id, alias, asking, Optional.of(words), progress, requestedAt);
    }

    /** The same request for another place or person. */
    public Handoff wishing(UnitId place, Wishes others) {
        return new Handoff(id, alias, asking.wishing(place, others), detail, progress, requestedAt);
    }

    public int number() {
        return alias.number();
    }

    public ConversationId resident() {
        return asking.resident();
    }

    public Channel channel() {
        return asking.channel();
    }

    public Language language() {
        return asking.language();
    }

    public Door door() {
        return asking.door();
    }

    public UnitId unit() {
        return asking.unit();
    }

    public Wishes wishes() {
        return asking.wishes();
    }

    public boolean urgent() {
        return asking.urgent();
    }

    public Optional<String> band() {
        return asking.band();
    }

    public Status status() {
        return progress.status();
    }

    public Optional<AgentId> agent() {
        return progress.agent();
    }

    public Told told() {
        return progress.told();
    }

    public Optional<Instant> acceptedAt() {
        return progress.acceptedAt();
    }

    public Optional<Instant> endedAt() {
        return progress.endedAt();
    }

    private Handoff with(Progress next) {
        return new Handoff(id, alias, asking, detail, next, requestedAt);
    }

    private void require(Status expected) {
        if (status() != expected) {
            throw new IllegalStateException("Handoff " + id.value() + " is " + status() + ", not " + expected);
        }
    }
}
