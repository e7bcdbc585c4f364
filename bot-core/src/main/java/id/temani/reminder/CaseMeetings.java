package id.temani.reminder;

import id.temani.casefile.Appointment;
import id.temani.casefile.AppointmentId;
import id.temani.casefile.Appointments;
import id.temani.casefile.CaseFile;
import id.temani.casefile.CaseFiles;
import id.temani.casefile.CaseText;
import id.temani.handoff.RecoveryAgent;
import id.temani.resident.Language;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** The appointments of an agent's open cases. */
public final class CaseMeetings implements Agenda.Meetings {

    private final CaseFiles files;
    private final Appointments appointments;
    private final CaseText text;

    public CaseMeetings(CaseFiles files, Appointments appointments, CaseText text) {
        this.files = files;
        this.appointments = appointments;
        this.text = text;
    }

    @Override
    public List<Agenda.Meeting> on(RecoveryAgent agent, LocalDate day, ZoneId zone) {
        var once = new LinkedHashMap<AppointmentId, Agenda.Meeting>();
        for (var file : files.openOf(agent.id())) {
            appointments.of(file.id()).stream()
                    .filter(one -> one.expects(file.id()))
                    .filter(one -> LocalDate.ofInstant(one.at(), zone).equals(day))
                    .forEach(one -> once.computeIfAbsent(one.id(), id -> meeting(file, one, agent.reads())));
        }
        return once.values().stream()
                .sorted(Comparator.comparing(Agenda.Meeting::at))
                .toList();
    }

    private Agenda.Meeting meeting(CaseFile file, Appointment one, Language language) {
        return new Agenda.Meeting(
                text.name(one.kind(), language), text.whose(one, file, language), one.at(), one.zone());
    }
}
