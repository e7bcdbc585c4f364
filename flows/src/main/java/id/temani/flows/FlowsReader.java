package id.temani.flows;

import id.temani.conversation.Vocabulary;
import id.temani.duty.ShiftWords;
import id.temani.flows.card.CardReader;
import id.temani.flows.card.Cards;
import id.temani.flows.casefile.CaseData;
import id.temani.flows.casefile.CaseWordsReader;
import id.temani.flows.casefile.ConsentTermsReader;
import id.temani.flows.casefile.PlanFiles;
import id.temani.flows.casefile.PolicyAssessment;
import id.temani.flows.definition.CardChecks;
import id.temani.flows.definition.FlowChecks;
import id.temani.flows.definition.FlowDefinition;
import id.temani.flows.definition.FlowReader;
import id.temani.flows.definition.MessageChecks;
import id.temani.flows.duty.ShiftWordsReader;
import id.temani.flows.engine.DefinedFlowEngine;
import id.temani.flows.engine.EngineParts;
import id.temani.flows.instrument.InstrumentFiles;
import id.temani.flows.instrument.PolicyFiles;
import id.temani.flows.programme.OutreachReader;
import id.temani.flows.programme.PosterDirectory;
import id.temani.flows.programme.TargetReader;
import id.temani.flows.reading.DangerWordsReader;
import id.temani.flows.reading.InterviewAnswers;
import id.temani.flows.reading.SlangReader;
import id.temani.flows.reading.WordsReader;
import id.temani.flows.reminder.ReminderTermsReader;
import id.temani.flows.safety.ContactsReader;
import id.temani.flows.scrub.WordedScrubber;
import id.temani.flows.search.LuceneCardSearch;
import id.temani.flows.text.HouseRules;
import id.temani.flows.text.TextReader;
import id.temani.flows.text.Texts;
import id.temani.flows.time.TimeWordsReader;
import id.temani.flows.unit.FacilityDirectory;
import id.temani.flows.unit.Rotations;
import id.temani.flows.unit.UnitDirectory;
import id.temani.relay.HandOverAnswers;
import id.temani.relay.HeldAnswers;
import id.temani.relay.Scrubber;
import id.temani.resident.Language;
import id.temani.safety.SafetyNet;
import id.temani.screening.FirstPass;
import id.temani.screening.Instrument;
import id.temani.screening.pathway.PathwayPolicy;
import id.temani.tally.Programme;
import id.temani.unit.Units;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Reads all data files and says whether they fit together. */
final class FlowsReader {

    static final String SEARCH = "cards/search.yaml";
    static final String POSTERS = "units/posters.yaml";
    static final String OUTREACH = "units/outreach.yaml";
    static final String TARGETS = "units/targets.yaml";

    private final DataFiles files;
    private final FirstPass firstPass;

    FlowsReader(DataFiles files, FirstPass firstPass) {
        this.files = files;
        this.firstPass = firstPass;
    }

    /** @throws id.temani.flows.yaml.UnreadableFile when a file breaks a rule; names file, line and reason */
    EngineParts parts() {
        var words = file("words.yaml", WordsReader::new);
        var cards = cards();
        var instruments = files.listed("instruments").stream()
                .map(folder -> InstrumentFiles.read(files.pack(folder)))
                .toList();
        var units = units();
        return new EngineParts(
                definitions(),
                texts(),
                file("safety/contacts.yaml", ContactsReader::read),
                units,
                file("facilities.yaml", FacilityDirectory::read),
                cards,
                LuceneCardSearch.over(cards, SEARCH, files.read(SEARCH)),
                instruments,
                policies(instruments, units),
                firstPass,
                words.answers("slang.yaml", files.read("slang.yaml")),
                words.vocabulary(),
                file("times.yaml", TimeWordsReader::read));
    }

    /** What does not fit together; empty: nothing. */
    List<String> complaints(EngineParts parts) {
        var known = DefinedFlowEngine.known(parts);
        var rules = file("texts/house-rules.yaml", HouseRules::read);
        return Stream.of(
                        FlowChecks.complaints(parts.flows(), parts.texts(), known),
                        MessageChecks.complaints(parts.flows(), parts.texts(), rules, known),
                        CardChecks.complaints(parts.cards(), parts.flows(), parts.texts(), rules, known))
                .flatMap(List::stream)
                .toList();
    }

    SafetyNet safetyNet(Vocabulary vocabulary) {
        return file("safety/danger-words.yaml", (name, content) -> DangerWordsReader.read(name, content, vocabulary));
    }

    Scrubber scrubber() {
        return WordedScrubber.of(
                words("relay/contacts.yaml"),
                words("relay/supply.yaml"),
                file("slang.yaml", SlangReader::new).read());
    }

    Map<Language, Map<String, String>> calling() {
        return file("safety/contacts.yaml", ContactsReader::calling);
    }

    HandOverAnswers handOverAnswers() {
        return file("words.yaml", WordsReader::new).handOverAnswers();
    }

    HeldAnswers heldAnswers() {
        return file("words.yaml", WordsReader::new).heldAnswers();
    }

    private WordedScrubber.WordFile words(String name) {
        return new WordedScrubber.WordFile(name, files.read(name));
    }

    ShiftWords shiftWords() {
        return file("shifts.yaml", ShiftWordsReader::read);
    }

    ReminderTermsReader.Reminding reminding() {
        return file("reminders.yaml", ReminderTermsReader::read);
    }

    CaseData caseData(EngineParts parts) {
        var plans = new PlanFiles(parts.units());
        files.listed("plans").forEach(name -> plans.read(name, files.read(name)));
        return new CaseData(
                file("cases/words.yaml", CaseWordsReader::read),
                file("cases/consents.yaml", ConsentTermsReader::read),
                parts.times(),
                plans.plans(),
                PolicyAssessment.of(parts.instruments(), parts.policies()),
                new InterviewAnswers(parts.reader()),
                parts.facilities().destinations());
    }

    Programme programme(Units units) {
        return new Programme(
                PosterDirectory.read(POSTERS, files.read(POSTERS), units),
                OutreachReader.read(OUTREACH, files.read(OUTREACH), units),
                TargetReader.read(TARGETS, files.read(TARGETS), units));
    }

    private <T> T file(String name, BiFunction<String, String, T> read) {
        return read.apply(name, files.read(name));
    }

    private List<FlowDefinition> definitions() {
        var words = Arrays.stream(Vocabulary.ResidentWord.values())
                .map(word -> word.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        var reader = file("flows/anywhere.yaml", FlowReader::new).answering(words);
        var flows = new ArrayList<FlowDefinition>();
        files.listed("flows").forEach(name -> flows.add(file(name, reader::read)));
        return flows;
    }

    private List<PathwayPolicy> policies(List<Instrument> instruments, Units units) {
        var policies = new ArrayList<PathwayPolicy>();
        for (var name : files.listed("policy")) {
            policies.add(PolicyFiles.read(name, files.read(name), instruments, units, policies));
        }
        return policies;
    }

    private UnitDirectory units() {
        var rotations = file("units/holidays.yaml", (name, content) -> Rotations.read(name, content, shiftWords()));
        return file("units/contoh.yaml", (name, content) -> UnitDirectory.read(name, content, rotations));
    }

    private Cards cards() {
        var reader = new CardReader();
        files.listed("cards").forEach(name -> reader.read(name, files.read(name)));
        return reader.cards();
    }

    private Texts texts() {
        Map<Language, Map<String, String>> texts = new HashMap<>();
        for (var language : Language.all()) {
            texts.put(language, file(texts(language), TextReader::read));
        }
        return Texts.of(texts);
    }

    static String texts(Language language) {
        return "texts/" + language.code() + ".yaml";
    }
}
