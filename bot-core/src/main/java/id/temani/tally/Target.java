package id.temani.tally;

import id.temani.screening.Wording;
import id.temani.unit.UnitId;
import java.util.List;

/**
 * What a unit set out to do in a year, held against what it did.
 *
 * @param name what is aimed at, as people read it
 * @param counted the indicators that add up to it, in the order in which they are told; at least one, none twice
 */
public record Target(UnitId unit, int year, Wording name, List<Indicator> counted, int number) {

    /** @throws IllegalArgumentException when nothing is counted or something twice, or the number is not positive */
    public Target {
        counted = List.copyOf(counted);
        if (counted.isEmpty() || counted.stream().distinct().count() < counted.size()) {
            throw new IllegalArgumentException("A target counts at least one indicator, and none twice");
        }
        if (number < 1) {
            throw new IllegalArgumentException("A target is at least one");
        }
    }

    /**
     * One indicator of a target.
     *
     * @param count zero: too small to be published
     */
    public record Part(Indicator what, long count) {}

    /** What was done, from published figures alone. */
    public List<Part> done(List<Figure> figures) {
        return counted.stream().map(what -> new Part(what, of(what, figures))).toList();
    }

    private long of(Indicator what, List<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.indicator() == what)
                .filter(figure -> figure.place().equals(unit.value()))
                .filter(figure -> figure.first().getYear() == year)
                .mapToLong(Figure::count)
                .sum();
    }
}
