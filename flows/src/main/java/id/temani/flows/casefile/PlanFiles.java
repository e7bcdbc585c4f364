package id.temani.flows.casefile;

import id.temani.casefile.Appointment;
import id.temani.casefile.CasePlan;
import id.temani.casefile.CasePlans;
import id.temani.flows.yaml.YamlFile;
import id.temani.flows.yaml.YamlNode;
import id.temani.unit.UnitId;
import id.temani.unit.Units;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the plans of units, strictly. */
public final class PlanFiles {

    /** The plan for units without one of their own. */
    public static final String DEFAULT = "default";

    private static final String AS_NEEDED = "as-needed";
    private static final int MOST_TIMES = 99;
    private static final int LONGEST_MONTHS = 24;

    private final Units units;
    private final Map<String, CasePlan> plans = new HashMap<>();

    public PlanFiles(Units units) {
        this.units = units;
    }

    /** @throws id.temani.flows.yaml.UnreadableFile when the file breaks a rule */
    public PlanFiles read(String name, String content) {
        var root = YamlFile.read(name, content);
        root.only("plan", "source", "reviewed-by", "evaluation-after-months", "items");
        var unit = root.at("plan").text();
        if (!unit.equals(DEFAULT)
                && root.at("plan").here(() -> units.byId(new UnitId(unit))).isEmpty()) {
            throw root.at("plan").problem("there is no such unit; \"%s\" is for everybody".formatted(DEFAULT));
        }
        if (plans.put(unit, plan(root)) != null) {
            throw root.at("plan").problem("has a plan already");
        }
        return this;
    }

    /** @throws IllegalArgumentException when there is no plan for everybody */
    public CasePlans plans() {
        var known = Map.copyOf(plans);
        var forEverybody = Optional.ofNullable(known.get(DEFAULT))
                .orElseThrow(() -> new IllegalArgumentException("There is no plan for everybody"));
        return unit -> known.getOrDefault(unit.value(), forEverybody);
    }

    private static CasePlan plan(YamlNode root) {
        var months = between(root.at("evaluation-after-months"), LONGEST_MONTHS);
        var reviewed = Optional.of(root.at("reviewed-by").text()).filter(who -> !who.equals("none"));
        return new CasePlan(root.at("source").text(), reviewed, items(root.at("items")), months);
    }

    private static List<CasePlan.Item> items(YamlNode node) {
        var seen = new HashSet<Appointment.Kind>();
        return node.list().stream()
                .map(item -> {
                    item.only("kind", "mode", "times");
                    var kind = item.at("kind").oneOf(Appointment.Kind.class);
                    if (!seen.add(kind)) {
                        throw item.problem("stands here twice");
                    }
                    return new CasePlan.Item(kind, item.at("mode").oneOf(CasePlan.Mode.class), times(item.at("times")));
                })
                .toList();
    }

    private static Optional<Integer> times(YamlNode node) {
        return node.text().equals(AS_NEEDED) ? Optional.empty() : Optional.of(between(node, MOST_TIMES));
    }

    private static int between(YamlNode node, int most) {
        var number = node.number();
        if (number < 1 || number > most) {
            throw node.problem("a number from 1 to %d is expected here".formatted(most));
        }
        return number;
    }
}
