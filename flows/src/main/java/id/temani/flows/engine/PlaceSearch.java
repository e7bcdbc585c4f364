package id.temani.flows.engine;

import id.temani.conversation.Facts;
import id.temani.flows.definition.Step;
import id.temani.flows.unit.FacilityDirectory;
import id.temani.resident.Language;
import id.temani.unit.Unit;
import id.temani.unit.UnitId;
import id.temani.unit.Units;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the unit of a place that somebody types, and what there is where no unit is. Only names of our own directories
 * are remembered, never what was typed.
 */
record PlaceSearch(Units units, FacilityDirectory facilities) {

    private static final String FOUND = "units-found";
    private static final String REGENCY = "regency";

    /** The event that {@code typed} leads to; {@link Step#CHOSEN} with the unit remembered under {@code fact}. */
    String search(TalkDraft talk, String typed, String fact) {
        return fact.equals(Facts.OTHER_UNIT) ? elsewhere(talk, typed) : own(talk, typed, fact);
    }

    private String own(TalkDraft talk, String typed, String fact) {
        var found = units.named(typed);
        talk.forget(REGENCY);
        found.stream()
                .map(Unit::regency)
                .findFirst()
                .or(() -> facilities.regencyNamed(typed))
                .ifPresent(regency -> talk.remember(REGENCY, regency));
        return outcome(talk, found, fact);
    }

    /** Where the person is from stays what it was. */
    private String elsewhere(TalkDraft talk, String typed) {
        var others = new OtherUnits(units);
        var found = units.named(typed).stream()
                .filter(unit -> others.isOther(talk, unit))
                .toList();
        return outcome(talk, found, Facts.OTHER_UNIT);
    }

    private static String outcome(TalkDraft talk, List<Unit> found, String fact) {
        var open = found.stream().filter(Unit::active).toList();
        talk.forget(FOUND);
        if (found.isEmpty()) {
            return Step.NOWHERE;
        }
        if (open.isEmpty()) {
            return Step.CLOSED;
        }
        if (open.size() == 1) {
            talk.remember(fact, open.getFirst().id().value());
            return Step.CHOSEN;
        }
        talk.remember(FOUND, open.stream().map(unit -> unit.id().value()).collect(Collectors.joining(",")));
        return Step.SEVERAL;
    }

    /** The units that were found last and answer. */
    List<Unit> found(TalkDraft talk) {
        return talk.fact(FOUND).stream()
                .flatMap(ids -> Stream.of(ids.split(",")))
                .flatMap(id -> units.byId(new UnitId(id)).stream())
                .toList();
    }

    /** The name, for a text, of the unit that a fact keeps; empty when none is chosen. */
    Optional<String> chosen(TalkDraft talk, String fact) {
        return talk.fact(fact)
                .flatMap(id -> units.byId(new UnitId(id)))
                .map(unit -> unit.kelurahan() + ", " + unit.regency());
    }

    /** Where somebody can go without a unit, a line each. */
    String services(TalkDraft talk, Language language) {
        return facilities.near(talk.fact(REGENCY)).stream()
                .map(one -> "• " + one.name().in(language) + ". " + one.how().in(language))
                .collect(Collectors.joining("\n"));
    }
}
