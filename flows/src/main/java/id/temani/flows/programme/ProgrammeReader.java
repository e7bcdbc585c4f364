package id.temani.flows.programme;

import id.temani.flows.yaml.YamlFile;
import id.temani.flows.yaml.YamlNode;
import id.temani.unit.UnitId;
import id.temani.unit.Units;
import java.util.ArrayList;
import java.util.List;

/** What the files of the programme have in common: where what they say is from, and units that there are. */
final class ProgrammeReader {

    private final Units units;

    ProgrammeReader(Units units) {
        this.units = units;
    }

    /** The root of a file that has these lists and nothing else beside its source and review. */
    static YamlNode root(String name, String content, String... lists) {
        var allowed = new ArrayList<>(List.of("source", "reviewed-by"));
        allowed.addAll(List.of(lists));
        var root = YamlFile.read(name, content).only(allowed.toArray(String[]::new));
        root.at("source").text();
        root.at("reviewed-by").text();
        return root;
    }

    /** A misspelt unit would silently count for nobody. */
    UnitId unit(YamlNode node) {
        var unit = node.here(() -> new UnitId(node.text()));
        if (units.byId(unit).isEmpty()) {
            throw node.problem("\"%s\" is no unit of the directory".formatted(unit.value()));
        }
        return unit;
    }
}
