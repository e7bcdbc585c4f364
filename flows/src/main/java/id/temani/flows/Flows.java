package id.temani.flows;

import id.temani.conversation.FlowEngine;
import id.temani.conversation.Vocabulary;
import id.temani.duty.ShiftWords;
import id.temani.flows.casefile.CaseData;
import id.temani.flows.engine.DefinedFlowEngine;
import id.temani.flows.engine.EngineParts;
import id.temani.flows.instrument.InstrumentFiles;
import id.temani.flows.reminder.ReminderTermsReader;
import id.temani.flows.text.CallingTexts;
import id.temani.flows.yaml.UnreadableFile;
import id.temani.relay.HandOverAnswers;
import id.temani.relay.HeldAnswers;
import id.temani.relay.Scrubber;
import id.temani.resident.Language;
import id.temani.safety.SafetyNet;
import id.temani.screening.FirstPass;
import id.temani.tally.Programme;
import id.temani.unit.Units;
import id.temani.wording.Phrasebook;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Everything that comes out of the data files: read once, checked, ready to use. All of it is immutable or thread-safe.
 */
public final class Flows {

    private static final List<String> TO_BE_REVIEWED = List.of(
            "words.yaml",
            FlowsReader.SEARCH,
            "slang.yaml",
            "relay/contacts.yaml",
            "relay/supply.yaml",
            "safety/danger-words.yaml",
            "safety/contacts.yaml",
            "facilities.yaml",
            "shifts.yaml",
            "reminders.yaml",
            "cases/consents.yaml",
            "units/holidays.yaml",
            FlowsReader.POSTERS,
            FlowsReader.OUTREACH,
            FlowsReader.TARGETS,
            "times.yaml",
            "cases/words.yaml");

    private static final Set<String> UNSIGNED = Set.of("reviewed-by: none", "signed-by: none");

    private final EngineParts parts;
    private final SafetyNet safetyNet;
    private final Scrubber scrubber;
    private final HeldAnswers heldAnswers;
    private final Phrasebook phrasebook;
    private final FlowEngine engine;

    private Flows(
            EngineParts parts, SafetyNet safetyNet, Scrubber scrubber, HeldAnswers heldAnswers, Phrasebook phrasebook) {
        this.parts = parts;
        this.safetyNet = safetyNet;
        this.scrubber = scrubber;
        this.heldAnswers = heldAnswers;
        this.phrasebook = phrasebook;
        this.engine = DefinedFlowEngine.onSpringStateMachine(parts);
    }

    /** The same as {@link #load(FirstPass)}, with the short form first. */
    public static Flows load() {
        return load(FirstPass.FC_THEN_FULL);
    }

    /**
     * Reads the files that are shipped with us. Takes about a second; done once, at start-up.
     *
     * @param firstPass with which form people begin
     * @throws id.temani.flows.yaml.UnreadableFile when a file breaks a rule; names file, line and reason
     * @throws IllegalArgumentException when the files do not fit together; names everything that is wrong
     */
    public static Flows load(FirstPass firstPass) {
        var reader = new FlowsReader(DataFiles.bundled(), firstPass);
        var parts = reader.parts();
        var complaints = reader.complaints(parts);
        if (!complaints.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", complaints));
        }
        return new Flows(
                parts,
                reader.safetyNet(parts.vocabulary()),
                reader.scrubber(),
                reader.heldAnswers(),
                new CallingTexts(parts.texts(), reader.calling()));
    }

    /**
     * What is wrong with these files, a line each; empty: nothing. A file that cannot be read at all hides what is wrong
     * with the others.
     */
    public static List<String> complaints(DataFiles files) {
        try {
            var reader = new FlowsReader(files, FirstPass.FC_THEN_FULL);
            var parts = reader.parts();
            reader.safetyNet(parts.vocabulary());
            reader.scrubber();
            reader.heldAnswers();
            reader.calling();
            reader.reminding();
            reader.handOverAnswers();
            reader.programme(parts.units());
            return reader.complaints(parts);
        } catch (UnreadableFile | IllegalArgumentException broken) {
            return List.of(String.valueOf(broken.getMessage()));
        }
    }

    public FlowEngine engine() {
        return engine;
    }

    /** A new engine that gives the same answers from a table, without the state machine library. */
    public FlowEngine tableEngine() {
        return DefinedFlowEngine.onTable(parts);
    }

    public Phrasebook phrasebook() {
        return phrasebook;
    }

    public Vocabulary vocabulary() {
        return parts.vocabulary();
    }

    public SafetyNet safetyNet() {
        return safetyNet;
    }

    /** Finds what must not pass between a resident and an agent. */
    public Scrubber scrubber() {
        return scrubber;
    }

    /** Reads the answer to the question about a held line. */
    public HeldAnswers heldAnswers() {
        return heldAnswers;
    }

    /** Reads the answer to the question whether somebody else may go on. */
    public static HandOverAnswers handOverAnswers() {
        return new FlowsReader(DataFiles.bundled(), FirstPass.FC_THEN_FULL).handOverAnswers();
    }

    /** How agents write their shifts. */
    public static ShiftWords shiftWords() {
        return new FlowsReader(DataFiles.bundled(), FirstPass.FC_THEN_FULL).shiftWords();
    }

    /** When people are reminded. */
    public static ReminderTermsReader.Reminding reminding() {
        return new FlowsReader(DataFiles.bundled(), FirstPass.FC_THEN_FULL).reminding();
    }

    /** What cases need: words, times, plans. */
    public CaseData caseData() {
        return new FlowsReader(DataFiles.bundled(), FirstPass.FC_THEN_FULL).caseData(parts);
    }

    /** Posters, outreach and targets. */
    public Programme programme() {
        return new FlowsReader(DataFiles.bundled(), FirstPass.FC_THEN_FULL).programme(parts.units());
    }

    public Units units() {
        return parts.units();
    }

    /** The files that nobody of the profession has signed yet: they are shown all the same, and an operator is told. */
    public static List<String> unreviewed() {
        var files = DataFiles.bundled();
        var texts = Language.all().stream().map(FlowsReader::texts);
        var packs = files.listed("instruments").stream().map(folder -> folder + "/" + InstrumentFiles.INSTRUMENT);
        var listed = Stream.of("policy", "cards", "plans").flatMap(folder -> files.listed(folder).stream());
        return Stream.of(texts, TO_BE_REVIEWED.stream(), packs, listed)
                .flatMap(Function.identity())
                .filter(file -> files.read(file).lines().map(String::strip).anyMatch(UNSIGNED::contains))
                .toList();
    }

    /** What the engine was built from. */
    public EngineParts parts() {
        return parts;
    }
}
