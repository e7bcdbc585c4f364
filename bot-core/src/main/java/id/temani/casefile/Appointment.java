package id.temani.casefile;

import id.temani.handoff.AgentId;
import id.temani.unit.UnitId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One time at which people meet, or a test or a check-in is due. A group is one appointment with several parts; none of them
 * learns of the others through us.
 *
 * @param number what people type ("HADIR 12")
 * @param agent who invited; empty when they have left
 * @param zone the unit's, in which it is spoken of
 * @param revision rises by one with every new time and with a cancellation: whatever was scheduled for an older one is void
 */
public record Appointment(
        AppointmentId id,
        int number,
        Kind kind,
        UnitId unit,
        Optional<AgentId> agent,
        Instant at,
        ZoneId zone,
        State state,
        int revision,
        List<Part> parts) {

    /** What it is for. The six kinds of sessions are those of BNNK Kotawaringin Barat (ANTARA, January 2025). */
    public enum Kind {
        KIE,
        RELAPSE_PREVENTION,
        PEER_GROUP,
        FAMILY_MEETING,
        HOME_VISIT,
        SELF_DEVELOPMENT,
        /** Done elsewhere; the result never goes through a resident's chat. */
        URINE_TEST,
        EVALUATION,
        /** A short word in aftercare. */
        CHECK_IN;

        /** Whether several cases may share one; everything else is about one person alone. */
        public boolean isShared() {
            return switch (this) {
                case KIE, RELAPSE_PREVENTION, PEER_GROUP, SELF_DEVELOPMENT -> true;
                case FAMILY_MEETING, HOME_VISIT, URINE_TEST, EVALUATION, CHECK_IN -> false;
            };
        }

        /** The further consent that it needs, asked in the resident's own chat. */
        public Optional<ConsentKind> consent() {
            return switch (this) {
                case FAMILY_MEETING -> Optional.of(ConsentKind.FAMILY_MEETING);
                case HOME_VISIT -> Optional.of(ConsentKind.HOME_VISIT);
                case KIE, RELAPSE_PREVENTION, PEER_GROUP, SELF_DEVELOPMENT, URINE_TEST, EVALUATION, CHECK_IN ->
                    Optional.empty();
            };
        }
    }

    /** Where it stands as a whole. */
    public enum State {
        PLANNED,
        /** It was held; who came stands in the parts. */
        HELD,
        CANCELLED
    }

    /** What one of those invited said or did. */
    public enum Answer {
        ASKED,
        CONFIRMED,
        /** Will not come. The others' appointment stands. */
        DECLINED,
        ATTENDED,
        ABSENT
    }

    /**
     * One case's part in it.
     *
     * @param wish another time that the resident asked for; empty: none is open
     */
    public record Part(CaseId file, Answer answer, Optional<Instant> wish) {

        static Part asked(CaseId file) {
            return new Part(file, Answer.ASKED, Optional.empty());
        }
    }

    public Appointment {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("Somebody is invited to an appointment");
        }
    }

    /** A new one, not yet answered by those invited. */
    public static Appointment planned(
            int number, Kind kind, UnitId unit, AgentId agent, ZonedDateTime at, List<CaseId> files) {
        return new Appointment(
                AppointmentId.random(),
                number,
                kind,
                unit,
                Optional.of(agent),
                at.toInstant(),
                at.getZone(),
                State.PLANNED,
                0,
                files.stream().map(Part::asked).toList());
    }

    /** The same, led by somebody else. */
    public Appointment by(Optional<AgentId> other) {
        return new Appointment(id, number, kind, unit, other, at, zone, state, revision, parts);
    }

    public boolean isGroup() {
        return parts.size() > 1;
    }

    public ZonedDateTime local() {
        return at.atZone(zone);
    }

    public Optional<Part> part(CaseId file) {
        return parts.stream().filter(part -> part.file().equals(file)).findFirst();
    }

    /** Whether this case is still expected to come. */
    public boolean expects(CaseId file) {
        return state == State.PLANNED
                && part(file)
                        .filter(part -> part.answer() == Answer.ASKED || part.answer() == Answer.CONFIRMED)
                        .isPresent();
    }

    /** Another time for everybody, who are asked again; {@code agreed} proposed it and need not be. */
    public Appointment movedTo(Instant time, Optional<CaseId> agreed) {
        require(State.PLANNED);
        var asked = parts.stream()
                .map(part -> part.answer() == Answer.DECLINED
                                && !agreed.filter(part.file()::equals).isPresent()
                        ? part
                        : new Part(
                                part.file(),
                                agreed.filter(part.file()::equals).isPresent() ? Answer.CONFIRMED : Answer.ASKED,
                                Optional.empty()))
                .toList();
        return new Appointment(id, number, kind, unit, agent, time, zone, state, revision + 1, asked);
    }

    public Appointment cancelled() {
        require(State.PLANNED);
        return new Appointment(id, number, kind, unit, agent, at, zone, State.CANCELLED, revision + 1, parts);
    }

    /**
     * One more case takes part; one that is expected already changes nothing, one that declined is asked again.
     *
     * @throws IllegalArgumentException when it is of a kind for one person alone
     */
    public Appointment joinedBy(CaseId file) {
        require(State.PLANNED);
        if (!kind.isShared()) {
            throw new IllegalArgumentException(kind + " is for one person alone");
        }
        if (part(file).isPresent()) {
            return expects(file) ? this : with(file, declined -> Part.asked(file), state);
        }
        var more = Stream.concat(parts.stream(), Stream.of(Part.asked(file))).toList();
        return new Appointment(id, number, kind, unit, agent, at, zone, state, revision, more);
    }

    /** What somebody invited says before it. When nobody is left who would come, it is cancelled. */
    public Appointment answered(CaseId file, Answer answer) {
        require(State.PLANNED);
        var next = with(file, part -> new Part(file, answer, Optional.empty()), state);
        var nobody = next.parts().stream().allMatch(part -> part.answer() == Answer.DECLINED);
        return nobody ? next.cancelled() : next;
    }

    /** Somebody invited asks for another time. */
    public Appointment wishing(CaseId file, Instant time) {
        require(State.PLANNED);
        return with(file, part -> new Part(file, part.answer(), Optional.of(time)), state);
    }

    /** The agent says whether somebody came; that can be corrected. */
    public Appointment held(CaseId file, boolean came) {
        if (state == State.CANCELLED) {
            throw new IllegalStateException("Appointment " + id.value() + " was cancelled");
        }
        return with(file, part -> new Part(file, came ? Answer.ATTENDED : Answer.ABSENT, Optional.empty()), State.HELD);
    }

    private Appointment with(CaseId file, UnaryOperator<Part> change, State next) {
        var changed = parts.stream()
                .map(part -> part.file().equals(file) ? change.apply(part) : part)
                .toList();
        return new Appointment(id, number, kind, unit, agent, at, zone, next, revision, changed);
    }

    private void require(State expected) {
        if (state != expected) {
            throw new IllegalStateException("Appointment " + id.value() + " is " + state + ", not " + expected);
        }
    }
}
