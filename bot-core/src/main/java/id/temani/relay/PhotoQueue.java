package id.temani.relay;

import id.temani.delivery.PhotoRef;
import id.temani.handoff.Handoff;
import id.temani.handoff.RecoveryAgent;
import id.temani.later.Later;
import id.temani.resident.ConversationId;
import id.temani.unit.UnitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Keeps the order of a talk while a photo is being fetched: what its sender writes meanwhile waits behind it. */
public final class PhotoQueue {

    private final WaitingLines lines;
    private final Later later;
    private final Predicate<UnitId> takesPhotos;

    /** @param takesPhotos whether a unit has switched photos on for the talks of its agents */
    public PhotoQueue(WaitingLines lines, Later later, Predicate<UnitId> takesPhotos) {
        this.lines = lines;
        this.later = later;
        this.takesPhotos = takesPhotos;
    }

    boolean isOn(RecoveryAgent agent) {
        return takesPhotos.test(agent.unit());
    }

    /** Takes what has a photo, or comes behind one. Says no to what may pass at once. */
    boolean takes(Handoff live, RecoveryAgent agent, ConversationId writer, Said said, Instant now) {
        if (!said.hasPhotos() && !isOn(agent)) {
            return false;
        }
        var behind = lines.first(live.id(), writer).isPresent();
        if (!said.hasPhotos() && !behind) {
            return false;
        }
        var added = add(live, writer, said, now);
        if (!behind) {
            later.at(Later.Wake.PHOTO_DUE, added, now);
        }
        return true;
    }

    /** Each photo waits for itself, the words with the first. Returns the first. */
    private UUID add(Handoff live, ConversationId writer, Said said, Instant now) {
        var first = Optional.<UUID>empty();
        for (var one : single(said)) {
            var line = new WaitingLine(UUID.randomUUID(), live.id(), live.resident(), writer, one, 0, now);
            lines.add(line);
            first = first.or(() -> Optional.of(line.id()));
        }
        return first.orElseThrow();
    }

    private static List<Said> single(Said said) {
        var singles = new ArrayList<Said>();
        var text = said.text();
        for (PhotoRef photo : said.photos()) {
            singles.add(Said.photo(photo, text));
            text = "";
        }
        return singles.isEmpty() ? List.of(said) : singles;
    }

    Optional<WaitingLine> first(Handoff talk, ConversationId writer) {
        return lines.first(talk.id(), writer);
    }

    Optional<WaitingLine> find(UUID id) {
        return lines.find(id);
    }

    boolean remove(WaitingLine line) {
        return lines.remove(line.id());
    }

    /** The photo is tried again at {@code when}. */
    void postpone(WaitingLine line, Instant when) {
        lines.tried(line.id());
        later.at(Later.Wake.PHOTO_DUE, line.id(), when);
    }

    /** The photo is the first now. */
    void due(WaitingLine line, Instant now) {
        later.at(Later.Wake.PHOTO_DUE, line.id(), now);
    }
}
