package id.temani.flows.instrument;

import id.temani.flows.yaml.YamlNode;
import id.temani.screening.Band;
import id.temani.screening.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the scales in order, writing out those that are repeated for a list. */
final class ScaleReader {

    private final Map<String, List<ListItem>> lists;
    private final References references;
    private final Conditions conditions;

    ScaleReader(Map<String, List<ListItem>> lists, References references) {
        this.lists = lists;
        this.references = references;
        this.conditions = new Conditions(references);
    }

    List<Scale> readAll(YamlNode node) {
        var scales = new ArrayList<Scale>();
        for (var one : node.list()) {
            var repetition = Repetition.read(one, lists);
            if (repetition.list().isPresent()) {
                one.only("for-each", "except", "used-if", "sum-of", "bands", "bands-of");
                one.find("bands-of").ifPresent(of -> requireOnly(of, repetition));
            } else {
                one.only("id", "name", "used-if", "sum-of", "bands");
            }
            repetition.unrolled().forEach(each -> scales.add(scale(one, each)));
        }
        return scales;
    }

    private Scale scale(YamlNode node, Each each) {
        var id = each.item().map(ListItem::id).orElseGet(() -> node.at("id").text());
        var name = each.item().map(ListItem::title).orElseGet(() -> each.wording(node.at("name")));
        var own = node.find("bands-of").flatMap(of -> of.find(id));
        var bands = bands(own.orElseGet(() -> node.at("bands")));
        var usedIf = conditions.read(node.find("used-if"), each);
        return node.here(() -> new Scale(id, name, usedIf, references.existing(node.at("sum-of"), each), bands));
    }

    /** Both ends of a band are written down although one would do, so that a typing slip shows as a gap. */
    private static List<Band> bands(YamlNode node) {
        var bands = new ArrayList<Band>();
        var expected = Optional.of(0);
        for (var one : node.list()) {
            one.only("id", "from", "to");
            var from = one.at("from").number();
            if (expected.filter(begin -> begin == from).isEmpty()) {
                throw one.problem(expected.map(begin -> "must begin at %d: bands leave no gap".formatted(begin))
                        .orElse("comes after a band without an end"));
            }
            expected = one.find("to").map(to -> end(to, from) + 1);
            bands.add(new Band(one.at("id").text(), from));
        }
        if (expected.isPresent()) {
            throw node.problem("the last band must have no end");
        }
        return bands;
    }

    private static int end(YamlNode to, int from) {
        if (to.number() < from) {
            throw to.problem("ends before it begins");
        }
        return to.number();
    }

    private static void requireOnly(YamlNode bandsOf, Repetition repetition) {
        bandsOf.only(repetition.items().stream().map(ListItem::id).toArray(String[]::new));
    }
}
