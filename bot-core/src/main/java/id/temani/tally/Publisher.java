package id.temani.tally;

import id.temani.unit.Unit;
import id.temani.unit.Units;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes tables in which nobody can be found: numbers are put together with their neighbours in time, then with what else their
 * unit has of the same kind (all posters, all areas), then in place, until
 * enough people stand behind each; what is still too small is left out, whether it is zero or not. Every person is in one
 * figure at most, and totals are sums of figures: no subtraction of one from another leads to a smaller one.
 */
public final class Publisher {

    private final Units units;

    public Publisher(Units units) {
        this.units = units;
    }

    /** A row of cells that may be put together. @param head of their labels: "poster" of "poster-pasar" */
    private record Series(Indicator indicator, String head) {

        static Series of(Cell cell) {
            return new Series(cell.indicator(), cell.label().split("-", 2)[0]);
        }
    }

    /**
     * @param cells of one year, without the month that is not over
     * @param over whether the year is over: only then is the last figure of each row told, with what was left after it
     */
    public List<Figure> figures(List<Cell> cells, boolean over, Viewer viewer) {
        var figures = new ArrayList<Figure>();
        cells.stream()
                .collect(Collectors.groupingBy(Series::of))
                .forEach((series, row) -> figures.addAll(ofRow(row, over, viewer)));
        figures.sort(Comparator.comparing(Figure::indicator)
                .thenComparing(Figure::label)
                .thenComparing(Figure::place)
                .thenComparing(Figure::first)
                .thenComparing(Figure::last));
        return List.copyOf(figures);
    }

    private List<Figure> ofRow(List<Cell> row, boolean over, Viewer viewer) {
        var published = new ArrayList<Figure>();
        var left = new ArrayList<Cell>();
        byPlace(row, Publisher::finest).forEach((any, cells) -> left.addAll(together(cells, over, viewer, published)));
        if (over) {
            var ofUnits = wider(left, cell -> cell.unit().value(), viewer, published);
            wider(wider(ofUnits, this::district, viewer, published), this::regency, viewer, published);
        }
        return published;
    }

    private static String finest(Cell cell) {
        return cell.unit().value() + " " + cell.label();
    }

    /** Puts what is left over together by a wider place, if it is of several rows; gives back what is still left. */
    private static List<Cell> wider(
            List<Cell> left, Function<Cell, String> place, Viewer viewer, List<Figure> published) {
        var still = new ArrayList<Cell>();
        byPlace(left, place).forEach((name, cells) -> {
            var several = cells.stream().map(Publisher::finest).distinct().count() > 1;
            if (several && sum(cells) >= viewer.atLeast()) {
                var year = cells.getFirst().month();
                var head = Series.of(cells.getFirst()).head();
                published.add(figure(name, year.withMonth(1), year.withMonth(12), head, cells, viewer));
            } else {
                still.addAll(cells);
            }
        });
        return still;
    }

    /**
     * Month by month until enough are together. A figure is told only when the next one is complete: so the last one of a
     * year can take in what was left after it, and none that was told ever changes.
     *
     * @return what is too small to be told
     */
    private static List<Cell> together(List<Cell> cells, boolean over, Viewer viewer, List<Figure> published) {
        var groups = groups(cells, viewer);
        var rest = groups.removeLast();
        if (groups.isEmpty()) {
            return rest;
        }
        if (over) {
            groups.getLast().addAll(rest);
        } else {
            groups.removeLast();
        }
        var any = cells.getFirst();
        var first = any.month().withMonth(1);
        for (var group : groups) {
            var december = over && group == groups.getLast();
            var last = december ? first.withMonth(12) : group.getLast().month();
            published.add(figure(any.unit().value(), first, last, any.label(), group, viewer));
            first = last.plusMonths(1);
        }
        return List.of();
    }

    /** Each big enough, but for the last one, which holds the rest and may be empty. */
    private static List<List<Cell>> groups(List<Cell> cells, Viewer viewer) {
        var groups = new ArrayList<List<Cell>>();
        groups.add(new ArrayList<>());
        for (var cell : cells.stream().sorted(Comparator.comparing(Cell::month)).toList()) {
            groups.getLast().add(cell);
            if (sum(groups.getLast()) >= viewer.atLeast()) {
                groups.add(new ArrayList<>());
            }
        }
        return groups;
    }

    private static Figure figure(
            String place, YearMonth first, YearMonth last, String label, List<Cell> group, Viewer viewer) {
        var what = group.getFirst().indicator();
        return new Figure(place, first, last, what, label, viewer.rounded(sum(group)));
    }

    private static long sum(List<Cell> cells) {
        return cells.stream().mapToLong(Cell::count).sum();
    }

    private static Map<String, List<Cell>> byPlace(List<Cell> cells, Function<Cell, String> place) {
        return cells.stream().collect(Collectors.groupingBy(place, TreeMap::new, Collectors.toList()));
    }

    private String district(Cell cell) {
        return units.byId(cell.unit()).map(Unit::district).orElse("–");
    }

    private String regency(Cell cell) {
        return units.byId(cell.unit()).map(Unit::regency).orElse("–");
    }
}
