package id.temani.postgres.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.casefile.Appointment;
import id.temani.casefile.Appointments;
import id.temani.casefile.CaseConsents;
import id.temani.casefile.CaseFile;
import id.temani.casefile.CaseFiles;
import id.temani.casefile.CaseId;
import id.temani.casefile.CaseRecord;
import id.temani.casefile.CaseRecords;
import id.temani.casefile.CasesContract;
import id.temani.casefile.Drafts;
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

class CaseStorageTest extends CasesContract {

    private final Database database = Database.empty();
    private final Storage storage = database.node();
    private final CaseStorage cases = storage.cases();
    private final People people = new People(database, storage);
    private final AgentId agent = people.agent();

    @Override
    protected CaseFiles files() {
        return cases.files();
    }

    @Override
    protected Appointments appointments() {
        return cases.appointments();
    }

    @Override
    protected CaseRecords records() {
        return cases.records();
    }

    @Override
    protected CaseConsents consents() {
        return cases.consents();
    }

    @Override
    protected Drafts drafts() {
        return cases.drafts();
    }

    @Override
    protected ConversationId resident() {
        return people.somebody().id();
    }

    @Override
    protected AgentId agent() {
        return agent;
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
}
