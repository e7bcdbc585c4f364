package id.temani.flows.unit;

import id.temani.duty.Holiday;
import id.temani.duty.Rota;
import id.temani.duty.ShiftWords;
import id.temani.duty.WeeklyShifts;
import id.temani.flows.yaml.YamlFile;
import id.temani.flows.yaml.YamlNode;
import id.temani.unit.UnitId;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Holidays of a data file, and how a unit's shifts are read. */
public final class Rotations {

    /** No holidays, and units without shifts of their own. */
    static final Rotations NONE = new Rotations(Optional.empty(), List.of());

    private final Optional<ShiftWords> words;
    private final List<Entry> holidays;

    /** Whose holiday it is; of no unit: the whole nation's. */
    private record Entry(Holiday holiday, List<String> units, YamlNode node) {}

    private Rotations(Optional<ShiftWords> words, List<Entry> holidays) {
        this.words = words;
        this.holidays = holidays;
    }

    /** @throws id.temani.flows.yaml.UnreadableFile when the file of holidays breaks a rule */
    public static Rotations read(String name, String content, ShiftWords words) {
        var root = YamlFile.read(name, content).only("source", "reviewed-by", "holidays");
        root.at("source").text();
        var holidays = root.at("holidays").list().stream().map(Rotations::entry).toList();
        return new Rotations(Optional.of(words), holidays);
    }

    private static Entry entry(YamlNode node) {
        node.only("name", "first", "last", "units");
        var first = node.at("first").day();
        var last = node.find("last").map(YamlNode::day).orElse(first);
        var holiday = node.here(() -> new Holiday(first, last, node.at("name").text()));
        return new Entry(holiday, node.find("units").map(YamlNode::texts).orElse(List.of()), node);
    }

    Rota of(UnitId unit, ZoneId zone, Optional<YamlNode> shifts) {
        var off = holidays.stream()
                .filter(entry -> entry.units().isEmpty() || entry.units().contains(unit.value()))
                .map(Entry::holiday)
                .toList();
        return new Rota(zone, shifts.map(this::shifts).orElse(WeeklyShifts.NONE), off);
    }

    private WeeklyShifts shifts(YamlNode node) {
        return words.flatMap(known -> known.read(node.text()))
                .orElseThrow(() -> node.problem("shifts like \"Senin 19-21, Sabtu 8-12\" are expected here"));
    }

    /** Holidays name units of the directory only; a misspelt one would silently be nobody's. */
    void check(UnitDirectory units) {
        for (var entry : holidays) {
            for (var unit : entry.units()) {
                if (units.all().stream().noneMatch(known -> known.id().value().equals(unit))) {
                    throw entry.node().problem("\"%s\" is no unit of the directory".formatted(unit));
                }
            }
        }
    }
}
