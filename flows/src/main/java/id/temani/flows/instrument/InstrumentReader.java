package id.temani.flows.instrument;

import id.temani.flows.yaml.YamlNode;
import id.temani.screening.Condition;
import id.temani.screening.Flag;
import id.temani.screening.Instrument;
import id.temani.screening.Scale;
import id.temani.screening.ShortForm;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads one {@code instrument.yaml}. */
final class InstrumentReader {

    private static final String[] KEYS = {
        "instrument",
        "version",
        "source",
        "licence",
        "adaptation",
        "validated",
        "reviewed-by",
        "reviewed-on",
        "valid-until",
        "languages",
        "title",
        "about",
        "intro",
        "seconds-per-answer",
        "lists",
        "answers",
        "questions",
        "scales",
        "band-words",
        "first-pass",
        "flags"
    };

    private InstrumentReader() {}

    static Instrument read(YamlNode file) {
        file.only(KEYS);
        var provenance = ProvenanceReader.read(file);
        var lists = each(file.find("lists"), ListItem::readAll);
        var answers = each(Optional.of(file.at("answers")), set -> AnswerSet.read(set, lists));
        var references = new References();
        var questionReader = new QuestionReader(lists, answers, references);
        var questions = questionReader.readAll(file.at("questions"));
        var scales = new ScaleReader(lists, references).readAll(file.at("scales"));
        return file.here(() -> new Instrument(
                file.at("instrument").text(),
                file.at("version").number(),
                provenance,
                Each.NONE.wording(file.at("title")),
                Each.NONE.wording(file.at("about")),
                Each.NONE.wording(file.at("intro")),
                Duration.ofSeconds(file.at("seconds-per-answer").number()),
                questions,
                scales,
                each(Optional.of(file.at("band-words")), Each.NONE::wording),
                flags(file.find("flags"), references),
                shortForm(file, questionReader.firstPass(), scales)));
    }

    /** Marked questions and their cut-points go together: one without the other is a slip. */
    private static Optional<ShortForm> shortForm(YamlNode file, Set<String> marked, List<Scale> scales) {
        var node = file.find("first-pass");
        if (node.isEmpty() && !marked.isEmpty()) {
            throw file.problem("marks questions first-pass, but says nowhere what their points mean: first-pass");
        }
        return node.map(pass -> {
            pass.only("source", "at-least", "at-least-of");
            var own = pass.find("at-least-of");
            own.ifPresent(of -> of.only(scales.stream().map(Scale::id).toArray(String[]::new)));
            var atLeast = new HashMap<String, Integer>();
            for (var scale : scales) {
                var cut = own.flatMap(of -> of.find(scale.id())).orElseGet(() -> pass.at("at-least"));
                atLeast.put(scale.id(), cut.number());
            }
            return new ShortForm(marked, atLeast, pass.at("source").text());
        });
    }

    private static Map<Flag, Condition> flags(Optional<YamlNode> node, References references) {
        var flags = new EnumMap<Flag, Condition>(Flag.class);
        node.ifPresent(present -> present.entries()
                .forEach((name, condition) -> flags.put(
                        condition.oneOf(Flag.class, name), new Conditions(references).read(condition, Each.NONE))));
        return flags;
    }

    private static <T> Map<String, T> each(Optional<YamlNode> node, Function<YamlNode, T> read) {
        var values = new LinkedHashMap<String, T>();
        node.ifPresent(present -> present.entries().forEach((name, value) -> values.put(name, read.apply(value))));
        return values;
    }
}
