package id.temani.flows.engine;

import id.temani.conversation.Facts;
import id.temani.flows.card.Card;
import id.temani.flows.card.Card.Audience;
import id.temani.flows.card.Cards;
import id.temani.flows.card.Topic;
import id.temani.flows.definition.Step;
import id.temani.resident.Language;
import id.temani.unit.Unit;
import id.temani.unit.Units;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Choices that come out of data of their own: units, topics, cards. */
record Catalogue(Units units, PlaceSearch places, Cards cards) {

    /** The most units that are offered as choices; a list of WhatsApp has ten rows. */
    private static final int MOST_UNITS = 9;

    private static final int LONGEST_LABEL = 24;

    List<String> codes(Step.Source source, TalkDraft talk) {
        return switch (source) {
            case UNITS -> ids(units.all());
            case OTHER_UNITS -> others().codes(talk);
            case UNITS_FOUND -> ids(places.found(talk));
            case TOPICS -> cards.shelves(audience(talk)).stream().map(Topic::id).toList();
            case CARDS ->
                talk.fact(CardPages.TOPIC).stream()
                        .flatMap(topic -> cards.under(topic, audience(talk)).stream())
                        .map(Card::id)
                        .toList();
        };
    }

    /** What the button of a code says; empty when it is no choice from here. */
    Optional<String> label(Language language, String code) {
        return Stream.of(
                        unit(code),
                        cards.topic(code).map(topic -> topic.title().in(language)),
                        cards.card(code).map(card -> card.title().in(language)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    OtherUnits others() {
        return new OtherUnits(units);
    }

    static Audience audience(TalkDraft talk) {
        return talk.fact(Facts.ROLE).filter(Decisions.FAMILY::equals).isPresent() ? Audience.FAMILY : Audience.OTHERS;
    }

    private static List<String> ids(List<Unit> units) {
        return units.stream()
                .filter(Unit::active)
                .map(unit -> unit.id().value())
                .limit(MOST_UNITS)
                .toList();
    }

    private Optional<String> unit(String id) {
        return units.all().stream()
                .filter(unit -> unit.id().value().equals(id))
                .map(unit -> unit.kelurahan() + ", " + unit.regency())
                .map(name -> name.length() <= LONGEST_LABEL ? name : name.substring(0, LONGEST_LABEL - 1) + "…")
                .findFirst();
    }
}
