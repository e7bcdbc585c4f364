package id.temani.desk;

import id.temani.conversation.Facts;
import id.temani.conversation.Talk;
import id.temani.handoff.Aftercare;
import id.temani.handoff.Asking;
import id.temani.handoff.Handoff;
import id.temani.handoff.Wishes;
import id.temani.safety.SafetyDesk;
import id.temani.unit.Unit;
import id.temani.unit.UnitId;
import id.temani.unit.Units;
import java.util.Arrays;
import java.util.Optional;

/** What a request for a person says, as it stands in the talk of whoever asks. */
record Askings(Units units, SafetyDesk safety) {

    Asking of(Visit visit) {
        var talk = visit.conversation().talk();
        return new Asking(
                visit.id(),
                visit.conversation().address().channel(),
                visit.language(),
                fact(talk, Facts.ROLE, Handoff.Door.class, Handoff.Door.MYSELF),
                unit(visit),
                new Wishes(
                        area(talk),
                        other(talk),
                        fact(talk, Facts.GENDER, Wishes.Gender.class, Wishes.Gender.ANY),
                        fact(talk, Facts.WHEN, Wishes.When.class, Wishes.When.NOW),
                        aftercare(talk)),
                safety.urgent(visit.id(), visit.now()),
                talk.fact(Facts.BAND));
    }

    private static Wishes.Area area(Talk talk) {
        return fact(talk, Facts.AREA, Wishes.Area.class, Wishes.Area.ANY);
    }

    private Optional<UnitId> other(Talk talk) {
        return talk.fact(Facts.OTHER_UNIT)
                .filter(chosen -> area(talk) == Wishes.Area.ELSEWHERE)
                .map(UnitId::new)
                .filter(id -> units.byId(id).isPresent());
    }

    /** Only of somebody who came in by that door: who changed their mind about it did not agree to show it. */
    private static Aftercare aftercare(Talk talk) {
        return fact(talk, Facts.ROLE, Handoff.Door.class)
                        .filter(Handoff.Door.RETURNING::equals)
                        .isPresent()
                ? new Aftercare(
                        fact(talk, Facts.AFTERCARE_ORIGIN, Aftercare.Origin.class),
                        fact(talk, Facts.AFTERCARE_HOPE, Aftercare.Hope.class))
                : Aftercare.NONE;
    }

    /** A fact is one of the names of {@code type} in lower case; anything else is {@code otherwise}. */
    private static <E extends Enum<E>> E fact(Talk talk, String name, Class<E> type, E otherwise) {
        return fact(talk, name, type).orElse(otherwise);
    }

    private static <E extends Enum<E>> Optional<E> fact(Talk talk, String name, Class<E> type) {
        return talk.fact(name).stream()
                .flatMap(value -> Arrays.stream(type.getEnumConstants())
                        .filter(one -> one.name().equalsIgnoreCase(value)))
                .findFirst();
    }

    /** The unit of the poster or of the person's choice; without one the first that is active takes care. */
    UnitId unit(Visit visit) {
        return visit.conversation()
                .talk()
                .fact(Facts.UNIT)
                .map(UnitId::new)
                .filter(id -> units.byId(id).isPresent())
                .orElseGet(this::first);
    }

    private UnitId first() {
        return units.all().stream()
                .filter(Unit::active)
                .findFirst()
                .orElseGet(() -> units.all().getFirst())
                .id();
    }
}
