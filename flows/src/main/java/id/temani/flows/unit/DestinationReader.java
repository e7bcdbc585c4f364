package id.temani.flows.unit;

import id.temani.flows.text.WordingReader;
import id.temani.flows.yaml.YamlNode;
import id.temani.referral.Care;
import id.temani.referral.Facilities;
import id.temani.referral.Facility;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** Reads where agents can refer somebody to. */
final class DestinationReader {

    private DestinationReader() {}

    static Facilities read(YamlNode node) {
        var ids = new HashSet<String>();
        var all = new ArrayList<Facility>();
        for (var one : node.list()) {
            var facility = facility(one);
            if (!ids.add(facility.id())) {
                throw one.at("id").problem("\"%s\" names two".formatted(facility.id()));
            }
            all.add(facility);
        }
        var kept = List.copyOf(all);
        return () -> kept;
    }

    private static Facility facility(YamlNode node) {
        node.only("id", "name", "type", "offers", "evidence", "example");
        node.at("evidence").text();
        node.find("example").ifPresent(YamlNode::yesOrNo);
        var offers = node.at("offers").list().stream()
                .map(one -> one.oneOf(Care.class))
                .collect(Collectors.toSet());
        return node.here(() -> new Facility(
                node.at("id").text(),
                node.at("type").oneOf(Facility.Type.class),
                offers,
                WordingReader.read(node.at("name")).lines()));
    }
}
