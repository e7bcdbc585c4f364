package id.temani.desk;

import id.temani.casefile.Appointment;
import id.temani.casefile.Appointments;
import id.temani.casefile.CaseFile;
import id.temani.casefile.CaseFiles;
import id.temani.casefile.CasePath;
import id.temani.casefile.CaseWord;
import id.temani.casefile.Groups;
import id.temani.casefile.Invitations;
import id.temani.casefile.PlanningDesk;
import id.temani.casefile.Spoken;
import id.temani.handoff.RecoveryAgent;
import id.temani.wording.CaseLine;
import id.temani.wording.Phrasebook;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What an agent types or taps about an appointment that they made: moved, called off, joined by another case, who came. */
public final class AgentAppointments {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final CaseFiles files;
    private final Appointments appointments;
    private final CasePath path;
    private final PlanningDesk planning;
    private final Invitations invitations;
    private final Groups groups;
    private final Phrasebook phrases;

    public AgentAppointments(
            CaseFiles files,
            Appointments appointments,
            CasePath path,
            PlanningDesk planning,
            Invitations invitations,
            Groups groups,
            Phrasebook phrases) {
        this.files = files;
        this.appointments = appointments;
        this.path = path;
        this.planning = planning;
        this.invitations = invitations;
        this.groups = groups;
        this.phrases = phrases;
    }

    /** Carries out a command whose number is that of an appointment. */
    void carryOut(Spoken spoken, RecoveryAgent agent, Visit visit) {
        appointments
                .lock(spoken.number())
                .filter(one -> one.agent().filter(agent.id()::equals).isPresent())
                .ifPresentOrElse(one -> about(one, spoken, agent, visit), () -> unknown(visit, agent));
    }

    private void about(Appointment one, Spoken spoken, RecoveryAgent agent, Visit visit) {
        var now = visit.now();
        var letters = visit.letters();
        switch (spoken.word()) {
            case CAME -> held(one, spoken, true, agent, visit);
            case ABSENT -> held(one, spoken, false, agent, visit);
            case CALL_OFF -> planned(one, agent, visit, ahead -> invitations.callOff(agent, ahead, now, letters));
            case MOVE -> planned(one, agent, visit, ahead -> move(ahead, spoken, agent, visit));
            case JOIN -> planned(one, agent, visit, ahead -> join(ahead, spoken, agent, visit));
            case ALLOW ->
                planned(
                        one,
                        agent,
                        visit,
                        ahead -> wished(invitations.allow(agent, ahead, now, letters), agent, visit));
            default ->
                planned(
                        one,
                        agent,
                        visit,
                        ahead -> wished(invitations.keepTime(agent, ahead, now, letters), agent, visit));
        }
    }

    private void wished(boolean known, RecoveryAgent agent, Visit visit) {
        if (!known) {
            unknown(visit, agent);
        }
    }

    private void planned(Appointment one, RecoveryAgent agent, Visit visit, Consumer<Appointment> then) {
        if (one.state() == Appointment.State.PLANNED) {
            then.accept(one);
        } else {
            unknown(visit, agent);
        }
    }

    private void move(Appointment one, Spoken spoken, RecoveryAgent agent, Visit visit) {
        one.parts().stream()
                .filter(part -> one.expects(part.file()))
                .findFirst()
                .flatMap(part -> files.find(part.file()))
                .ifPresent(file -> planning.move(
                        agent.chat(), agent.reads(), file, one, spoken.rest(), visit.now(), visit.letters()));
    }

    /** What is over can be joined by nobody. */
    private void join(Appointment one, Spoken spoken, RecoveryAgent agent, Visit visit) {
        var file = files.openOf(agent.id()).stream()
                .filter(open -> open.number() == number(spoken))
                .findFirst()
                .flatMap(open -> files.lock(open.id()));
        if (file.isEmpty()) {
            visit.reply(phrases.say(agent.reads(), CaseLine.NO_SUCH_CASE));
        } else if (!file.get().state().accompanied()) {
            path.notNow(agent, file.get(), visit.letters());
        } else if (one.at().isAfter(visit.now())) {
            groups.join(agent, one, file.get(), visit.now(), visit.letters());
        } else {
            unknown(visit, agent);
        }
    }

    /** In a group the second number says who. What lies ahead cannot have been attended. */
    private void held(Appointment one, Spoken spoken, boolean came, RecoveryAgent agent, Visit visit) {
        var over = one.state() != Appointment.State.CANCELLED && !one.at().isAfter(visit.now());
        var file = meant(one, number(spoken));
        if (!over) {
            unknown(visit, agent);
        } else if (file.isEmpty()) {
            groups.askWho(agent, one, came ? CaseWord.CAME : CaseWord.ABSENT, visit.letters());
        } else {
            invitations.held(agent, one, file.get(), came, visit.now(), visit.letters());
        }
    }

    private Optional<CaseFile> meant(Appointment one, int which) {
        return one.parts().stream()
                .flatMap(part -> files.find(part.file()).stream())
                .filter(known -> !one.isGroup() || known.number() == which)
                .findFirst();
    }

    private static int number(Spoken spoken) {
        return NUMBER.matcher(spoken.rest()).matches() ? Integer.parseInt(spoken.rest()) : 0;
    }

    private void unknown(Visit visit, RecoveryAgent agent) {
        visit.reply(phrases.say(agent.reads(), CaseLine.NO_SUCH_APPOINTMENT));
    }
}
