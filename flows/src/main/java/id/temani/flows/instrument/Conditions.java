package id.temani.flows.instrument;

import id.temani.flows.yaml.YamlNode;
import id.temani.screening.Condition;
import java.util.Optional;

/** Reads {@code {picked: …, in: […]}}, {@code {not-picked: …, in: […]}} and {@code {sum-of: […], at-least: n}}. */
record Conditions(References references) {

    Condition read(Optional<YamlNode> node, Each each) {
        return node.map(one -> read(one, each)).orElse(new Condition.Always());
    }

    Condition read(YamlNode node, Each each) {
        if (node.find("picked").isPresent()) {
            node.only("picked", "in");
            return new Condition.Picked(each.code(node.at("picked")), references.all(node.at("in"), each));
        }
        if (node.find("not-picked").isPresent()) {
            node.only("not-picked", "in");
            return new Condition.NotPicked(each.code(node.at("not-picked")), references.all(node.at("in"), each));
        }
        node.only("sum-of", "at-least");
        return new Condition.Reached(
                references.all(node.at("sum-of"), each), node.at("at-least").number());
    }
}
