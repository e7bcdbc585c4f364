package id.temani.flows.unit;

import id.temani.flows.text.WordingReader;
import id.temani.flows.yaml.YamlFile;
import id.temani.flows.yaml.YamlNode;
import id.temani.referral.Facilities;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The services of a data file.
 *
 * @param all where people can go by themselves
 * @param destinations where agents refer them to
 */
public record FacilityDirectory(List<Facility> all, Facilities destinations) {

    /** A message is short; whoever wants more asks there. */
    private static final int MOST_IN_A_REGENCY = 3;

    public FacilityDirectory {
        all = List.copyOf(all);
    }

    /** @throws id.temani.flows.yaml.UnreadableFile when the file breaks a rule */
    public static FacilityDirectory read(String name, String content) {
        var root =
                YamlFile.read(name, content).only("source", "reviewed-by", "valid-until", "facilities", "destinations");
        root.at("source").text();
        root.at("reviewed-by").text();
        root.at("valid-until").day();
        return new FacilityDirectory(
                root.at("facilities").list().stream()
                        .map(FacilityDirectory::facility)
                        .toList(),
                DestinationReader.read(root.at("destinations")));
    }

    /** What there is in a regency, then what there is nearly everywhere; empty asks for the latter alone. */
    public List<Facility> near(Optional<String> regency) {
        var there = all.stream()
                .filter(one -> regency.isPresent() && one.regency().equals(regency))
                .limit(MOST_IN_A_REGENCY);
        return Stream.concat(there, all.stream().filter(one -> one.regency().isEmpty()))
                .toList();
    }

    /** The regency these words name, if we know of a service there. */
    public Optional<String> regencyNamed(String typed) {
        var words = PlaceNames.words(typed);
        return all.stream()
                .flatMap(one -> one.regency().stream())
                .filter(regency -> PlaceNames.holds(words, PlaceNames.words(regency)))
                .findFirst();
    }

    private static Facility facility(YamlNode node) {
        node.only("name", "regency", "how", "evidence", "last-verified", "example");
        node.at("evidence").text();
        node.at("last-verified").day();
        node.find("example").ifPresent(YamlNode::yesOrNo);
        return new Facility(
                WordingReader.read(node.at("name")),
                node.find("regency").map(YamlNode::text),
                WordingReader.read(node.at("how")));
    }
}
