package id.temani.flows.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.casefile.AssessmentText;
import id.temani.casefile.CaseCards;
import id.temani.casefile.CaseFile;
import id.temani.casefile.CaseId;
import id.temani.casefile.CaseText;
import id.temani.casefile.CaseWord;
import id.temani.casefile.InMemoryCases;
import id.temani.casefile.ServiceLine;
import id.temani.casefile.Spoken;
import id.temani.flows.Flows;
import id.temani.handoff.AgentId;
import id.temani.handoff.Alias;
import id.temani.handoff.InMemoryRoster;
import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.unit.UnitId;
import id.temani.wording.Utterance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** KASUS of an agent with many cases: each of them can be opened, whatever the count. */
class ManyCasesTest {

    /** A menu of WhatsApp has this much text above its buttons. */
    private static final int LONGEST_BODY = 1024;

    private static final Pattern ROW = Pattern.compile("(?m)^• (.+?): Kenanga Cemerlang (\\d+)$");
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final Flows FLOWS = Flows.load();
    private static final CaseData DATA = FLOWS.caseData();

    private final InMemoryCases cases = new InMemoryCases();
    private final CaseText text =
            new CaseText(FLOWS.phrasebook(), DATA.words(), DATA.times(), FLOWS.units(), new InMemoryRoster());
    private final CaseCards cards = new CaseCards(
            text,
            cases.appointments(),
            cases.records(),
            DATA.plans(),
            new AssessmentText(cases.records(), DATA.assessment(), text));

    @Test
    void tenHaveAButtonEachAndNoRow() {
        var shown = cards.list(accompanied(10), Language.INDONESIAN);

        assertThat(shown).singleElement().satisfies(one -> {
            assertThat(one.text()).contains(": 10.").doesNotContain("KARTU");
            assertThat(one.choices()).hasSize(10);
        });
    }

    @Test
    void theEleventhStandsInTheTextWithHowToOpenIt() {
        var shown = cards.list(accompanied(11), Language.INDONESIAN);

        assertThat(shown).singleElement().satisfies(one -> {
            assertThat(one.text()).contains(": 11.").endsWith("• KARTU 911: Kenanga Cemerlang 911");
            assertThat(one.choices()).hasSize(10);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 30, 31, 75})
    void noneIsOutOfReachInAnyLanguage(int count) {
        for (var language : Language.all()) {
            var shown = cards.list(accompanied(count), language);

            assertThat(opened(shown))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(901, 900 + count).boxed().toList());
            assertThat(shown)
                    .extracting(Utterance::text)
                    .allSatisfy(body -> assertThat(body).hasSizeLessThanOrEqualTo(LONGEST_BODY));
        }
    }

    /** The numbers behind the buttons and in the rows, as they are read back when they are tapped or typed. */
    private static List<Integer> opened(List<Utterance> shown) {
        var tapped = shown.stream()
                .flatMap(one -> one.choices().stream())
                .map(choice -> Spoken.of(choice.payload()).orElseThrow());
        var typed = shown.stream()
                .flatMap(one -> ROW.matcher(one.text()).results())
                .map(row -> DATA.words().read(row.group(1), CaseWord.Who.AGENT).orElseThrow());
        return Stream.concat(tapped, typed)
                .filter(spoken -> spoken.word() == CaseWord.CARD)
                .map(Spoken::number)
                .toList();
    }

    private static List<CaseFile> accompanied(int count) {
        var agent = AgentId.random();
        return IntStream.rangeClosed(901, 900 + count)
                .mapToObj(number -> CaseFile.requested(
                        CaseId.random(),
                        new CaseFile.Whose(
                                ConversationId.random(),
                                new Alias("Kenanga Cemerlang", number),
                                Channel.WHATSAPP,
                                Language.INDONESIAN),
                        new CaseFile.Care(
                                new UnitId("contoh-barat"), Optional.of(agent), ServiceLine.SIL, Optional.empty()),
                        NOON))
                .toList();
    }
}
