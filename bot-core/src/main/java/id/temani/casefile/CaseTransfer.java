package id.temani.casefile;

import id.temani.delivery.Letters;
import id.temani.handoff.AgentId;
import id.temani.handoff.RecoveryAgent;
import id.temani.wording.HandOnLine;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Who accompanies changes: the case, its appointments and what they are reminded of go along. Works in the caller's transaction. */
public final class CaseTransfer {

    private final CaseFiles files;
    private final CaseHandOvers handOvers;
    private final Appointments appointments;
    private final CaseNews news;
    private final CaseText text;

    public CaseTransfer(
            CaseFiles files, CaseHandOvers handOvers, Appointments appointments, CaseNews news, CaseText text) {
        this.files = files;
        this.handOvers = handOvers;
        this.appointments = appointments;
        this.news = news;
        this.text = text;
    }

    /** The resident is told who it is now. A group goes on with whoever leads it, without this case. */
    CaseFile to(RecoveryAgent agent, CaseFile file, Instant now, Letters letters) {
        handOvers.remove(file.id());
        var taken = file.handedTo(agent.id(), now);
        files.save(taken);
        news.entered(taken, now, letters);
        var language = file.whose().language();
        letters.to(file.resident(), text.say(language, HandOnLine.GOES_ON, Map.of("agent", agent.name())));
        ahead(taken, now, one -> {
            if (one.isGroup()) {
                keep(one.answered(file.id(), Appointment.Answer.DECLINED), now, letters);
                var time = Map.of("time", text.time(one, language));
                letters.to(file.resident(), text.say(language, HandOnLine.GROUP_OFF, time));
            } else {
                keep(one.by(Optional.of(agent.id())), now, letters);
            }
        });
        return taken;
    }

    /** Nobody accompanies them for now; appointments wait for whoever comes, and nobody is reminded of them meanwhile. */
    void away(AgentId agent, CaseFile file, Instant now, Letters letters) {
        handOvers.remove(file.id());
        var left = file.left(now);
        files.save(left);
        ahead(left, now, one -> {
            if (one.agent().filter(agent::equals).isPresent()) {
                keep(one.by(Optional.empty()), now, letters);
            }
        });
        news.entered(left, now, letters);
        letters.to(file.resident(), text.say(file.whose().language(), HandOnLine.LEFT));
    }

    private void ahead(CaseFile file, Instant now, Consumer<Appointment> then) {
        appointments.of(file.id()).stream()
                .filter(one -> one.expects(file.id()) && one.at().isAfter(now))
                .flatMap(one -> appointments.lock(one.id()).stream())
                .filter(one -> one.expects(file.id()))
                .forEach(then);
    }

    private void keep(Appointment one, Instant now, Letters letters) {
        appointments.save(one);
        news.appointment(one, now, letters);
    }
}
