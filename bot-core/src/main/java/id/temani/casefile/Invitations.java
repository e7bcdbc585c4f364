package id.temani.casefile;

import id.temani.delivery.Letters;
import id.temani.handoff.RecoveryAgent;
import id.temani.resident.Language;
import id.temani.wording.CaseLine;
import id.temani.wording.Choice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What is said to those invited to an appointment, and to whoever invited. Each resident learns of their own part only. Works in
 * the caller's transaction.
 */
public final class Invitations {

    private final CaseFiles files;
    private final Appointments appointments;
    private final CaseText text;
    private final CaseNews news;

    public Invitations(CaseFiles files, Appointments appointments, CaseText text, CaseNews news) {
        this.files = files;
        this.appointments = appointments;
        this.text = text;
        this.news = news;
    }

    /** A new appointment: everybody in it is asked. */
    void invite(Appointment made, Instant now, Letters letters) {
        appointments.add(made);
        news.appointment(made, now, letters);
        made.parts().forEach(part -> ask(made, part.file(), invitation(made), letters));
    }

    /** Nobody meets for a check-in: this chat asks. */
    private static CaseLine invitation(Appointment made) {
        return made.kind() == Appointment.Kind.CHECK_IN ? CaseLine.INVITED_CHECK_IN : CaseLine.INVITED;
    }

    private static CaseLine invitationAgain(Appointment later) {
        return later.kind() == Appointment.Kind.CHECK_IN ? CaseLine.INVITED_MOVED_CHECK_IN : CaseLine.INVITED_MOVED;
    }

    /** Another time: everybody but who proposed it is asked again. */
    void moved(Appointment later, Optional<CaseId> agreed, Instant now, Letters letters) {
        keep(later, now, letters);
        later.parts().stream()
                .map(Appointment.Part::file)
                .filter(file ->
                        later.expects(file) && agreed.filter(file::equals).isEmpty())
                .forEach(file -> ask(later, file, invitationAgain(later), letters));
    }

    /** HADIR or BATAL of a resident. */
    public void answer(Appointment one, CaseFile file, boolean comes, Instant now, Letters letters) {
        var answered = one.answered(file.id(), comes ? Appointment.Answer.CONFIRMED : Appointment.Answer.DECLINED);
        keep(answered, now, letters);
        var language = file.whose().language();
        letters.to(
                file.resident(),
                text.say(
                        language,
                        comes ? CaseLine.COMES : CaseLine.DECLINES,
                        Map.of("time", text.time(one, language))));
        toAgent(
                one,
                file,
                (agent, values) -> letters.about(
                        file.resident(),
                        agent.chat(),
                        text.say(agent.reads(), comes ? CaseLine.RESIDENT_COMES : CaseLine.RESIDENT_DECLINES, values)));
    }

    /** A resident asks for another time; the agent decides. */
    void wish(Appointment one, CaseFile file, Instant time, Instant now, Letters letters) {
        keep(one.wishing(file.id(), time), now, letters);
        var unit = file.care().unit();
        var language = file.whose().language();
        letters.to(
                file.resident(),
                text.say(language, CaseLine.WISH_SENT, Map.of("time", text.time(time, unit, language))));
        toAgent(
                one,
                file,
                (agent, values) -> letters.about(
                        file.resident(),
                        agent.chat(),
                        text.say(
                                        agent.reads(),
                                        CaseLine.RESIDENT_WISHES,
                                        Map.of(
                                                "alias", file.alias().toString(),
                                                "before", text.time(one, agent.reads()),
                                                "time", text.time(time, unit, agent.reads())))
                                .offering(
                                        text.button(agent.reads(), CaseWord.ALLOW, one.number(), CaseLine.BUTTON_ALLOW),
                                        text.button(
                                                agent.reads(), CaseWord.KEEP_TIME, one.number(), CaseLine.REFUSE))));
    }

    /** IZINKAN: the wish of a resident becomes the time. */
    public boolean allow(RecoveryAgent agent, Appointment one, Instant now, Letters letters) {
        var wish = one.parts().stream().filter(part -> part.wish().isPresent()).findFirst();
        var file = wish.flatMap(part -> files.find(part.file()));
        if (file.isEmpty()) {
            return false;
        }
        var later = one.movedTo(
                wish.get().wish().orElseThrow(), Optional.of(file.get().id()));
        moved(later, Optional.of(file.get().id()), now, letters);
        var language = file.get().whose().language();
        letters.to(
                file.get().resident(), text.say(language, CaseLine.COMES, Map.of("time", text.time(later, language))));
        letters.about(
                file.get().resident(),
                agent.chat(),
                text.say(agent.reads(), CaseLine.RESIDENT_COMES, values(later, file.get(), agent)));
        return true;
    }

    /** TETAP: the wish is not possible. */
    public boolean keepTime(RecoveryAgent agent, Appointment one, Instant now, Letters letters) {
        var wish = one.parts().stream().filter(part -> part.wish().isPresent()).findFirst();
        var file = wish.flatMap(part -> files.find(part.file()));
        if (file.isEmpty()) {
            return false;
        }
        keep(one.answered(file.get().id(), Appointment.Answer.ASKED), now, letters);
        ask(one, file.get().id(), CaseLine.WISH_REFUSED, letters);
        letters.about(
                file.get().resident(),
                agent.chat(),
                text.say(agent.reads(), CaseLine.WISH_REFUSED_AGENT, values(one, file.get(), agent)));
        return true;
    }

    /** BATALKAN: the agent calls it off for everybody who would have come. */
    public void callOff(RecoveryAgent agent, Appointment one, Instant now, Letters letters) {
        for (var file : expected(one)) {
            var language = file.whose().language();
            letters.to(
                    file.resident(),
                    text.say(language, CaseLine.APPOINTMENT_OFF, Map.of("time", text.time(one, language))));
        }
        expected(one).stream()
                .findFirst()
                .ifPresent(file -> letters.about(
                        file.resident(),
                        agent.chat(),
                        text.say(
                                agent.reads(),
                                CaseLine.CALLED_OFF,
                                Map.of(
                                        "alias", text.whose(one, file, agent.reads()),
                                        "number", Integer.toString(one.number())))));
        keep(one.cancelled(), now, letters);
    }

    /** Whether somebody came, as the agent says afterwards. */
    public void held(RecoveryAgent agent, Appointment one, CaseFile file, boolean came, Instant now, Letters letters) {
        keep(one.held(file.id(), came), now, letters);
        letters.about(
                file.resident(),
                agent.chat(),
                text.say(
                        agent.reads(),
                        came ? CaseLine.CAME : CaseLine.DID_NOT_COME,
                        Map.of(
                                "alias", file.alias().toString(),
                                "number", Integer.toString(one.number()),
                                "case", Integer.toString(file.number()))));
    }

    void keep(Appointment changed, Instant now, Letters letters) {
        appointments.save(changed);
        news.appointment(changed, now, letters);
    }

    private List<CaseFile> expected(Appointment one) {
        return one.parts().stream()
                .filter(part -> one.expects(part.file()))
                .flatMap(part -> files.find(part.file()).stream())
                .toList();
    }

    void ask(Appointment one, CaseId id, CaseLine line, Letters letters) {
        files.find(id).ifPresent(file -> {
            var language = file.whose().language();
            var agent = text.agent(one.agent()).map(RecoveryAgent::name).orElse("–");
            letters.to(
                    file.resident(),
                    text.say(
                                    language,
                                    line,
                                    Map.of(
                                            "agent", agent,
                                            "kind", text.plainly(one, language),
                                            "time", text.time(one, language)))
                            .offering(buttons(one, id, language)));
        });
    }

    /** Who has said that they come need not say it again. */
    Choice[] buttons(Appointment one, CaseId whose, Language language) {
        var buttons = new ArrayList<Choice>();
        if (one.part(whose)
                .filter(part -> part.answer() == Appointment.Answer.CONFIRMED)
                .isEmpty()) {
            buttons.add(text.button(language, CaseWord.COME, one.number(), CaseLine.BUTTON_COME));
        }
        if (!one.isGroup()) {
            buttons.add(text.button(language, CaseWord.OTHER_TIME, one.number(), CaseLine.BUTTON_OTHER_TIME));
        }
        buttons.add(text.button(language, CaseWord.DECLINE, one.number(), CaseLine.BUTTON_DECLINE_TIME));
        return buttons.toArray(Choice[]::new);
    }

    private void toAgent(Appointment one, CaseFile file, BiConsumer<RecoveryAgent, Map<String, String>> then) {
        text.agent(file.care().agent()).ifPresent(agent -> then.accept(agent, values(one, file, agent)));
    }

    private Map<String, String> values(Appointment one, CaseFile file, RecoveryAgent agent) {
        return Map.of(
                "alias", file.alias().toString(),
                "number", Integer.toString(one.number()),
                "time", text.time(one, agent.reads()));
    }
}
