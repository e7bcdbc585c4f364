package id.temani.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.temani.duty.Rota;
import id.temani.resident.Language;
import id.temani.screening.Wording;
import id.temani.unit.Unit;
import id.temani.unit.UnitId;
import id.temani.unit.Units;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PublisherTest {

    private static final int YEAR = 2024;
    private static final List<String> NAMES = List.of("satu", "dua", "tiga");

    private final Publisher publisher = new Publisher(new Town());

    @Test
    void reportsAYearInTheShapeThatBnnkKotawaringinBaratDoes() {
        var cells = new ArrayList<Cell>();
        for (int month = 1; month <= 12; month++) {
            cells.add(cell("satu", month, Indicator.REFERRED_OUTPATIENT, month == 12 ? 1 : 2));
            cells.add(cell("satu", month, Indicator.REFERRED_INPATIENT, month <= 5 ? 1 : 0));
        }
        var clients = new Wording(
                Language.all().stream().collect(Collectors.toMap(Function.identity(), language -> "Klien")));
        var counted = List.of(Indicator.REFERRED_OUTPATIENT, Indicator.REFERRED_INPATIENT);
        var target = new Target(new UnitId("satu"), YEAR, clients, counted, 20);

        var inside = publisher.figures(cells, true, Viewer.INSIDE);

        assertThat(target.done(inside))
                .containsExactly(
                        new Target.Part(Indicator.REFERRED_OUTPATIENT, 23),
                        new Target.Part(Indicator.REFERRED_INPATIENT, 5));
        var outside = publisher.figures(cells, true, Viewer.OUTSIDE);
        assertThat(of(outside, Indicator.REFERRED_INPATIENT)).isZero();
        assertThat(of(outside, Indicator.REFERRED_OUTPATIENT)).isEqualTo(25);
    }

    @Test
    void putsUnitsTogetherThatAreTooSmallByThemselves() {
        var cells = List.of(
                cell("satu", 2, Indicator.ENROLLED, 3),
                cell("dua", 5, Indicator.ENROLLED, 4),
                cell("tiga", 5, Indicator.ENROLLED, 4));

        assertThat(publisher.figures(cells, true, Viewer.INSIDE))
                .containsExactly(
                        new Figure("Kumai", YearMonth.of(YEAR, 1), YearMonth.of(YEAR, 12), Indicator.ENROLLED, "", 7));
        assertThat(publisher.figures(cells, true, Viewer.OUTSIDE))
                .containsExactly(new Figure(
                        "Kotawaringin Barat",
                        YearMonth.of(YEAR, 1),
                        YearMonth.of(YEAR, 12),
                        Indicator.ENROLLED,
                        "",
                        10));
    }

    @Test
    void putsPostersTogetherThatAreTooSmallByThemselves() {
        var cells = List.of(
                cell("satu", 1, "poster", 2),
                cell("satu", 2, "poster-pasar", 3),
                cell("satu", 3, "poster-balai", 7),
                cell("dua", 3, "poster-balai", 4),
                cell("tiga", 3, "pemetaan", 4));

        assertThat(publisher.figures(cells, true, Viewer.INSIDE))
                .extracting(Figure::place, Figure::label, Figure::count)
                .containsExactly(tuple("satu", "poster", 5L), tuple("satu", "poster-balai", 7L));
    }

    @Test
    void noFigureAndNoDifferenceOfFiguresStandsForFewerThanItMay() {
        for (int seed = 0; seed < 400; seed++) {
            var cells = random(new Random(seed));
            for (var viewer : Viewer.values()) {
                for (int months = 0; months <= 12; months++) {
                    var figures = publisher.figures(until(cells, months), months == 12, viewer);
                    assertThat(figures).allMatch(figure -> truth(cells, figure) >= viewer.atLeast());
                    assertThat(doubled(cells, figures)).isEmpty();
                    if (months < 11) {
                        var later = publisher.figures(until(cells, months + 1), false, viewer);
                        assertThat(later).containsAll(figures);
                    }
                }
                assertThat(publisher.figures(cells, true, viewer))
                        .containsAll(publisher.figures(until(cells, 11), false, viewer));
            }
        }
    }

    /** Everything that can ever be asked is one list a month: another year with another small number gives the same. */
    @Test
    void everySmallNumberCouldBeAnotherOneForAllThatIsToldInTheWholeYear() {
        for (int seed = 0; seed < 60; seed++) {
            var cells = random(new Random(seed));
            for (var viewer : Viewer.values()) {
                var told = everything(cells, viewer);
                for (int place = 0; place < cells.size(); place++) {
                    var small = cells.get(place).count() > 0 && cells.get(place).count() < viewer.atLeast();
                    assertThat(!small || isAmbiguous(cells, place, told, viewer))
                            .as("seed %d, %s", seed, viewer)
                            .isTrue();
                }
            }
        }
    }

    private boolean isAmbiguous(List<Cell> cells, int place, List<List<Figure>> told, Viewer viewer) {
        for (var by : List.of(1, -1)) {
            for (int other = -1; other < cells.size(); other++) {
                var changed = new ArrayList<>(cells);
                changed.set(place, more(cells.get(place), by));
                if (other >= 0 && other != place) {
                    changed.set(other, more(cells.get(other), -by));
                }
                var possible = changed.stream().allMatch(cell -> cell.count() >= 0);
                if (possible && everything(changed, viewer).equals(told)) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<List<Figure>> everything(List<Cell> cells, Viewer viewer) {
        var told = new ArrayList<List<Figure>>();
        for (int months = 1; months <= 12; months++) {
            told.add(publisher.figures(until(cells, months), false, viewer));
        }
        told.add(publisher.figures(cells, true, viewer));
        return told;
    }

    private static Cell more(Cell cell, int by) {
        return new Cell(cell.unit(), cell.month(), cell.indicator(), cell.label(), cell.count() + by);
    }

    private static List<Cell> random(Random chance) {
        var cells = new ArrayList<Cell>();
        for (var unit : NAMES) {
            for (int month = 1; month <= 12; month++) {
                if (chance.nextBoolean()) {
                    var label = chance.nextInt(3) == 0 ? "poster-pasar" : "poster-balai";
                    cells.add(cell(unit, month, label, chance.nextInt(chance.nextBoolean() ? 4 : 14)));
                }
            }
        }
        return cells;
    }

    private static List<Cell> until(List<Cell> cells, int months) {
        return cells.stream()
                .filter(cell -> cell.month().getMonthValue() <= months)
                .toList();
    }

    private List<Cell> behind(List<Cell> cells, Figure figure) {
        return cells.stream()
                .filter(cell -> figure.place().equals(cell.unit().value())
                        && cell.label().equals(figure.label())
                        && !cell.month().isBefore(figure.first())
                        && !cell.month().isAfter(figure.last()))
                .toList();
    }

    /** A figure of a wider place stands for what is in no figure of a unit. */
    private long truth(List<Cell> cells, Figure figure) {
        var ofOneRow = NAMES.contains(figure.place()) && !behind(cells, figure).isEmpty();
        return ofOneRow ? behind(cells, figure).stream().mapToLong(Cell::count).sum() : figure.count() + 2;
    }

    private List<Cell> doubled(List<Cell> cells, List<Figure> figures) {
        return cells.stream()
                .filter(cell -> figures.stream()
                                .filter(figure -> behind(cells, figure).contains(cell))
                                .count()
                        > 1)
                .toList();
    }

    private static long of(List<Figure> figures, Indicator indicator) {
        return figures.stream()
                .filter(figure -> figure.indicator() == indicator)
                .mapToLong(Figure::count)
                .sum();
    }

    private static Cell cell(String unit, int month, String label, long count) {
        return new Cell(new UnitId(unit), YearMonth.of(YEAR, month), Indicator.REACHED, label, count);
    }

    private static Cell cell(String unit, int month, Indicator indicator, long count) {
        return new Cell(new UnitId(unit), YearMonth.of(YEAR, month), indicator, "", count);
    }

    /** Two units of one district, a third of the same regency. */
    private static final class Town implements Units {

        @Override
        public List<Unit> all() {
            return NAMES.stream().map(Town::unit).toList();
        }

        @Override
        public Optional<Unit> byId(UnitId id) {
            return all().stream().filter(unit -> unit.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Unit> byCode(String text) {
            return Optional.empty();
        }

        @Override
        public List<Unit> named(String typed) {
            return List.of();
        }

        private static Unit unit(String name) {
            var district = name.equals("tiga") ? "Arut" : "Kumai";
            return new Unit(
                    new UnitId(name),
                    name,
                    name,
                    name,
                    district,
                    "Kotawaringin Barat",
                    Rota.CAPITAL,
                    true,
                    true,
                    List.of(),
                    false);
        }
    }
}
