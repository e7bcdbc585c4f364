package id.temani.reminder;

import id.temani.casefile.Appointment;
import id.temani.casefile.Appointments;
import id.temani.casefile.CaseFile;
import id.temani.casefile.CaseFiles;
import id.temani.handoff.AgentId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/** The appointments of an agent's open cases. */
public final class CaseMeetings implements Agenda.Meetings {

    private final CaseFiles files;
    private final Appointments appointments;

    public CaseMeetings(CaseFiles files, Appointments appointments) {
        this.files = files;
        this.appointments = appointments;
    }

    @Override
    public List<Agenda.Meeting> on(AgentId agent, LocalDate day, ZoneId zone) {
        return files.openOf(agent).stream()
                .flatMap(file -> appointments.of(file.id()).stream()
                        .filter(one -> one.expects(file.id()))
                        .filter(one -> LocalDate.ofInstant(one.at(), zone).equals(day))
                        .map(one -> meeting(file, one)))
                .sorted(Comparator.comparing(Agenda.Meeting::at))
                .toList();
    }

    private static Agenda.Meeting meeting(CaseFile file, Appointment appointment) {
        return new Agenda.Meeting(file.alias(), appointment.at(), appointment.zone());
    }
}
