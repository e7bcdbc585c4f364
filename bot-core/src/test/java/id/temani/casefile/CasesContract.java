package id.temani.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.temani.handoff.Aftercare;
import id.temani.handoff.AgentId;
import id.temani.handoff.Alias;
import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.unit.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What everybody who keeps cases, appointments, records, consents and drafts must do. Each implementation runs all of it. */
public abstract class CasesContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final UnitId MELATI = new UnitId("melati");

    protected abstract CaseFiles files();

    protected abstract Appointments appointments();

    protected abstract CaseRecords records();

    protected abstract CaseConsents consents();

    protected abstract Drafts drafts();

    /** Somebody new. */
    protected abstract ConversationId resident();

    /** An agent whom the store knows, the same every time. */
    protected abstract AgentId agent();

    @Test
    void keepsACaseWithItsWholeHistory() {
        var file = opened(resident(), 27)
                .becoming(CaseState.ACCEPTED, Entry.By.AGENT, NOON)
                .noting(Entry.Event.RETURNED_TO_USE, Entry.By.AGENT, NOON.plusSeconds(1))
                .serving(ServiceLine.AFTERCARE);
        files().save(file);

        assertThat(files().find(file.id())).contains(file);
        assertThat(files().lock(file.id())).contains(file);
        assertThat(files().openOf(agent())).containsExactly(file);
        var closed = file.closed(Ending.LEFT, Entry.By.RESIDENT, NOON.plusSeconds(2));
        files().save(closed);
        assertThat(files().openOf(agent())).isEmpty();
        assertThat(files().of(file.resident())).containsExactly(closed);
        assertThat(files().find(CaseId.random())).isEmpty();
    }

    @Test
    void aResidentHasOneOpenCase() {
        var resident = resident();
        opened(resident, 27);

        assertThatThrownBy(() -> opened(resident, 28)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aClosedCaseMakesRoomForAnother() {
        var resident = resident();
        var first = opened(resident, 27).closed(Ending.COMPLETED, Entry.By.AGENT, NOON);
        files().save(first);
        var second = CaseFile.requested(CaseId.random(), whose(resident, 28), care(), NOON.plusSeconds(1));
        files().add(second);

        assertThat(files().of(resident)).containsExactly(second, first);
        assertThat(files().openOf(agent())).containsExactly(second);
    }

    @Test
    void keepsAppointmentsWithWhatEachSaid() {
        var sari = opened(resident(), 27);
        var budi = opened(resident(), 28);
        var planned = group(NOON.plusSeconds(600), sari, budi);
        appointments().add(planned);
        var answered = planned.answered(sari.id(), Appointment.Answer.CONFIRMED)
                .wishing(budi.id(), NOON.plusSeconds(90))
                .movedTo(NOON.plusSeconds(60), Optional.empty());
        appointments().save(answered);
        var earlier = group(NOON.minus(Duration.ofDays(1)).plusSeconds(30), sari);
        appointments().add(earlier);

        assertThat(appointments().of(sari.id())).containsExactly(earlier, answered);
        assertThat(appointments().of(budi.id())).containsExactly(answered);
        assertThat(appointments().lock(planned.number())).contains(answered);
        assertThat(appointments().lock(planned.id())).contains(answered);
        assertThat(appointments().find(planned.id())).contains(answered);
        assertThat(appointments().find(AppointmentId.random())).isEmpty();
        assertThat(earlier.number()).isGreaterThan(planned.number());
    }

    @Test
    void findsWhatBeganInAUnitTheLatestFirst() {
        var file = opened(resident(), 27);
        var first = test(MELATI, NOON, file);
        var last = test(MELATI, NOON.plusSeconds(60), file);
        test(MELATI, NOON.minusSeconds(1), file);
        test(MELATI, NOON.plusSeconds(61), file);
        test(new UnitId("kenanga"), NOON.plusSeconds(30), file);
        appointments().save(test(MELATI, NOON.plusSeconds(30), file).cancelled());
        appointments().add(group(NOON.minus(Duration.ofDays(1)).plusSeconds(30), file));

        assertThat(appointments().begun(MELATI, Appointment.Kind.URINE_TEST, NOON, NOON.plusSeconds(60)))
                .containsExactly(last, first);
    }

    @Test
    void somebodyMayJoinAnAppointmentLater() {
        var sari = opened(resident(), 27);
        var budi = opened(resident(), 28);
        var planned = group(NOON.plusSeconds(600), sari);
        appointments().add(planned);

        appointments().save(planned.joinedBy(budi.id()));

        assertThat(appointments().of(budi.id())).extracting(Appointment::parts).allMatch(parts -> parts.size() == 2);
    }

    @Test
    void keepsRecordsOfOneKindInTheirOrder() {
        var file = opened(resident(), 27);
        var first = note(file, "satu", NOON);
        var second = note(file, "dua", NOON.plusSeconds(1));
        records().add(first);
        records().add(second);

        assertThat(records().of(file.id(), CaseRecord.Kind.NOTE)).containsExactly(first, second);
        assertThat(records().of(file.id(), CaseRecord.Kind.ASSESSMENT)).isEmpty();
    }

    @Test
    void oneOpenQuestionOfAKindStandsAtATime() {
        var resident = resident();
        var first = asked(resident, 5);
        var second = asked(resident, 6);

        assertThat(consents().of(resident)).containsExactly(second);
        assertThat(consents().of(resident, first.number())).isEmpty();
        assertThat(consents().of(resident(), second.number())).isEmpty();
        var file = opened(resident, 27);
        var given = second.answered(CaseConsent.Answer.GIVEN, Optional.of(file.id()), NOON);
        consents().save(given);
        assertThat(consents().of(resident, 6)).contains(given);
        assertThat(consents().given(file, ConsentKind.CASE)).contains(given);
        assertThat(consents().given(file, ConsentKind.HOME_VISIT)).isEmpty();
    }

    @Test
    void keepsOneDraftForEachChat() {
        var file = opened(resident(), 27);
        var draft = new Draft(file.resident(), file.id(), Appointment.Kind.KIE, Optional.of(3), Optional.empty(), NOON);
        drafts().keep(draft);
        var timed = draft.timed(NOON.plusSeconds(60), NOON);
        drafts().keep(timed);

        assertThat(drafts().of(file.resident())).contains(timed);
        assertThat(drafts().forgetBefore(NOON)).isZero();
        assertThat(drafts().forgetBefore(NOON.plusSeconds(1))).isEqualTo(1);
        assertThat(drafts().of(file.resident())).isEmpty();
        drafts().keep(draft);
        drafts().remove(file.resident());
        assertThat(drafts().of(file.resident())).isEmpty();
    }

    private CaseFile opened(ConversationId resident, int number) {
        var file = CaseFile.requested(CaseId.random(), whose(resident, number), care(), NOON);
        files().add(file);
        return file;
    }

    private static CaseFile.Whose whose(ConversationId resident, int number) {
        return new CaseFile.Whose(resident, new Alias("Melati Pagi", number), Channel.TELEGRAM, Language.INDONESIAN);
    }

    private CaseFile.Care care() {
        return new CaseFile.Care(MELATI, Optional.of(agent()), ServiceLine.SIL, Optional.of(Aftercare.Origin.CLINIC));
    }

    private Appointment group(Instant at, CaseFile... files) {
        return Appointment.planned(
                appointments().nextNumber(),
                Appointment.Kind.PEER_GROUP,
                MELATI,
                agent(),
                at.plus(Duration.ofDays(1)).atZone(ZoneId.of("Asia/Makassar")),
                List.of(files).stream().map(CaseFile::id).toList());
    }

    private Appointment test(UnitId unit, Instant at, CaseFile file) {
        var planned = Appointment.planned(
                appointments().nextNumber(),
                Appointment.Kind.URINE_TEST,
                unit,
                agent(),
                at.atZone(ZoneId.of("Asia/Makassar")),
                List.of(file.id()));
        appointments().add(planned);
        return planned;
    }

    private static CaseRecord note(CaseFile file, String words, Instant at) {
        return CaseRecord.of(file, CaseRecord.Kind.NOTE, Map.of("text", words), at);
    }

    private CaseConsent asked(ConversationId resident, int number) {
        var consent = new CaseConsent(
                number,
                resident,
                ConsentKind.CASE,
                agent(),
                Optional.empty(),
                Optional.empty(),
                new CaseConsent.Shown("1", "abc", NOON),
                CaseConsent.Answer.OPEN,
                Optional.empty());
        consents().ask(consent);
        return consent;
    }
}
