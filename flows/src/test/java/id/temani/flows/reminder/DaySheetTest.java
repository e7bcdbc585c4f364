package id.temani.flows.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.casefile.Appointment;
import id.temani.casefile.Appointment.Kind;
import id.temani.casefile.CaseFile;
import id.temani.casefile.CaseId;
import id.temani.casefile.CaseText;
import id.temani.casefile.InMemoryCases;
import id.temani.casefile.ServiceLine;
import id.temani.duty.Duty;
import id.temani.flows.Flows;
import id.temani.handoff.AgentId;
import id.temani.handoff.Alias;
import id.temani.handoff.InMemoryHandoffs;
import id.temani.handoff.InMemoryRoster;
import id.temani.handoff.RecoveryAgent;
import id.temani.handoff.Rotas;
import id.temani.handoff.Skills;
import id.temani.handoff.Wishes;
import id.temani.handoff.Workload;
import id.temani.reminder.Agenda;
import id.temani.reminder.CaseMeetings;
import id.temani.reminder.Reminder;
import id.temani.reminder.ReminderWords;
import id.temani.reminder.Thing;
import id.temani.reminder.Topic;
import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.unit.UnitId;
import id.temani.wording.CaseLine;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an agent reads in the morning, with the shipped texts and a unit's zone. */
class DaySheetTest {

    private static final Flows FLOWS = Flows.load();
    private static final UnitId UNIT = new UnitId("contoh-barat");
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final Instant MORNING =
            LocalDateTime.parse("2026-11-23T07:00").atZone(WIB).toInstant();
    private static final int SEEN_ON_A_LOCKED_SCREEN = 60;

    private final InMemoryCases cases = new InMemoryCases();
    private final InMemoryRoster roster = new InMemoryRoster();
    private final AgentId ayu = AgentId.random();
    private final CaseId melati = accompanied("Melati Pagi", 27);
    private final CaseId kenanga = accompanied("Kenanga Sore", 28);
    private final CaseId cempaka = accompanied("Cempaka Biru", 29);

    @Test
    void saysWhatEachAppointmentIsFor() {
        planned(Kind.URINE_TEST, "2026-11-23T16:00", melati);
        planned(Kind.HOME_VISIT, "2026-11-23T09:30", kenanga);

        assertThat(sheet(Language.INDONESIAN)).isEqualTo("""
                Selamat pagi. Hari ini: 2 janji, 0 obrolan berjalan, 0 tawaran menunggu.

                09.30 WIB · Kunjungan, Kenanga Sore 28
                16.00 WIB · Tes urine, Melati Pagi 27""");
    }

    @Test
    void listsAndCountsAGroupOnce() {
        planned(Kind.PEER_GROUP, "2026-11-23T16:00", melati, kenanga, cempaka);
        planned(Kind.KIE, "2026-11-23T10:00", cempaka);

        assertThat(sheet(Language.INDONESIAN)).isEqualTo("""
                Selamat pagi. Hari ini: 2 janji, 0 obrolan berjalan, 0 tawaran menunggu.

                10.00 WIB · Obrolan informasi (KIE), Cempaka Biru 29
                16.00 WIB · Kelompok dukungan, 3 orang""");
        assertThat(sheet(Language.of("en").orElseThrow()))
                .startsWith("Good morning. Today: 2 appointments")
                .endsWith("\n16.00 WIB · Peer group, 3 people");
    }

    @Test
    void leavesOutWhoDeclinedAndOtherDays() {
        var group = planned(Kind.PEER_GROUP, "2026-11-23T16:00", melati, kenanga, cempaka);
        cases.appointments().save(group.answered(melati, Appointment.Answer.DECLINED));
        var visit = planned(Kind.HOME_VISIT, "2026-11-23T09:30", kenanga);
        cases.appointments().save(visit.answered(kenanga, Appointment.Answer.DECLINED));
        planned(Kind.EVALUATION, "2026-11-24T09:30", kenanga);

        assertThat(sheet(Language.INDONESIAN))
                .contains("Hari ini: 1 janji,")
                .endsWith("\n\n16.00 WIB · Kelompok dukungan, 2 orang");
    }

    @Test
    void saysNoKindInItsFirstCharacters() {
        planned(Kind.URINE_TEST, "2026-11-23T16:00", melati);

        for (var language : Language.all()) {
            var kind = FLOWS.phrasebook().text(language, CaseLine.KIND_URINE_TEST);
            assertThat(sheet(language).indexOf(kind)).isGreaterThan(SEEN_ON_A_LOCKED_SCREEN);
        }
    }

    private CaseId accompanied(String words, int number) {
        var whose = new CaseFile.Whose(
                new ConversationId(UUID.randomUUID()), new Alias(words, number), Channel.TELEGRAM, Language.INDONESIAN);
        var care = new CaseFile.Care(UNIT, Optional.of(ayu), ServiceLine.PBM, Optional.empty());
        var file = CaseFile.requested(CaseId.random(), whose, care, MORNING);
        cases.files().add(file);
        return file.id();
    }

    private Appointment planned(Kind kind, String at, CaseId... files) {
        var number = cases.appointments().nextNumber();
        var planned = Appointment.planned(
                number, kind, UNIT, ayu, LocalDateTime.parse(at).atZone(WIB), List.of(files));
        cases.appointments().add(planned);
        return planned;
    }

    private String sheet(Language language) {
        var data = FLOWS.caseData();
        var text = new CaseText(FLOWS.phrasebook(), data.words(), data.times(), FLOWS.units(), roster);
        var agenda = new Agenda(
                new CaseMeetings(cases.files(), cases.appointments(), text),
                new InMemoryHandoffs(roster),
                (agent, now) -> List.of());
        var words = new ReminderWords(
                FLOWS.phrasebook(), new Rotas(FLOWS.units()), agenda, (reminder, agent) -> Optional.empty());
        var agent = agent(language);
        var thing = new Thing(Topic.DAY_SHEET, ayu.value(), 0, ayu.value(), agent.chat(), MORNING, WIB);
        return words.detail(new Reminder(UUID.randomUUID(), thing, MORNING, MORNING), agent, MORNING)
                .text();
    }

    private RecoveryAgent agent(Language language) {
        return new RecoveryAgent(
                ayu,
                new ConversationId(UUID.randomUUID()),
                Channel.TELEGRAM,
                UNIT,
                "Ayu",
                Wishes.Gender.WOMAN,
                Skills.of(Set.of(language), "1"),
                Duty.UNSAID,
                Workload.NONE);
    }
}
