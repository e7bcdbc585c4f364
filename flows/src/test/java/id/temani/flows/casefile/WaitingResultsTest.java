package id.temani.flows.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.casefile.Appointment;
import id.temani.casefile.CaseFile;
import id.temani.casefile.CaseId;
import id.temani.casefile.CaseText;
import id.temani.casefile.CaseWord;
import id.temani.casefile.InMemoryCases;
import id.temani.casefile.ResultDesk;
import id.temani.casefile.ServiceLine;
import id.temani.casefile.Spoken;
import id.temani.delivery.Letters;
import id.temani.flows.Flows;
import id.temani.handoff.AgentId;
import id.temani.handoff.Alias;
import id.temani.handoff.InMemoryRoster;
import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.unit.UnitId;
import id.temani.wording.Choice;
import id.temani.wording.Utterance;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** HASIL alone: which tests of a unit wait for a result. */
class WaitingResultsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final UnitId HERE = new UnitId("contoh-barat");
    private static final UnitId ELSEWHERE = new UnitId("contoh-timur");
    private static final Flows FLOWS = Flows.load();
    private static final CaseData DATA = FLOWS.caseData();

    private final InMemoryCases cases = new InMemoryCases();
    private final CaseText text =
            new CaseText(FLOWS.phrasebook(), DATA.words(), DATA.times(), FLOWS.units(), new InMemoryRoster());
    private final ResultDesk desk = new ResultDesk(cases.files(), cases.appointments(), cases.records(), text);
    private final ResultDesk.Coordinator coordinator =
            new ResultDesk.Coordinator(ConversationId.random(), Language.INDONESIAN, HERE);
    private final CaseFile sari = accompanied("Melati Pagi", 31, Channel.WHATSAPP);

    @Test
    void namesWhatTookPlaceWithNumberAliasAndTime() {
        var test = test(Duration.ofDays(1));

        var shown = waiting();

        assertThat(shown.text())
                .contains("• " + test.number() + " · Melati Pagi 31 · Minggu 22 November 2026, 12.00 WITA")
                .contains("HASIL " + test.number() + " negatif, positif, atau tidak jelas");
        assertThat(numbers(shown)).containsExactly(test.number());
    }

    @Test
    void leavesOutWhatHasNoResultToCome() {
        test(Duration.ofDays(-1));
        test(Duration.ofDays(60).plusSeconds(1));
        cases.appointments().save(test(Duration.ofDays(2)).cancelled());
        cases.appointments().save(test(Duration.ofDays(3)).held(sari.id(), false));
        add(Appointment.Kind.URINE_TEST, ELSEWHERE, Duration.ofDays(4), sari);
        add(Appointment.Kind.EVALUATION, HERE, Duration.ofDays(5), sari);
        var trial = accompanied("Melati Sore", 32, Channel.SIMULATOR);
        add(Appointment.Kind.URINE_TEST, HERE, Duration.ofDays(6), trial);

        assertThat(waiting().text()).startsWith("Tidak ada yang menunggu hasil");
        assertThat(waiting().choices()).isEmpty();
    }

    @Test
    void aTestIsGoneFromTheListOnceItHasAResultAndTheOthersStay() {
        var before = test(Duration.ofDays(9));
        var attended = test(Duration.ofDays(2)).held(sari.id(), true);
        cases.appointments().save(attended);
        assertThat(numbers(waiting())).containsExactly(attended.number(), before.number());

        result(attended.number(), "tidak jelas");

        assertThat(numbers(waiting())).containsExactly(before.number());
    }

    @Test
    void showsTheTenLatest() {
        var all = IntStream.rangeClosed(1, 11)
                .mapToObj(days -> test(Duration.ofDays(days)).number())
                .toList();

        assertThat(numbers(waiting())).isEqualTo(all.subList(0, 10));
    }

    @Test
    void aResultIsTwoTapsAwayInEveryLanguage() {
        test(Duration.ofDays(1));

        for (var language : Language.all()) {
            var reading = new ResultDesk.Coordinator(coordinator.chat(), language, HERE);
            var tapped = spoken(waiting(reading).choices().getFirst());
            var how = result(reading, tapped.number(), tapped.rest());
            assertThat(how.text()).contains("Melati Pagi 31");
            assertThat(how.choices())
                    .hasSize(3)
                    .allSatisfy(choice -> assertThat(
                                    DATA.words().read(choice.typed().orElseThrow(), CaseWord.Who.COORDINATOR))
                            .contains(spoken(choice)));
        }
        for (var choice : result(waitingNumber(), "").choices()) {
            assertThat(result(spoken(choice).number(), spoken(choice).rest()).text())
                    .contains("sudah tersimpan dan terkunci");
        }
    }

    private int waitingNumber() {
        return numbers(waiting()).getFirst();
    }

    private Utterance waiting() {
        return waiting(coordinator);
    }

    private Utterance waiting(ResultDesk.Coordinator who) {
        var letters = new Letters();
        desk.waiting(who, true, NOON, letters);
        return letters.written().getFirst().utterance();
    }

    private Utterance result(int number, String said) {
        return result(coordinator, number, said);
    }

    private Utterance result(ResultDesk.Coordinator who, int number, String said) {
        var letters = new Letters();
        desk.result(who, number, said, NOON, letters);
        return letters.written().getFirst().utterance();
    }

    private static List<Integer> numbers(Utterance shown) {
        return shown.choices().stream().map(choice -> spoken(choice).number()).toList();
    }

    private static Spoken spoken(Choice choice) {
        return Spoken.of(choice.payload()).orElseThrow();
    }

    private Appointment test(Duration ago) {
        return add(Appointment.Kind.URINE_TEST, HERE, ago, sari);
    }

    private Appointment add(Appointment.Kind kind, UnitId unit, Duration ago, CaseFile file) {
        var planned = Appointment.planned(
                cases.appointments().nextNumber(),
                kind,
                unit,
                AgentId.random(),
                NOON.minus(ago).atZone(ZoneId.of("Asia/Makassar")),
                List.of(file.id()));
        cases.appointments().add(planned);
        return planned;
    }

    private CaseFile accompanied(String words, int number, Channel channel) {
        var whose = new CaseFile.Whose(ConversationId.random(), new Alias(words, number), channel, Language.INDONESIAN);
        var care = new CaseFile.Care(HERE, Optional.of(AgentId.random()), ServiceLine.SIL, Optional.empty());
        var file = CaseFile.requested(CaseId.random(), whose, care, NOON.minus(Duration.ofDays(90)));
        cases.files().add(file);
        return file;
    }
}
