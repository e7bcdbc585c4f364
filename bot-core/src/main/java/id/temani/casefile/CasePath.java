package id.temani.casefile;

import id.temani.casefile.CaseWords.Term;
import id.temani.delivery.Letters;
import id.temani.handoff.RecoveryAgent;
import id.temani.wording.CaseLine;
import id.temani.wording.Choice;
import id.temani.wording.Phrase;
import id.temani.wording.Utterance;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a case goes: what an agent chooses after an assessment, a return to use, the end. Works in the caller's transaction. */
public final class CasePath {

    private final CaseFiles files;
    private final Appointments appointments;
    private final CaseCards cards;
    private final CaseText text;
    private final CaseNews news;

    public CasePath(CaseFiles files, Appointments appointments, CaseCards cards, CaseText text, CaseNews news) {
        this.files = files;
        this.appointments = appointments;
        this.cards = cards;
        this.text = text;
        this.news = news;
    }

    /**
     * What may follow by an agent's choice alone: not the assessment, which needs a result, not a referral,
     * which needs a facility and the resident's consent, and not the end, which needs a reason.
     */
    static Set<CaseState> chosen(CaseState state) {
        var next = EnumSet.copyOf(state.next());
        next.removeAll(EnumSet.of(CaseState.ACCEPTED, CaseState.ASSESSED, CaseState.REFERRED, CaseState.CLOSED));
        return next;
    }

    /** The agent chose what follows. */
    public void choose(RecoveryAgent agent, CaseFile file, String chosen, Instant now, Letters letters) {
        var next = text.words()
                .term(chosen)
                .map(named -> named.what().name())
                .flatMap(CasePath::state)
                .filter(chosen(file.state())::contains);
        if (next.isEmpty()) {
            notNow(agent, file, letters);
            return;
        }
        enter(serving(file.becoming(next.get(), Entry.By.AGENT, now)), now, letters);
        var changed = files.find(file.id()).orElseThrow();
        letters.about(file.resident(), agent.chat(), text.say(agent.reads(), CaseLine.NOW, stateOf(changed, agent)));
        letters.about(file.resident(), agent.chat(), cards.card(changed, agent.reads(), now));
    }

    /** <i>Kembali memakai</i>: noted, and nothing ends. */
    public void returned(RecoveryAgent agent, CaseFile file, Instant now, Letters letters) {
        if (!file.state().accompanied()) {
            notNow(agent, file, letters);
            return;
        }
        var noted = file.noting(Entry.Event.RETURNED_TO_USE, Entry.By.AGENT, now);
        enter(noted, now, letters);
        letters.about(
                file.resident(),
                agent.chat(),
                text.about(file, agent.reads(), CaseLine.RETURNED_TO_USE)
                        .offering(text.button(agent.reads(), CaseWord.PLAN, file.number(), CaseLine.BUTTON_PLAN)));
    }

    /** Without a reason it is asked; with one the case is over and the resident is told. */
    public void end(RecoveryAgent agent, CaseFile file, String why, Instant now, Letters letters) {
        if (text.words().term(why).filter(named -> named.what() == Term.DIED).isPresent()) {
            letters.about(file.resident(), agent.chat(), diedQuestion(agent, file));
            return;
        }
        var ending = text.words().term(why).map(named -> named.what().name()).flatMap(CasePath::ending);
        if (ending.isEmpty()) {
            letters.about(file.resident(), agent.chat(), closeQuestion(agent, file));
            return;
        }
        close(file, ending.get(), Entry.By.AGENT, now, letters);
        letters.about(file.resident(), agent.chat(), text.about(file, agent.reads(), CaseLine.CLOSED_AGENT));
        letters.to(file.resident(), text.say(file.whose().language(), CaseLine.CLOSED_RESIDENT));
    }

    /** The resident has died: the case is over and nobody is written to. See {@link Mourning}. */
    void died(CaseFile file, Instant now, Letters letters) {
        close(file, Ending.DIED, Entry.By.AGENT, now, letters);
    }

    /** The resident leaves: appointments are off, the agent is told, no reason is asked. */
    public void leave(CaseFile file, Instant now, Letters letters) {
        close(file, Ending.LEFT, Entry.By.RESIDENT, now, letters);
        tellOfLeaving(file, CaseLine.RESIDENT_LEFT, letters);
    }

    /** The same because everything about them goes: the agent is told why. */
    void forgotten(CaseFile file, Phrase why, Instant now, Letters letters) {
        close(file, Ending.LEFT, Entry.By.RESIDENT, now, letters);
        tellOfLeaving(file, why, letters);
    }

    private void tellOfLeaving(CaseFile file, Phrase line, Letters letters) {
        text.agent(file.care().agent())
                .ifPresent(
                        agent -> letters.about(file.resident(), agent.chat(), text.about(file, agent.reads(), line)));
    }

    /** Keeps a case that came to another state, and tells whoever listens. */
    public void enter(CaseFile changed, Instant now, Letters letters) {
        files.save(changed);
        news.entered(changed, now, letters);
    }

    /** What was asked for does not fit the state; what does is a tap away. */
    public void notNow(RecoveryAgent agent, CaseFile file, Letters letters) {
        var first = file.state() == CaseState.ACCEPTED
                ? text.button(agent.reads(), CaseWord.ASSESS, file.number(), CaseLine.BUTTON_ASSESS)
                : text.button(
                        agent.reads(),
                        CaseWord.CARD,
                        file.number(),
                        file.alias().toString());
        letters.about(
                file.resident(),
                agent.chat(),
                text.say(agent.reads(), CaseLine.NOT_NOW, stateOf(file, agent)).offering(first));
    }

    private Map<String, String> stateOf(CaseFile file, RecoveryAgent agent) {
        return Map.of(
                "alias", file.alias().toString(),
                "state", text.name(file.state(), agent.reads()));
    }

    private void close(CaseFile file, Ending why, Entry.By by, Instant now, Letters letters) {
        for (var appointment : appointments.of(file.id())) {
            if (appointment.expects(file.id())) {
                appointments
                        .lock(appointment.id())
                        .filter(one -> one.expects(file.id()))
                        .ifPresent(one -> {
                            var off = one.answered(file.id(), Appointment.Answer.DECLINED);
                            appointments.save(off);
                            news.appointment(off, now, letters);
                        });
            }
        }
        enter(file.closed(why, by, now), now, letters);
    }

    private Utterance closeQuestion(RecoveryAgent agent, CaseFile file) {
        var reasons = List.of(Ending.COMPLETED, Ending.NO_CONTACT, Ending.ELSEWHERE, Ending.DIED);
        var buttons = reasons.stream()
                .map(why -> text.button(
                        agent.reads(),
                        CaseWord.END,
                        file.number(),
                        text.name(Term.valueOf(why.name()), agent.reads()),
                        text.text(agent.reads(), CaseLine.valueOf("ENDING_" + why.name()))))
                .toArray(Choice[]::new);
        return text.about(file, agent.reads(), CaseLine.CLOSE).offering(buttons);
    }

    private Utterance diedQuestion(RecoveryAgent agent, CaseFile file) {
        return text.about(file, agent.reads(), CaseLine.DIED_ASK)
                .offering(
                        text.button(agent.reads(), CaseWord.DIED, file.number(), CaseLine.BUTTON_DIED),
                        text.button(agent.reads(), CaseWord.CARD, file.number(), CaseLine.DROP));
    }

    /** Outreach becomes the community programme, or aftercare, with the state it came to. */
    private static CaseFile serving(CaseFile file) {
        return switch (file.state()) {
            case PROGRAMME -> file.serving(ServiceLine.PBM);
            case AFTERCARE -> file.serving(ServiceLine.AFTERCARE);
            case REQUESTED, ACCEPTED, ASSESSED, REFERRED, BRIEF_ADVICE, DECLINED, EVALUATION, CLOSED -> file;
        };
    }

    private static Optional<CaseState> state(String name) {
        return EnumSet.allOf(CaseState.class).stream()
                .filter(state -> state.name().equals(name))
                .findFirst();
    }

    private static Optional<Ending> ending(String name) {
        return EnumSet.of(Ending.COMPLETED, Ending.NO_CONTACT, Ending.ELSEWHERE).stream()
                .filter(ending -> ending.name().equals(name))
                .findFirst();
    }
}
