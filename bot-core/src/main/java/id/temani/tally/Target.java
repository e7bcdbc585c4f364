package id.temani.tally;

import java.util.List;
import java.util.Set;

/**
 * What a place set out to do in a year, held against what it did.
 *
 * @param place as in {@link Figure#place}
 * @param counted the indicators that add up to it
 */
public record Target(String place, int year, Set<Indicator> counted, long number) {

    public Target {
        counted = Set.copyOf(counted);
    }

    /** What was done, from published figures alone: what was too small to be published is not in it. */
    public long reached(List<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.place().equals(place))
                .filter(figure -> figure.first().getYear() == year && counted.contains(figure.indicator()))
                .mapToLong(Figure::count)
                .sum();
    }
}
