package id.temani.screening;

import java.util.List;

/**
 * What some questions add up to. Totals of two scales are never added.
 *
 * @param name what it is about, in words for residents
 * @param usedIf when it means anything; a substance never taken has no risk to speak of, not a low one
 * @param bands from 0 points upwards without a gap
 */
public record Scale(String id, Wording name, Condition usedIf, List<String> sumOf, List<Band> bands) {

    public Scale {
        sumOf = List.copyOf(sumOf);
        bands = List.copyOf(bands);
        if (bands.isEmpty() || bands.getFirst().from() != 0) {
            throw new IllegalArgumentException("The bands of scale %s must begin at 0 points".formatted(id));
        }
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i).from() <= bands.get(i - 1).from()) {
                throw new IllegalArgumentException("The bands of scale %s must rise".formatted(id));
            }
        }
    }

    /** The band of a total; every total from 0 upwards has one. */
    public Band bandOf(int points) {
        return bands.reversed().stream()
                .filter(band -> band.from() <= points)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No band for %d points of %s".formatted(points, id)));
    }

    /** From here on more points change nothing. */
    public Band highest() {
        return bands.getLast();
    }

    /** Whether a total decides the band even when answers are missing. A scale with one band never decides anything. */
    boolean settledBy(int points) {
        return bands.size() > 1 && points >= highest().from();
    }
}
