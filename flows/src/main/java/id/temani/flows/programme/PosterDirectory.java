package id.temani.flows.programme;

import id.temani.unit.Poster;
import id.temani.unit.Posters;
import id.temani.unit.Unit;
import id.temani.unit.UnitId;
import id.temani.unit.Units;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The posters of a data file. */
public final class PosterDirectory implements Posters {

    private final List<Poster> all;
    private final Units units;

    private PosterDirectory(List<Poster> all, Units units) {
        this.all = List.copyOf(all);
        this.units = units;
    }

    /** @throws id.temani.flows.yaml.UnreadableFile when the file breaks a rule */
    public static PosterDirectory read(String name, String content, Units units) {
        var reader = new ProgrammeReader(units);
        var seen = new HashSet<String>();
        var all = ProgrammeReader.root(name, content, "posters").at("posters").list().stream()
                .map(node -> {
                    node.only("unit", "code", "place");
                    var unit = reader.unit(node.at("unit"));
                    var code = node.at("code");
                    var place = node.at("place").text();
                    if (!seen.add(unit.value() + " " + code.text())) {
                        throw code.problem("names two posters of one unit");
                    }
                    return code.here(() -> new Poster(unit, code.text(), place));
                })
                .toList();
        return new PosterDirectory(all, units);
    }

    @Override
    public List<Poster> of(UnitId unit) {
        return all.stream().filter(poster -> poster.unit().equals(unit)).toList();
    }

    @Override
    public Optional<Poster> byCode(String text) {
        return units.byCode(text).flatMap(unit -> behind(unit, text.toLowerCase(Locale.ROOT)));
    }

    private Optional<Poster> behind(Unit unit, String text) {
        var codes = Pattern.compile("\\b" + unit.code() + "-([a-z0-9]+)\\b").matcher(text);
        return codes.find()
                ? of(unit.id()).stream()
                        .filter(poster -> poster.code().equals(codes.group(1)))
                        .findFirst()
                : Optional.empty();
    }
}
