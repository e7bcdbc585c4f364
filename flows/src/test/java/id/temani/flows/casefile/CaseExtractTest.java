package id.temani.flows.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.casefile.AssessmentText;
import id.temani.casefile.CaseConsent;
import id.temani.casefile.CaseExtract;
import id.temani.casefile.CaseFile;
import id.temani.casefile.CaseId;
import id.temani.casefile.CaseText;
import id.temani.casefile.ConsentKind;
import id.temani.casefile.InMemoryCases;
import id.temani.casefile.ServiceLine;
import id.temani.flows.Flows;
import id.temani.handoff.AgentId;
import id.temani.handoff.Alias;
import id.temani.handoff.InMemoryRoster;
import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.unit.UnitId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What residents read of their consents to a case when they ask for everything: also when no case came of them. */
class CaseExtractTest {

    /** In Jakarta it is still Sunday, in Makassar Monday. */
    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T16:30:00.123456Z");

    private static final Flows FLOWS = Flows.load();
    private static final CaseData DATA = FLOWS.caseData();
    private static final Language ENGLISH = Language.of("en").orElseThrow();

    private final ConversationId resident = ConversationId.random();
    private final InMemoryCases cases = new InMemoryCases();
    private final CaseText text =
            new CaseText(FLOWS.phrasebook(), DATA.words(), DATA.times(), FLOWS.units(), new InMemoryRoster());
    private final CaseExtract extract = new CaseExtract(
            cases.files(),
            cases.appointments(),
            cases.consents(),
            cases.records(),
            new AssessmentText(cases.records(), DATA.assessment(), text),
            text);

    @Test
    void aConsentThatWasRefusedHasItsDay() {
        cases.consents().ask(asked().answered(CaseConsent.Answer.REFUSED, Optional.empty(), MIDNIGHT));

        assertThat(extract.of(resident, Language.INDONESIAN))
                .containsExactly("Permintaan izin 5, teks versi 2, 22 November 2026: tidak disetujui.");
        assertThat(extract.of(resident, ENGLISH)).singleElement().asString().contains("22 November 2026");
    }

    @Test
    void oneToACaseHasTheDayOfItsUnit() {
        var whose = new CaseFile.Whose(resident, new Alias("Melati Pagi", 27), Channel.TELEGRAM, Language.INDONESIAN);
        var care = new CaseFile.Care(new UnitId("margasari"), Optional.empty(), ServiceLine.SIL, Optional.empty());
        cases.files().add(CaseFile.requested(CaseId.random(), whose, care, MIDNIGHT));
        cases.consents().ask(asked());

        assertThat(extract.of(resident, Language.INDONESIAN))
                .last()
                .isEqualTo("Permintaan izin 5, teks versi 2, 23 November 2026: belum dijawab.");
    }

    private CaseConsent asked() {
        return new CaseConsent(
                5,
                resident,
                ConsentKind.CASE,
                AgentId.random(),
                Optional.empty(),
                Optional.empty(),
                new CaseConsent.Shown("2", "abc", MIDNIGHT),
                CaseConsent.Answer.OPEN,
                Optional.empty());
    }
}
