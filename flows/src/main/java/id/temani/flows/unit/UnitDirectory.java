package id.temani.flows.unit;

import id.temani.flows.yaml.YamlFile;
import id.temani.flows.yaml.YamlNode;
import id.temani.unit.Unit;
import id.temani.unit.UnitId;
import id.temani.unit.Units;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The units of a data file. */
public record UnitDirectory(List<Unit> all) implements Units {

    private static final String CODE = "[abcdefghjkmnpqrstuvwxyz23456789]{10}";
    private static final Pattern MARKED = Pattern.compile("\\bu-(" + CODE + ")\\b");

    /** Telegram's link carries nothing but the code; a poster's may stand behind it. */
    private static final Pattern ALONE = Pattern.compile("(" + CODE + ")(?:-[a-z0-9]+)?");

    public UnitDirectory {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("There is no unit");
        }
    }

    /** @throws id.temani.flows.yaml.UnreadableFile when the file breaks a rule */
    public static UnitDirectory read(String name, String content) {
        return read(name, content, Rotations.NONE);
    }

    /** @throws id.temani.flows.yaml.UnreadableFile when the file breaks a rule */
    public static UnitDirectory read(String name, String content, Rotations rotations) {
        var root = YamlFile.read(name, content).only("source", "reviewed-by", "units");
        root.at("source").text();
        var list = root.at("units");
        var seen = new HashSet<String>();
        var units = list.list().stream().map(node -> unit(node, rotations)).toList();
        for (var unit : units) {
            if (!seen.add(unit.id().value()) || !seen.add(unit.code())) {
                throw list.problem("unit %s shares its id or code with another"
                        .formatted(unit.id().value()));
            }
        }
        for (var node : list.list()) {
            node.find("neighbours").ifPresent(near -> known(near, node.at("id").text(), units));
        }
        var directory = list.here(() -> new UnitDirectory(units));
        rotations.check(directory);
        return directory;
    }

    @Override
    public Optional<Unit> byId(UnitId id) {
        return all.stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Unit> byCode(String text) {
        var plain = text.strip().toLowerCase(Locale.ROOT);
        var marked = MARKED.matcher(plain);
        var alone = ALONE.matcher(plain);
        var code = marked.find() ? marked.group(1) : alone.matches() ? alone.group(1) : "";
        return all.stream().filter(unit -> unit.code().equals(code)).findFirst();
    }

    /**
     * {@inheritDoc}
     *
     * <p>A village named in full goes first, and among those whatever else was typed decides ("margasari balikpapan");
     * else every word must belong to the place ("balikpapan").
     */
    @Override
    public List<Unit> named(String typed) {
        var words = PlaceNames.words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        var inFull = all.stream()
                .filter(unit -> PlaceNames.holds(words, PlaceNames.words(unit.kelurahan())))
                .toList();
        if (inFull.isEmpty()) {
            return all.stream()
                    .filter(unit -> PlaceNames.common(words, names(unit)) == words.size())
                    .toList();
        }
        var most = inFull.stream()
                .mapToLong(unit -> PlaceNames.common(words, names(unit)))
                .max()
                .orElse(0);
        return inFull.stream()
                .filter(unit -> PlaceNames.common(words, names(unit)) == most)
                .toList();
    }

    private static List<String> names(Unit unit) {
        return PlaceNames.words(unit.kelurahan() + " " + unit.district() + " " + unit.regency());
    }

    private static Unit unit(YamlNode node, Rotations rotations) {
        node.only(
                "id",
                "code",
                "name",
                "kelurahan",
                "district",
                "regency",
                "zone",
                "active",
                "example",
                "neighbours",
                "shifts",
                "photos");
        var code = node.at("code").text();
        if (!code.matches(CODE)) {
            throw node.at("code").problem("a code has ten characters that cannot be mistaken for each other");
        }
        var id = node.here(() -> new UnitId(node.at("id").text()));
        return new Unit(
                id,
                code,
                node.at("name").text(),
                node.at("kelurahan").text(),
                node.at("district").text(),
                node.at("regency").text(),
                rotations.of(id, zone(node.at("zone")), node.find("shifts")),
                node.at("active").yesOrNo(),
                node.find("example").map(YamlNode::yesOrNo).orElse(false),
                node.find("neighbours").map(UnitDirectory::ids).orElse(List.of()),
                node.find("photos").map(YamlNode::yesOrNo).orElse(false));
    }

    private static void known(YamlNode neighbours, String itself, List<Unit> units) {
        for (var one : neighbours.list()) {
            if (one.text().equals(itself)
                    || units.stream().noneMatch(unit -> unit.id().value().equals(one.text()))) {
                throw one.problem("\"%s\" is no other unit of this file".formatted(one.text()));
            }
        }
    }

    private static List<UnitId> ids(YamlNode node) {
        return node.list().stream()
                .map(one -> one.here(() -> new UnitId(one.text())))
                .toList();
    }

    private static ZoneId zone(YamlNode node) {
        try {
            return ZoneId.of(node.text());
        } catch (DateTimeException unknown) {
            throw node.problem("no such time zone");
        }
    }
}
