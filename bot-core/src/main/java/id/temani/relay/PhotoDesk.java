package id.temani.relay;

import id.temani.delivery.Letters;
import id.temani.delivery.PhotoRef;
import id.temani.handoff.Handoff;
import id.temani.handoff.Handoffs;
import id.temani.handoff.RecoveryAgent;
import id.temani.handoff.Roster;
import id.temani.wording.Enclosure;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Passes photos on once they are here, and what waited behind them. Fetching itself is somebody else's, outside any
 * transaction; each method here works in one and locks the talk.
 */
public final class PhotoDesk {

    /** Pauses between tries. All of them together are short, because what was written after the photo waits, too. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofSeconds(30));

    private static final Duration SOON = Duration.ofSeconds(2);

    private final Handoffs handoffs;
    private final Roster roster;
    private final Crossing crossing;
    private final Phrasebook phrases;

    public PhotoDesk(Handoffs handoffs, Roster roster, Crossing crossing, Phrasebook phrases) {
        this.handoffs = handoffs;
        this.roster = roster;
        this.crossing = crossing;
        this.phrases = phrases;
    }

    /** What became of a photo. */
    public sealed interface Outcome {

        /** It can be passed on as it is. */
        record Clean(Enclosure photo) implements Outcome {}

        /** It could not be fetched, this time. */
        record NotNow() implements Outcome {}

        /** It never will be here. */
        record Lost() implements Outcome {}

        /** It is none that we pass on: of another kind, broken, or too big. */
        record Refused() implements Outcome {}
    }

    /** The photo that waits under this id, to be fetched now; empty when it is gone. */
    public Optional<PhotoRef> due(UUID line) {
        return crossing.queue()
                .find(line)
                .flatMap(waiting -> waiting.said().photos().stream().findFirst());
    }

    /** There is no room for it at this moment: a little later, and that is no try. */
    public void defer(UUID line, Instant now) {
        crossing.queue().find(line).ifPresent(waiting -> crossing.queue().due(waiting, now.plus(SOON)));
    }

    /**
     * Passes the photo on, or says that it cannot be, and what waited behind it.
     *
     * @return the next photo, to be fetched now
     */
    public Optional<UUID> settle(UUID line, Outcome outcome, Instant now, Letters letters) {
        return crossing.queue()
                .find(line)
                .map(WaitingLine::talk)
                .flatMap(handoffs::lock)
                .flatMap(talk ->
                        crossing.queue().find(line).flatMap(waiting -> settle(talk, waiting, outcome, now, letters)));
    }

    private Optional<UUID> settle(Handoff talk, WaitingLine line, Outcome outcome, Instant now, Letters letters) {
        if (outcome instanceof Outcome.NotNow && line.tries() < PAUSES.size()) {
            crossing.queue().postpone(line, now.plus(PAUSES.get(line.tries())));
            return Optional.empty();
        }
        if (crossing.queue().remove(line)) {
            pass(talk, line, outcome, now, letters);
        }
        return goOn(talk, line, now, letters);
    }

    /** Whatever waits of this talk goes now: it ends, or goes to somebody else. Photos that are not here are lost. */
    void hurry(Handoff live, RecoveryAgent agent, Instant now, Letters letters) {
        for (var writer : List.of(agent.chat(), live.resident())) {
            for (var line = crossing.queue().first(live, writer);
                    line.isPresent();
                    line = crossing.queue().first(live, writer)) {
                crossing.queue().remove(line.get());
                pass(live, line.get(), new Outcome.Lost(), now, letters);
            }
        }
    }

    private Optional<UUID> goOn(Handoff talk, WaitingLine settled, Instant now, Letters letters) {
        for (var next = crossing.queue().first(talk, settled.writer());
                next.isPresent();
                next = crossing.queue().first(talk, settled.writer())) {
            if (next.get().said().hasPhotos()) {
                crossing.queue().due(next.get(), now);
                return next.map(WaitingLine::id);
            }
            crossing.queue().remove(next.get());
            pass(talk, next.get(), new Outcome.Lost(), now, letters);
        }
        return Optional.empty();
    }

    private void pass(Handoff talk, WaitingLine line, Outcome outcome, Instant now, Letters letters) {
        var agent =
                talk.agent().filter(any -> talk.status() == Handoff.Status.LIVE).flatMap(roster::byId);
        var together = agent.filter(one -> line.isOfResident() || one.chat().equals(line.writer()));
        together.ifPresentOrElse(
                one -> pass(talk, one, line, outcome, now, letters), () -> tell(talk, line, unheard(line), letters));
    }

    private void pass(
            Handoff live, RecoveryAgent agent, WaitingLine line, Outcome outcome, Instant now, Letters letters) {
        var text = line.said().text();
        if (outcome instanceof Outcome.Clean(var photo)) {
            crossing.arrive(live, agent, line.isOfResident(), text, photo, now, letters);
            return;
        }
        if (!text.isBlank()) {
            crossing.arrive(live, agent, line.isOfResident(), text, now, letters);
        }
        if (line.said().hasPhotos()) {
            tell(live, line, failed(line, outcome instanceof Outcome.Refused), letters);
        }
    }

    private static Line failed(WaitingLine line, boolean refused) {
        if (line.isOfResident()) {
            return refused ? Line.PHOTO_REFUSED : Line.PHOTO_LOST;
        }
        return refused ? Line.AGENT_PHOTO_REFUSED : Line.AGENT_PHOTO_LOST;
    }

    private static Line unheard(WaitingLine line) {
        return line.isOfResident() ? Line.TALK_UNDELIVERED : Line.AGENT_UNDELIVERED;
    }

    private void tell(Handoff talk, WaitingLine line, Line what, Letters letters) {
        if (line.isOfResident()) {
            letters.to(talk.resident(), phrases.say(talk.language(), what));
        } else {
            roster.byChat(line.writer())
                    .ifPresent(agent ->
                            letters.about(talk.resident(), agent.chat(), crossing.about(talk, agent.reads(), what)));
        }
    }
}
