package id.temani.casefile;

import id.temani.delivery.Letters;
import id.temani.handoff.RecoveryAgent;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.wording.CaseLine;
import id.temani.wording.Choice;
import id.temani.wording.Utterance;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an appointment gets its time: what, when, echoed with its zone, saved. Used by agents, and by residents who ask for another
 * time. Works in the caller's transaction.
 */
public final class PlanningDesk {

    private final CaseFiles files;
    private final Appointments appointments;
    private final Renewals renewals;
    private final CaseOpening opening;
    private final Drafts drafts;
    private final CaseText text;
    private final Invitations invitations;
    private final Groups groups;

    public PlanningDesk(
            CaseFiles files,
            Appointments appointments,
            Renewals renewals,
            CaseOpening opening,
            Drafts drafts,
            CaseText text,
            Invitations invitations,
            Groups groups) {
        this.files = files;
        this.appointments = appointments;
        this.renewals = renewals;
        this.opening = opening;
        this.drafts = drafts;
        this.text = text;
        this.invitations = invitations;
        this.groups = groups;
    }

    /** SESI 27, with a kind and a time or without: whatever is missing is asked. */
    public void plan(RecoveryAgent agent, CaseFile file, String said, Instant now, Letters letters) {
        var planner = new Planner(agent.chat(), agent.reads(), file, letters, now);
        var kind = text.words().kind(said);
        if (kind.isEmpty()) {
            askKind(planner);
        } else {
            var draft = new Draft(agent.chat(), file.id(), kind.get().what(), Optional.empty(), Optional.empty(), now);
            when(planner, draft, kind.get().rest());
        }
    }

    /** PINDAH 12, or UBAH 12 of a resident: another time for an appointment that stands. */
    public void move(
            ConversationId chat,
            Language reads,
            CaseFile file,
            Appointment one,
            String said,
            Instant now,
            Letters letters) {
        var planner = new Planner(chat, reads, file, letters, now);
        var draft = new Draft(chat, file.id(), one.kind(), Optional.of(one.number()), Optional.empty(), now);
        when(planner, draft, said);
    }

    /** A typed text as the answer to "when?"; says whether it was. Only a time and nothing else is an answer. */
    public boolean answered(ConversationId chat, Language reads, String said, Instant now, Letters letters) {
        // Most of what people write is no time: nobody has to look then whether they were asked for one.
        if (!text.isTime(said)) {
            return false;
        }
        var draft = drafts.of(chat).filter(one -> one.isOpen(now));
        var file = draft.flatMap(one -> files.find(one.file()));
        if (draft.isEmpty() || file.isEmpty()) {
            return false;
        }
        var read = text.read(said, file.get().care().unit(), now);
        if (read instanceof TimeWords.NoTime) {
            return false;
        }
        when(new Planner(chat, reads, file.get(), letters, now), draft.get(), said);
        return true;
    }

    /** Whether somebody is being asked about a time here. */
    public boolean isAsking(ConversationId chat, Instant now) {
        return drafts.of(chat).filter(draft -> draft.isOpen(now)).isPresent();
    }

    /** SIMPAN of an agent. Says whether there was something to save. */
    public boolean save(RecoveryAgent agent, Instant now, Letters letters) {
        var draft = ready(agent.chat(), now);
        var file = draft.flatMap(one -> files.lock(one.file()))
                .filter(one -> one.care().agent().filter(agent.id()::equals).isPresent());
        if (draft.isEmpty() || file.isEmpty() || !file.get().state().accompanied()) {
            return false;
        }
        var planner = new Planner(agent.chat(), agent.reads(), file.get(), letters, now);
        var missing = renewals.missing(file.get(), draft.get().kind(), now);
        if (missing.isPresent()) {
            opening.askFor(missing.get(), file.get(), agent, now, letters);
            drafts.keep(draft.get().timed(draft.get().at().orElseThrow(), now));
            planner.tell(text.about(file.get(), agent.reads(), CaseLine.NEEDS_CONSENT)
                    .offering(text.button(agent.reads(), CaseWord.SAVE, 0, CaseLine.SAVE)));
        } else {
            drafts.remove(agent.chat());
            draft.get()
                    .moves()
                    .ifPresentOrElse(
                            number -> moved(planner, agent, number, draft.get(), letters),
                            () -> added(planner, agent, draft.get(), letters));
        }
        return true;
    }

    /** SIMPAN of a resident: the wish goes to the agent. Says what it is about; empty: there was none. */
    public Optional<Appointment.Kind> wish(ConversationId resident, Instant now, Letters letters) {
        var draft = ready(resident, now);
        var file = draft.flatMap(one -> files.lock(one.file()))
                .filter(one -> one.resident().equals(resident));
        var appointment = draft.flatMap(Draft::moves)
                .flatMap(appointments::lock)
                .filter(one -> file.filter(mine -> one.expects(mine.id())).isPresent());
        drafts.remove(resident);
        appointment.ifPresent(one -> invitations.wish(
                one, file.orElseThrow(), draft.flatMap(Draft::at).orElseThrow(), now, letters));
        return appointment.map(Appointment::kind);
    }

    /** TIDAK JADI. Says whether there was something on its way. */
    public boolean drop(ConversationId chat, Language reads, Instant now, Letters letters) {
        var open = isAsking(chat, now);
        drafts.remove(chat);
        if (open) {
            letters.to(chat, text.say(reads, CaseLine.DROPPED));
        }
        return open;
    }

    /** Nobody is asked for a time here any more; nothing is said about it. */
    public void forget(ConversationId chat) {
        drafts.remove(chat);
    }

    private Optional<Draft> ready(ConversationId chat, Instant now) {
        return drafts.of(chat)
                .filter(one -> one.isOpen(now))
                .filter(one -> one.at().filter(at -> at.isAfter(now)).isPresent());
    }

    private void askKind(Planner planner) {
        var buttons = Arrays.stream(Appointment.Kind.values())
                .map(kind -> text.button(
                        planner.reads(),
                        CaseWord.SESSION,
                        planner.file().number(),
                        text.words().say(kind, planner.reads()),
                        text.name(kind, planner.reads())))
                .toArray(Choice[]::new);
        planner.tell(
                text.about(planner.file(), planner.reads(), CaseLine.WHAT_KIND).offering(buttons));
    }

    /** Reads a time for this draft; nothing is saved before it was echoed and confirmed. */
    private void when(Planner planner, Draft draft, String said) {
        var read = said.isBlank() ? new TimeWords.NoTime() : text.read(said, planner.unit(), planner.now());
        switch (read) {
            case TimeWords.Clear(var time) -> confirm(planner, draft.timed(time.toInstant(), planner.now()));
            case TimeWords.Several(var times) -> which(planner, asking(draft), times);
            case TimeWords.Past() -> {
                drafts.keep(asking(draft));
                planner.tell(text.say(planner.reads(), CaseLine.WHEN_OVER));
            }
            case TimeWords.NoTime() -> {
                drafts.keep(asking(draft));
                planner.tell(
                        said.isBlank()
                                ? whenQuestion(planner, draft)
                                : text.say(planner.reads(), CaseLine.WHEN_UNREAD));
            }
        }
    }

    private static Draft asking(Draft draft) {
        return new Draft(draft.chat(), draft.file(), draft.kind(), draft.moves(), Optional.empty(), draft.since());
    }

    private Utterance whenQuestion(Planner planner, Draft draft) {
        if (planner.chat().equals(planner.file().resident())) {
            return text.say(
                    planner.reads(),
                    CaseLine.ASK_OTHER_TIME,
                    Map.of("zone", text.zoneName(planner.unit(), planner.now())));
        }
        return text.say(
                planner.reads(),
                CaseLine.WHEN,
                Map.of(
                        "alias", planner.file().alias().toString(),
                        "kind", text.name(draft.kind(), planner.reads()),
                        "zone", text.zoneName(planner.unit(), planner.now())));
    }

    private void which(Planner planner, Draft draft, List<ZonedDateTime> times) {
        drafts.keep(draft);
        var buttons = times.stream().map(time -> again(planner, draft, time)).toArray(Choice[]::new);
        planner.tell(text.say(
                        planner.reads(),
                        CaseLine.WHEN_WHICH,
                        Map.of("zone", text.zoneName(planner.unit(), planner.now())))
                .offering(buttons));
    }

    /** The same command with the exact time behind it. */
    private Choice again(Planner planner, Draft draft, ZonedDateTime time) {
        var label = text.brief(time, planner.reads());
        var at = CaseText.typed(time);
        if (draft.moves().isPresent()) {
            var word = planner.chat().equals(planner.file().resident()) ? CaseWord.OTHER_TIME : CaseWord.MOVE;
            return text.button(planner.reads(), word, draft.moves().get(), at, label);
        }
        var kind = text.words().say(draft.kind(), planner.reads());
        return text.button(planner.reads(), CaseWord.SESSION, planner.file().number(), kind + " " + at, label);
    }

    private void confirm(Planner planner, Draft draft) {
        drafts.keep(draft);
        var own = planner.chat().equals(planner.file().resident());
        var line = own ? CaseLine.SAVE_WISH : draft.moves().isPresent() ? CaseLine.SAVE_MOVE : CaseLine.SAVE_NEW;
        planner.tell(text.say(
                        planner.reads(),
                        line,
                        Map.of(
                                "alias", whose(planner, draft),
                                "kind", text.name(draft.kind(), planner.reads()),
                                "time", text.time(draft.at().orElseThrow(), planner.unit(), planner.reads())))
                .offering(
                        text.button(planner.reads(), CaseWord.SAVE, 0, own ? CaseLine.SEND : CaseLine.SAVE),
                        text.button(planner.reads(), CaseWord.DROP, 0, CaseLine.DROP)));
    }

    private String whose(Planner planner, Draft draft) {
        return draft.moves()
                .flatMap(appointments::lock)
                .map(one -> text.whose(one, planner.file(), planner.reads()))
                .orElseGet(() -> planner.file().alias().toString());
    }

    private void added(Planner planner, RecoveryAgent agent, Draft draft, Letters letters) {
        var at = draft.at().orElseThrow().atZone(text.zone(planner.unit()));
        var made = Appointment.planned(
                appointments.nextNumber(),
                draft.kind(),
                planner.unit(),
                agent.id(),
                at,
                List.of(planner.file().id()));
        invitations.invite(made, planner.now(), letters);
        planner.tell(noted(planner, made, CaseLine.SAVED));
        groups.askWhoElse(agent, made, letters);
    }

    private void moved(Planner planner, RecoveryAgent agent, int number, Draft draft, Letters letters) {
        var one = appointments
                .lock(number)
                .filter(planned -> planned.state() == Appointment.State.PLANNED)
                .filter(planned -> planned.agent().filter(agent.id()::equals).isPresent());
        if (one.isEmpty()) {
            planner.tell(text.say(agent.reads(), CaseLine.NO_SUCH_APPOINTMENT));
            return;
        }
        var later = one.get().movedTo(draft.at().orElseThrow(), Optional.empty());
        invitations.moved(later, Optional.empty(), planner.now(), letters);
        planner.tell(noted(planner, later, CaseLine.MOVED));
    }

    private Utterance noted(Planner planner, Appointment one, CaseLine line) {
        return text.say(
                planner.reads(),
                line,
                Map.of(
                        "alias", text.whose(one, planner.file(), planner.reads()),
                        "kind", text.name(one.kind(), planner.reads()),
                        "time", text.time(one, planner.reads()),
                        "number", Integer.toString(one.number())));
    }
}
