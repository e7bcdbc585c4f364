package id.temani.flows.programme;

import id.temani.flows.text.WordingReader;
import id.temani.flows.yaml.YamlNode;
import id.temani.tally.Indicator;
import id.temani.tally.Target;
import id.temani.unit.Units;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what units set out to do. */
public final class TargetReader {

    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2099;

    private TargetReader() {}

    /** @throws id.temani.flows.yaml.UnreadableFile when the file breaks a rule */
    public static List<Target> read(String name, String content, Units units) {
        var reader = new ProgrammeReader(units);
        var seen = new HashSet<List<Object>>();
        return ProgrammeReader.root(name, content, "targets").at("targets").list().stream()
                .map(node -> target(node, reader, seen))
                .toList();
    }

    private static Target target(YamlNode node, ProgrammeReader reader, Set<List<Object>> seen) {
        node.only("unit", "year", "name", "counted", "number");
        var unit = reader.unit(node.at("unit"));
        var year = node.at("year").number();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw node.at("year").problem("a year from %d to %d is expected here".formatted(FIRST_YEAR, LAST_YEAR));
        }
        var counted = node.at("counted").list().stream()
                .map(one -> one.oneOf(Indicator.class))
                .toList();
        if (!seen.add(List.of(unit, year, Set.copyOf(counted)))) {
            throw node.problem("the same is counted by another target of this unit and year");
        }
        var name = WordingReader.read(node.at("name"));
        var number = node.at("number").number();
        return node.here(() -> new Target(unit, year, name, counted, number));
    }
}
