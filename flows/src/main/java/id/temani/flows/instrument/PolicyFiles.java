package id.temani.flows.instrument;

import id.temani.flows.yaml.UnreadableFile;
import id.temani.flows.yaml.YamlFile;
import id.temani.flows.yaml.YamlNode;
import id.temani.screening.Flag;
import id.temani.screening.Instrument;
import id.temani.screening.pathway.Destination;
import id.temani.screening.pathway.Pathway;
import id.temani.screening.pathway.PathwayPolicy;
import id.temani.screening.pathway.PathwayPolicy.BandRule;
import id.temani.screening.pathway.PathwayPolicy.FlagRule;
import id.temani.unit.UnitId;
import id.temani.unit.Units;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads pathway tables, strictly: one that does not cover every scale and band of its questionnaire is refused. */
public final class PolicyFiles {

    private PolicyFiles() {}

    /**
     * The table that holds until a unit has one of its own.
     *
     * @throws UnreadableFile when it breaks a rule
     */
    public static PathwayPolicy bundled(String policy, Instrument instrument) {
        var file = policy + ".yaml";
        var content = new PackFolder.Bundled("policy")
                .file(file)
                .orElseThrow(() -> new UnreadableFile("policy/" + file, 1, "", "is missing"));
        return read("policy/" + file, content, List.of(instrument));
    }

    /**
     * The same for one of several tables.
     *
     * @param units all of them; a table that is not for everybody names one
     * @param others the tables read before, of which none may be for the same unit and questionnaire
     */
    public static PathwayPolicy read(
            String name, String content, List<Instrument> instruments, Units units, List<PathwayPolicy> others) {
        var policy = read(name, content, instruments);
        var unit = YamlFile.read(name, content).at("policy");
        if (!policy.unit().equals(PathwayPolicy.FOR_EVERYBODY)
                && units.byId(new UnitId(policy.unit())).isEmpty()) {
            throw unit.problem("there is no such unit; \"%s\" is for everybody".formatted(PathwayPolicy.FOR_EVERYBODY));
        }
        if (others.stream()
                .anyMatch(other ->
                        other.unit().equals(policy.unit()) && other.instrument().equals(policy.instrument()))) {
            throw unit.problem("has a table for %s already".formatted(policy.instrument()));
        }
        return policy;
    }

    /**
     * @param name what complaints call the file
     * @throws UnreadableFile when it breaks a rule, or belongs to none of these questionnaires
     */
    public static PathwayPolicy read(String name, String content, List<Instrument> instruments) {
        var file = YamlFile.read(name, content);
        file.only(
                "policy",
                "instrument",
                "source",
                "signed-by",
                "valid-until",
                "routing-scales",
                "bands",
                "other-scales",
                "flags");
        return file.here(() -> {
            var policy = new PathwayPolicy(
                    file.at("policy").text(),
                    file.at("instrument").text(),
                    file.at("source").text(),
                    ProvenanceReader.signature(file.at("signed-by")),
                    file.at("valid-until").day(),
                    new HashSet<>(file.at("routing-scales").texts()),
                    file.at("bands").list().stream().map(PolicyFiles::bandRule).toList(),
                    others(file.at("other-scales")),
                    flags(file.at("flags")));
            policy.requireFits(about(file.at("instrument"), instruments));
            return policy;
        });
    }

    private static Instrument about(YamlNode node, List<Instrument> instruments) {
        return instruments.stream()
                .filter(one -> one.id().equals(node.text()))
                .findFirst()
                .orElseThrow(() -> node.problem("there is no such questionnaire"));
    }

    private static BandRule bandRule(YamlNode node) {
        node.only("band", "pathway", "after-assessment");
        return new BandRule(
                node.at("band").text(),
                node.at("pathway").oneOf(Pathway.class),
                node.at("after-assessment").oneOf(Destination.class));
    }

    private static Map<String, Pathway> others(YamlNode node) {
        var others = new LinkedHashMap<String, Pathway>();
        node.entries().forEach((band, pathway) -> others.put(band, pathway.oneOf(Pathway.class)));
        return others;
    }

    private static Map<Flag, FlagRule> flags(YamlNode node) {
        var flags = new EnumMap<Flag, FlagRule>(Flag.class);
        node.entries().forEach((name, rule) -> {
            rule.only("pathway", "after-assessment");
            flags.put(
                    rule.oneOf(Flag.class, name),
                    new FlagRule(
                            rule.at("pathway").oneOf(Pathway.class),
                            rule.find("after-assessment").map(one -> one.oneOf(Destination.class))));
        });
        return flags;
    }
}
