package id.temani.postgres.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.temani.casefile.Appointment;
import id.temani.casefile.CaseConsent;
import id.temani.casefile.CaseFile;
import id.temani.casefile.CaseId;
import id.temani.casefile.CaseRecord;
import id.temani.casefile.CaseState;
import id.temani.casefile.ConsentKind;
import id.temani.casefile.Draft;
import id.temani.casefile.Ending;
import id.temani.casefile.Entry;
import id.temani.casefile.ServiceLine;
import id.temani.handoff.Aftercare;
import id.temani.handoff.AgentId;
import id.temani.handoff.Alias;
import id.temani.postgres.Database;
import id.temani.postgres.People;
import id.temani.postgres.Requests;
import id.temani.postgres.Storage;
import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class CaseStorageTest {

    private final Database database = Database.empty();
    private final Storage storage = database.node();
    private final CaseStorage cases = storage.cases();
    private final People people = new People(database, storage);
    private final AgentId agent = people.agent();

    @Test
    void keepsACaseWithItsWholeHistory() {
        var file = opened(people.somebody().id(), 27)
                .becoming(CaseState.ACCEPTED, Entry.By.AGENT, Database.NOON)
                .noting(Entry.Event.RETURNED_TO_USE, Entry.By.AGENT, Database.NOON.plusSeconds(1))
                .serving(ServiceLine.AFTERCARE);
        cases.files().save(file);

        assertThat(cases.files().find(file.id())).contains(file);
        assertThat(cases.files().lock(file.id())).contains(file);
        assertThat(cases.files().openOf(agent)).containsExactly(file);
        var closed = file.closed(Ending.LEFT, Entry.By.RESIDENT, Database.NOON.plusSeconds(2));
        cases.files().save(closed);
        assertThat(cases.files().openOf(agent)).isEmpty();
        assertThat(cases.files().of(file.resident())).containsExactly(closed);
    }

    @Test
    void aResidentHasOneOpenCase() {
        var resident = people.somebody().id();
        opened(resident, 27);

        assertThatThrownBy(() -> opened(resident, 28)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void keepsAppointmentsWithWhatEachSaid() {
        var sari = opened(people.somebody().id(), 27);
        var budi = opened(people.somebody().id(), 28);
        var planned = group(sari, budi);
        cases.appointments().add(planned);
        var answered = planned.answered(sari.id(), Appointment.Answer.CONFIRMED)
                .wishing(budi.id(), Database.NOON.plusSeconds(90))
                .movedTo(Database.NOON.plusSeconds(60), Optional.empty());
        cases.appointments().save(answered);

        assertThat(cases.appointments().of(sari.id())).containsExactly(answered);
        assertThat(cases.appointments().lock(planned.number())).contains(answered);
        assertThat(cases.appointments().find(planned.id())).contains(answered);
    }

    @Test
    void anErasedResidentLeavesTheOthersOfAGroupAsTheyWere() {
        var sari = opened(people.somebody().id(), 27);
        var budi = opened(people.somebody().id(), 28);
        var group = group(sari, budi);
        var alone = group(sari);
        cases.appointments().add(group);
        cases.appointments().add(alone);
        cases.records().add(note(sari, "sari"));
        cases.records().add(note(budi, "budi"));

        database.inTransaction(() -> storage.conversations().erase(sari.resident(), Optional.empty(), Database.NOON));

        assertThat(cases.files().find(sari.id())).isEmpty();
        assertThat(cases.files().find(budi.id())).contains(budi);
        assertThat(cases.appointments().find(alone.id())).isEmpty();
        assertThat(cases.appointments().find(group.id()).orElseThrow().parts())
                .extracting(Appointment.Part::file)
                .containsExactly(budi.id());
        assertThat(cases.records().of(budi.id(), CaseRecord.Kind.NOTE))
                .extracting(record -> record.value("text"))
                .containsExactly("budi");
    }

    @Test
    void anErasedAgentLeavesTheCaseWithoutOne() {
        var file = opened(people.somebody().id(), 27);
        cases.appointments().add(group(file));
        var chat = storage.roster().byId(agent).orElseThrow().chat();

        database.inTransaction(() -> storage.conversations().erase(chat, Optional.empty(), Database.NOON));

        assertThat(cases.files().find(file.id()).orElseThrow().care().agent()).isEmpty();
        assertThat(cases.appointments().of(file.id()).getFirst().agent()).isEmpty();
    }

    @Test
    void sealsWhatIsWrittenDown() {
        var file = opened(people.somebody().id(), 27);
        cases.records().add(note(file, "cerita soal keluarga"));

        var rows = database.jdbc()
                .sql("select encode(sealed_values, 'escape') from case_record")
                .query(String.class)
                .list();
        assertThat(rows).hasSize(1).noneMatch(row -> row.contains("keluarga"));
    }

    @Test
    void oneOpenQuestionOfAKindStandsAtATime() {
        var resident = people.somebody().id();
        var first = asked(resident, 5);
        var second = asked(resident, 6);

        assertThat(cases.consents().of(resident)).containsExactly(second);
        assertThat(cases.consents().of(resident, first.number())).isEmpty();
        var file = opened(resident, 27);
        var given = second.answered(CaseConsent.Answer.GIVEN, Optional.of(file.id()), Database.NOON);
        cases.consents().save(given);
        assertThat(cases.consents().of(resident, 6)).contains(given);
        assertThat(cases.consents().given(file, ConsentKind.CASE)).contains(given);
        assertThat(cases.consents().given(file, ConsentKind.HOME_VISIT)).isEmpty();
    }

    @Test
    void keepsOneDraftForEachChat() {
        var file = opened(people.somebody().id(), 27);
        var draft = new Draft(
                file.resident(), file.id(), Appointment.Kind.KIE, Optional.of(3), Optional.empty(), Database.NOON);
        cases.drafts().keep(draft);
        cases.drafts().keep(draft.timed(Database.NOON.plusSeconds(60), Database.NOON));

        assertThat(cases.drafts().of(file.resident()))
                .contains(draft.timed(Database.NOON.plusSeconds(60), Database.NOON));
        assertThat(cases.drafts().forgetBefore(Database.NOON.plusSeconds(1))).isEqualTo(1);
        assertThat(cases.drafts().of(file.resident())).isEmpty();
    }

    @Test
    void aClosedCaseGoesAfterNinetyDaysAndAnOpenOneStaysWithItsResident() {
        var open = opened(people.somebody().id(), 27);
        var closed = opened(people.somebody().id(), 28).closed(Ending.COMPLETED, Entry.By.AGENT, Database.NOON);
        cases.files().save(closed);

        storage.retention().sweep(Database.NOON.plus(CaseFile.KEPT).plusSeconds(1));

        assertThat(cases.files().find(closed.id())).isEmpty();
        assertThat(cases.files().find(open.id())).isPresent();
        assertThat(storage.conversations().peek(open.resident())).isPresent();
    }

    private CaseFile opened(ConversationId resident, int number) {
        var file = CaseFile.requested(
                CaseId.random(),
                new CaseFile.Whose(resident, new Alias("Melati Pagi", number), Channel.TELEGRAM, Language.INDONESIAN),
                new CaseFile.Care(
                        Requests.MELATI, Optional.of(agent), ServiceLine.SIL, Optional.of(Aftercare.Origin.CLINIC)),
                Database.NOON);
        cases.files().add(file);
        return file;
    }

    private Appointment group(CaseFile... files) {
        return Appointment.planned(
                cases.appointments().nextNumber(),
                Appointment.Kind.PEER_GROUP,
                Requests.MELATI,
                agent,
                Database.NOON.plus(Duration.ofDays(1)).atZone(ZoneId.of("Asia/Makassar")),
                List.of(files).stream().map(CaseFile::id).toList());
    }

    private static CaseRecord note(CaseFile file, String words) {
        return CaseRecord.of(file, CaseRecord.Kind.NOTE, Map.of("text", words), Database.NOON);
    }

    private CaseConsent asked(ConversationId resident, int number) {
        var consent = new CaseConsent(
                number,
                resident,
                ConsentKind.CASE,
                agent,
                Optional.empty(),
                Optional.empty(),
                new CaseConsent.Shown("1", "abc", Database.NOON),
                CaseConsent.Answer.OPEN,
                Optional.empty());
        cases.consents().ask(consent);
        return consent;
    }
}
