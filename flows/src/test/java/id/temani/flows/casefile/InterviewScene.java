package id.temani.flows.casefile;

import id.temani.casefile.AssessmentDesk;
import id.temani.casefile.AssessmentText;
import id.temani.casefile.CaseCards;
import id.temani.casefile.CaseFile;
import id.temani.casefile.CaseId;
import id.temani.casefile.CaseNews;
import id.temani.casefile.CasePath;
import id.temani.casefile.CaseRecord;
import id.temani.casefile.CaseState;
import id.temani.casefile.CaseText;
import id.temani.casefile.Entry;
import id.temani.casefile.InMemoryCases;
import id.temani.casefile.InterviewDesk;
import id.temani.casefile.ServiceLine;
import id.temani.delivery.Letters;
import id.temani.delivery.OutboundMessage;
import id.temani.duty.Duty;
import id.temani.flows.Flows;
import id.temani.handoff.AgentId;
import id.temani.handoff.Alias;
import id.temani.handoff.InMemoryRoster;
import id.temani.handoff.RecoveryAgent;
import id.temani.handoff.Skills;
import id.temani.handoff.Wishes;
import id.temani.handoff.Workload;
import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.screening.AnswerSheet;
import id.temani.screening.Question;
import id.temani.screening.Scores;
import id.temani.unit.UnitId;
import id.temani.wording.Utterance;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An agent, a resident who is accompanied, and the shipped files. The desk is built anew for every message, as after a restart. */
final class InterviewScene {

    static final Flows FLOWS = Flows.load();
    private static final CaseData DATA = FLOWS.caseData();
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    private final InMemoryCases cases = new InMemoryCases();
    private final CaseText text =
            new CaseText(FLOWS.phrasebook(), DATA.words(), DATA.times(), FLOWS.units(), new InMemoryRoster());
    private final AssessmentText found = new AssessmentText(cases.records(), DATA.assessment(), text);
    private final CaseCards cards = new CaseCards(text, cases.appointments(), cases.records(), DATA.plans(), found);
    private final CasePath path = new CasePath(cases.files(), cases.appointments(), cards, text, CaseNews.NOBODY);
    private final AssessmentDesk assessments =
            new AssessmentDesk(cases.records(), cards, path, DATA.assessment(), found, text);
    private final RecoveryAgent ayu;

    InterviewScene(Language language) {
        ayu = new RecoveryAgent(
                AgentId.random(),
                new ConversationId(java.util.UUID.randomUUID()),
                Channel.TELEGRAM,
                new UnitId("contoh-barat"),
                "Ayu",
                Wishes.Gender.WOMAN,
                Skills.of(Set.of(language), "1"),
                Duty.UNSAID,
                Workload.NONE);
    }

    /** A case whose resident had checked themselves. */
    CaseFile accompanied(String alias, int number, Scores own, String band) {
        var whose = new CaseFile.Whose(
                new ConversationId(java.util.UUID.randomUUID()),
                new Alias(alias, number),
                Channel.TELEGRAM,
                Language.INDONESIAN);
        var care = new CaseFile.Care(ayu.unit(), Optional.of(ayu.id()), ServiceLine.SIL, Optional.empty());
        var file = CaseFile.requested(CaseId.random(), whose, care, NOON)
                .becoming(CaseState.ACCEPTED, Entry.By.AGENT, NOON);
        cases.files().add(file);
        cases.records()
                .add(CaseRecord.of(
                        file,
                        CaseRecord.Kind.ASSESSMENT,
                        Map.of(
                                "mode",
                                "bot",
                                "band",
                                band,
                                "instrument",
                                "assist-3.1",
                                "version",
                                "1",
                                "points",
                                own.toText()),
                        NOON));
        return file;
    }

    /** WAWANCARA with the number of the case and this behind it. */
    List<Utterance> told(CaseFile file, String said) {
        var letters = new Letters();
        desk().told(ayu, cases.files().find(file.id()).orElseThrow(), said, NOON, letters);
        return utterances(letters);
    }

    /** Typed without any number, while no talk is live; empty: it was no answer. */
    List<Utterance> typed(String said) {
        var letters = new Letters();
        var desk = desk();
        desk.askedBy(ayu).ifPresent(file -> {
            if (!desk.answered(ayu, file, said, NOON, letters)) {
                desk.misunderstood(ayu, file, NOON, letters);
            }
        });
        return utterances(letters);
    }

    private static List<Utterance> utterances(Letters letters) {
        return letters.written().stream().map(OutboundMessage::utterance).toList();
    }

    private InterviewDesk desk() {
        return new InterviewDesk(
                cases.interviews(), cases.files(), assessments, DATA.assessment(), DATA.answers(), path, text);
    }

    Utterance card(CaseFile file) {
        return cards.card(cases.files().find(file.id()).orElseThrow(), ayu.reads(), NOON);
    }

    CaseState state(CaseFile file) {
        return cases.files().find(file.id()).orElseThrow().state();
    }

    /** The question at hand; empty: every one was asked, or none is. */
    Optional<Question> asked(CaseFile file) {
        return cases.interviews()
                .of(file.id())
                .flatMap(at -> AnswerSheet.from(DATA.assessment().questionnaire(), at.values())
                        .next());
    }

    boolean isOpen(CaseFile file) {
        return cases.interviews().of(file.id()).isPresent();
    }

    /** What a person found, as it is kept. */
    Optional<CaseRecord> found(CaseFile file) {
        return cases.records().of(file.id(), CaseRecord.Kind.ASSESSMENT).stream()
                .filter(record -> record.value("mode").equals("interview"))
                .reduce((first, second) -> second);
    }
}
