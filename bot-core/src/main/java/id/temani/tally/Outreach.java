package id.temani.tally;

import id.temani.resident.Language;
import id.temani.screening.Wording;
import id.temani.unit.UnitId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What can be noted about outreach (<i>penjangkauan</i>): kinds of events, and areas of units. Both from a data file.
 *
 * @param kinds in the order of the file; never none
 * @param areas of units that told any apart
 */
public record Outreach(List<Kind> kinds, Map<UnitId, List<Area>> areas) {

    /** Typed in place of an area: somewhere else in the unit, or not told. */
    public static final String ELSEWHERE = "lain";

    /** @param words how people type it, in any language, lower case */
    public record Kind(String id, Wording name, Set<String> words) {

        public Kind {
            words = Set.copyOf(words);
        }
    }

    /** @param name what people of the unit call it; never so small that it names a house or a person */
    public record Area(String id, String name) {}

    /** One event. @param area empty: elsewhere, or the unit tells none apart */
    public record Event(Kind kind, Optional<Area> area) {

        /** By what it is counted: kind, then area. */
        public String label() {
            return kind.id() + area.map(where -> "-" + where.id()).orElse("");
        }
    }

    /** What was understood of the words behind a number. */
    public sealed interface Reading {

        /** Nothing is missing. */
        record Complete(Event event) implements Reading {}

        /** No kind was named. */
        record KindMissing() implements Reading {}

        /** No area was named, and the unit tells some apart. */
        record AreaMissing(Kind kind) implements Reading {}

        /** Something else stands there; it may be somebody's name. */
        record Unread() implements Reading {}
    }

    public Outreach {
        kinds = List.copyOf(kinds);
        areas = Map.copyOf(areas);
    }

    public List<Area> of(UnitId unit) {
        return areas.getOrDefault(unit, List.of());
    }

    /** Reads "penyuluhan pasar" for one unit: a kind, then an area. */
    public Reading read(UnitId unit, String typed) {
        var words = typed.strip().toLowerCase(Locale.ROOT);
        if (words.isEmpty()) {
            return new Reading.KindMissing();
        }
        return kinds.stream()
                .flatMap(kind -> Stream.concat(Stream.of(kind.id()), kind.words().stream())
                        .filter(word -> (words + " ").startsWith(word + " "))
                        .map(word ->
                                where(unit, kind, words.substring(word.length()).strip())))
                .filter(Predicate.not(Reading.Unread.class::isInstance))
                .findFirst()
                .orElseGet(Reading.Unread::new);
    }

    private Reading where(UnitId unit, Kind kind, String typed) {
        var known = of(unit);
        if (typed.isEmpty() && !known.isEmpty()) {
            return new Reading.AreaMissing(kind);
        }
        if (typed.isEmpty() || typed.equals(ELSEWHERE)) {
            return new Reading.Complete(new Event(kind, Optional.empty()));
        }
        return known.stream()
                .filter(area ->
                        typed.equals(area.id()) || typed.equals(area.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .<Reading>map(area -> new Reading.Complete(new Event(kind, Optional.of(area))))
                .orElseGet(Reading.Unread::new);
    }

    /** What a {@link Event#label label} stands for; empty when neither kind nor area is known any more. */
    public Optional<String> name(UnitId unit, String label, Language language) {
        var kind = kinds.stream()
                .filter(one -> (label + "-").startsWith(one.id() + "-"))
                .findFirst();
        return kind.map(one -> one.name().in(language)
                + of(unit).stream()
                        .filter(area -> label.equals(one.id() + "-" + area.id()))
                        .findFirst()
                        .map(area -> ", " + area.name())
                        .orElse(""));
    }
}
