package id.temani.flows;

import id.temani.conversation.FlowEngine;
import id.temani.conversation.Vocabulary;
import id.temani.flows.card.CardReader;
import id.temani.flows.card.Cards;
import id.temani.flows.definition.CardChecks;
import id.temani.flows.definition.FlowChecks;
import id.temani.flows.definition.FlowDefinition;
import id.temani.flows.definition.FlowReader;
import id.temani.flows.definition.MessageChecks;
import id.temani.flows.engine.DefinedFlowEngine;
import id.temani.flows.engine.EngineParts;
import id.temani.flows.instrument.InstrumentFiles;
import id.temani.flows.instrument.PolicyFiles;
import id.temani.flows.reading.DangerWordsReader;
import id.temani.flows.reading.WordsReader;
import id.temani.flows.safety.ContactsReader;
import id.temani.flows.search.LuceneCardSearch;
import id.temani.flows.text.HouseRules;
import id.temani.flows.text.TextReader;
import id.temani.flows.text.Texts;
import id.temani.flows.unit.FacilityDirectory;
import id.temani.flows.unit.UnitDirectory;
import id.temani.resident.Language;
import id.temani.safety.SafetyNet;
import id.temani.unit.Units;
import id.temani.wording.Phrasebook;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that comes out of the data files: read once, checked, ready to use. All of it is immutable or thread-safe.
 */
public final class Flows {

    private static final String SEARCH = "cards/search.yaml";

    private static final List<String> TO_BE_REVIEWED = List.of(
            "texts/id.yaml",
            "texts/en.yaml",
            "words.yaml",
            SEARCH,
            "slang.yaml",
            "safety/danger-words.yaml",
            "safety/contacts.yaml",
            "facilities.yaml",
            "instruments/assist-3.1/instrument.yaml",
            "instruments/readiness-ruler/instrument.yaml",
            "policy/default.yaml");

    private static final Set<String> UNSIGNED = Set.of("reviewed-by: none", "signed-by: none");

    private final EngineParts parts;
    private final SafetyNet safetyNet;
    private final FlowEngine engine;

    private Flows(EngineParts parts, SafetyNet safetyNet) {
        this.parts = parts;
        this.safetyNet = safetyNet;
        this.engine = DefinedFlowEngine.onSpringStateMachine(parts);
    }

    /**
     * Reads the files that are shipped with us. Takes about a second; done once, at start-up.
     *
     * @throws id.temani.flows.yaml.UnreadableFile when a file breaks a rule; names file, line and reason
     */
    public static Flows load() {
        return load(Resources.read("units/contoh.yaml"), "units/contoh.yaml");
    }

    /**
     * The same with a directory of units of the operator's own.
     *
     * @param units the content of that file
     * @param name what complaints call it
     */
    public static Flows load(String units, String name) {
        var words = new WordsReader("words.yaml", Resources.read("words.yaml"));
        var vocabulary = words.vocabulary();
        var cards = cards();
        var assist = InstrumentFiles.bundled("assist-3.1");
        var parts = new EngineParts(
                definitions(),
                texts(),
                ContactsReader.read("safety/contacts.yaml", Resources.read("safety/contacts.yaml")),
                UnitDirectory.read(name, units),
                FacilityDirectory.read("facilities.yaml", Resources.read("facilities.yaml")),
                cards,
                LuceneCardSearch.over(cards, SEARCH, Resources.read(SEARCH)),
                List.of(assist, InstrumentFiles.bundled("readiness-ruler")),
                List.of(PolicyFiles.bundled("default", assist)),
                words.answers("slang.yaml", Resources.read("slang.yaml")),
                vocabulary);
        var known = DefinedFlowEngine.known(parts);
        FlowChecks.check(parts.flows(), parts.texts(), known);
        MessageChecks.check(parts.flows(), parts.texts(), rules(), known);
        CardChecks.check(parts.cards(), parts.flows(), parts.texts(), rules(), known);
        var danger = DangerWordsReader.read(
                "safety/danger-words.yaml", Resources.read("safety/danger-words.yaml"), vocabulary);
        return new Flows(parts, danger);
    }

    public FlowEngine engine() {
        return engine;
    }

    /** A new engine that gives the same answers from a table, without the state machine library. */
    public FlowEngine tableEngine() {
        return DefinedFlowEngine.onTable(parts);
    }

    public Phrasebook phrasebook() {
        return parts.texts();
    }

    public Vocabulary vocabulary() {
        return parts.vocabulary();
    }

    public SafetyNet safetyNet() {
        return safetyNet;
    }

    public Units units() {
        return parts.units();
    }

    /** The files that nobody of the profession has signed yet: they are shown all the same, and an operator is told. */
    public static List<String> unreviewed() {
        return Stream.concat(TO_BE_REVIEWED.stream(), listed("cards").stream())
                .filter(file -> Resources.read(file).lines().map(String::strip).anyMatch(UNSIGNED::contains))
                .toList();
    }

    /** What the engine was built from. */
    public EngineParts parts() {
        return parts;
    }

    private static List<FlowDefinition> definitions() {
        var reader = new FlowReader("flows/anywhere.yaml", Resources.read("flows/anywhere.yaml"));
        var flows = new ArrayList<FlowDefinition>();
        listed("flows").forEach(file -> flows.add(reader.read(file, Resources.read(file))));
        return flows;
    }

    private static Cards cards() {
        var reader = new CardReader();
        listed("cards").forEach(file -> reader.read(file, Resources.read(file)));
        return reader.cards();
    }

    /** The files of a folder, as its index lists them. */
    private static List<String> listed(String folder) {
        return Resources.read(folder + "/index.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(file -> folder + "/" + file)
                .toList();
    }

    private static HouseRules rules() {
        return HouseRules.read("texts/house-rules.yaml", Resources.read("texts/house-rules.yaml"));
    }

    private static Texts texts() {
        Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
        for (var language : Language.values()) {
            var file = "texts/" + language.code() + ".yaml";
            texts.put(language, TextReader.read(file, Resources.read(file)));
        }
        return Texts.of(texts);
    }
}
