package id.temani.flows.programme;

import id.temani.flows.text.WordingReader;
import id.temani.flows.yaml.YamlNode;
import id.temani.tally.Outreach;
import id.temani.unit.UnitId;
import id.temani.unit.Units;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads kinds of outreach and areas of units. */
public final class OutreachReader {

    private static final String ID = "[a-z0-9]{1,16}";

    /** A list of WhatsApp has ten rows, one of which is "elsewhere" for areas. */
    private static final int MOST_KINDS = 10;

    private static final int MOST_AREAS = 9;

    /** What a button can say. */
    private static final int LONGEST_NAME = 20;

    private OutreachReader() {}

    /** @throws id.temani.flows.yaml.UnreadableFile when the file breaks a rule */
    public static Outreach read(String name, String content, Units units) {
        var root = ProgrammeReader.root(name, content, "kinds", "areas");
        return new Outreach(kinds(root.at("kinds")), areas(root.at("areas"), new ProgrammeReader(units)));
    }

    private static List<Outreach.Kind> kinds(YamlNode node) {
        var seen = new HashSet<String>();
        var kinds = node.list().stream().map(one -> kind(one, seen)).toList();
        if (kinds.isEmpty() || kinds.size() > MOST_KINDS) {
            throw node.problem("one to %d kinds are expected here".formatted(MOST_KINDS));
        }
        return kinds;
    }

    private static Outreach.Kind kind(YamlNode node, Set<String> seen) {
        node.only("id", "name", "words");
        var id = id(node.at("id"));
        var words = new HashSet<String>();
        words.add(id);
        node.at("words")
                .inEachLanguage()
                .values()
                .forEach(list -> list.texts().forEach(word -> words.add(word.toLowerCase(Locale.ROOT))));
        for (var word : words) {
            if (!seen.add(word)) {
                throw node.problem("\"%s\" stands for two kinds".formatted(word));
            }
        }
        var name = WordingReader.read(node.at("name"));
        name.lines().values().forEach(line -> shortEnough(node.at("name"), line));
        return new Outreach.Kind(id, name, words);
    }

    private static Map<UnitId, List<Outreach.Area>> areas(YamlNode node, ProgrammeReader reader) {
        var areas = new HashMap<UnitId, List<Outreach.Area>>();
        for (var one : node.list()) {
            one.only("unit", "id", "name");
            var known = areas.computeIfAbsent(reader.unit(one.at("unit")), any -> new ArrayList<>());
            var area = new Outreach.Area(id(one.at("id")), one.at("name").text());
            shortEnough(one.at("name"), area.name());
            if (area.id().equals(Outreach.ELSEWHERE)) {
                throw one.at("id").problem("\"%s\" stands for anywhere else".formatted(Outreach.ELSEWHERE));
            }
            if (known.stream()
                    .anyMatch(other ->
                            other.id().equals(area.id()) || other.name().equalsIgnoreCase(area.name()))) {
                throw one.problem("this unit has an area of that id or name already");
            }
            if (known.size() == MOST_AREAS) {
                throw one.problem("a unit has %d areas at most".formatted(MOST_AREAS));
            }
            known.add(area);
        }
        return areas;
    }

    private static String id(YamlNode node) {
        if (!node.text().matches(ID)) {
            throw node.problem("1 to 16 lower-case letters and digits are expected here");
        }
        return node.text();
    }

    private static void shortEnough(YamlNode node, String name) {
        if (name.length() > LONGEST_NAME) {
            throw node.problem("a button holds %d characters".formatted(LONGEST_NAME));
        }
    }
}
