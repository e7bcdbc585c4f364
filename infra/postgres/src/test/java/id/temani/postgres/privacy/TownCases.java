package id.temani.postgres.privacy;

import id.temani.casefile.Appointment;
import id.temani.casefile.CaseConsent;
import id.temani.casefile.CaseFile;
import id.temani.casefile.CaseId;
import id.temani.casefile.CaseRecord;
import id.temani.casefile.ConsentKind;
import id.temani.casefile.Draft;
import id.temani.casefile.Entry;
import id.temani.casefile.ServiceLine;
import id.temani.conversation.Conversation;
import id.temani.handoff.AgentId;
import id.temani.handoff.Alias;
import id.temani.postgres.Database;
import id.temani.postgres.Requests;
import id.temani.postgres.Storage;
import id.temani.referral.Care;
import id.temani.referral.Referral;
import id.temani.referral.ReferralState;
import id.temani.reminder.Reminder;
import id.temani.reminder.Thing;
import id.temani.reminder.Topic;
import id.temani.resident.Channel;
import id.temani.resident.Language;
import id.temani.tally.Indicator;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What both residents of a {@link Town} leave when they are accompanied: each by themselves, and in one group. */
final class TownCases {

    private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");

    private final Storage storage;
    private final AgentId agent;

    TownCases(Storage storage, AgentId agent) {
        this.storage = storage;
        this.agent = agent;
    }

    /** @return the group that they share */
    Appointment live(Conversation sari, Conversation budi) {
        var files = List.of(accompanied(sari, 27), accompanied(budi, 28));
        var group = meeting(Appointment.Kind.PEER_GROUP, files);
        storage.cases().appointments().add(group);
        files.forEach(file -> remind(file, group));
        return group;
    }

    private CaseFile accompanied(Conversation resident, int number) {
        var whose = new CaseFile.Whose(
                resident.id(), new Alias("Melati Pagi", number), Channel.TELEGRAM, Language.INDONESIAN);
        var care = new CaseFile.Care(Requests.MELATI, Optional.of(agent), ServiceLine.SIL, Optional.empty());
        var file = CaseFile.requested(CaseId.random(), whose, care, Database.NOON);
        var cases = storage.cases();
        cases.files().add(file);
        cases.records().add(CaseRecord.of(file, CaseRecord.Kind.NOTE, Map.of("text", Town.SENTENCE), Database.NOON));
        cases.consents().ask(consent(file, 100 + number));
        cases.drafts()
                .keep(new Draft(
                        resident.id(),
                        file.id(),
                        Appointment.Kind.KIE,
                        Optional.empty(),
                        Optional.empty(),
                        Database.NOON));
        var alone = meeting(Appointment.Kind.KIE, List.of(file));
        cases.appointments().add(alone);
        remind(file, alone);
        refer(file, 200 + number);
        storage.tally().count(Requests.MELATI, Indicator.ENROLLED, "", Channel.TELEGRAM, Database.NOON);
        storage.tally().count(Requests.MELATI, Indicator.REACHED, "poster-pasar", Channel.TELEGRAM, Database.NOON);
        return file;
    }

    private CaseConsent consent(CaseFile file, int number) {
        return new CaseConsent(
                number,
                file.resident(),
                ConsentKind.REFERRAL,
                agent,
                Optional.empty(),
                Optional.of(file.id()),
                CaseConsent.Shown.of("1", "boleh?", Database.NOON),
                CaseConsent.Answer.OPEN,
                Optional.empty());
    }

    private Appointment meeting(Appointment.Kind kind, List<CaseFile> files) {
        return Appointment.planned(
                storage.cases().appointments().nextNumber(),
                kind,
                Requests.MELATI,
                agent,
                Database.NOON.plus(Duration.ofDays(2)).atZone(ZONE),
                files.stream().map(CaseFile::id).toList());
    }

    private void remind(CaseFile file, Appointment meeting) {
        var thing = new Thing(
                Topic.SESSION,
                meeting.id().value(),
                meeting.revision(),
                file.id().value(),
                file.resident(),
                meeting.at(),
                ZONE);
        var due = meeting.at().minus(Duration.ofDays(1));
        storage.reminders().plan(new Reminder(UUID.randomUUID(), thing, due, due.plus(Duration.ofHours(8))));
    }

    private void refer(CaseFile file, int number) {
        var terms = new Referral.Terms("klinik-contoh", Care.OUTPATIENT, Optional.empty());
        var step = new Referral.Step(ReferralState.PROPOSED, Entry.By.AGENT, Optional.empty(), Database.NOON);
        var proposed = new Referral(UUID.randomUUID(), number, file.id(), file.resident(), terms, List.of(step));
        storage.referrals().add(proposed);
        var asked = proposed.becoming(ReferralState.ASKED, Entry.By.RESIDENT, Database.NOON);
        storage.referrals().save(asked);
        storage.referrals().openPage(asked, Database.NOON.plus(Duration.ofDays(30)));
    }
}
