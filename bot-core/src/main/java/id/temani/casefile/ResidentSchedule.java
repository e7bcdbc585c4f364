package id.temani.casefile;

import static java.util.stream.Collectors.joining;

import id.temani.delivery.Letters;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.wording.CaseLine;
import id.temani.wording.Choice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** JADWAL SAYA and what a resident does with it. Works in the caller's transaction. */
public final class ResidentSchedule {

    private static final int MOST_ROWS = 8;

    private final CaseFiles files;
    private final Appointments appointments;
    private final Invitations invitations;
    private final PlanningDesk planning;
    private final CaseOpening opening;
    private final CaseText text;

    public ResidentSchedule(
            CaseFiles files,
            Appointments appointments,
            Invitations invitations,
            PlanningDesk planning,
            CaseOpening opening,
            CaseText text) {
        this.files = files;
        this.appointments = appointments;
        this.invitations = invitations;
        this.planning = planning;
        this.opening = opening;
        this.text = text;
    }

    public boolean isAccompanied(ConversationId resident) {
        return opening.openOf(resident).isPresent();
    }

    /**
     * JADWAL SAYA: everything ahead. One alone is answered with a tap; of several, each is a tap away.
     *
     * @param number which one of them, where it is not ahead any more the others are shown; 0 for all
     */
    public void show(ConversationId resident, Language language, int number, Instant now, Letters letters) {
        var file = opening.openOf(resident);
        if (file.isEmpty()) {
            letters.to(resident, text.say(language, CaseLine.SCHEDULE_NO_CASE));
            return;
        }
        var ahead = appointments.of(file.get().id()).stream()
                .filter(one -> one.expects(file.get().id()) && one.at().isAfter(now))
                .toList();
        if (ahead.isEmpty()) {
            letters.to(resident, text.say(language, CaseLine.SCHEDULE_EMPTY).offering(leaveButton(language)));
            return;
        }
        var chosen = ahead.stream().filter(one -> one.number() == number).toList();
        var shown = chosen.isEmpty() ? ahead.stream().limit(MOST_ROWS).toList() : chosen;
        var rows = shown.stream().map(one -> row(one, file.get(), language)).collect(joining("\n"));
        letters.to(
                resident,
                text.say(language, heading(number, shown, chosen), Map.of("rows", rows))
                        .offering(buttons(shown, file.get(), language)));
    }

    private static CaseLine heading(int number, List<Appointment> shown, List<Appointment> chosen) {
        if (number == 0) {
            return shown.size() == 1 ? CaseLine.SCHEDULE_ONE : CaseLine.SCHEDULE;
        }
        return chosen.isEmpty() ? CaseLine.SCHEDULE_OTHERS : CaseLine.SCHEDULE_CHOSEN;
    }

    private Choice[] buttons(List<Appointment> ahead, CaseFile file, Language language) {
        var answers = ahead.size() == 1
                ? Stream.of(invitations.buttons(ahead.getFirst(), file.id(), language))
                : ahead.stream()
                        .map(one -> text.button(
                                language, CaseWord.SCHEDULE, one.number(), text.brief(one.local(), language)));
        return Stream.concat(answers, Stream.of(leaveButton(language))).toArray(Choice[]::new);
    }

    private Choice leaveButton(Language language) {
        return text.button(language, CaseWord.LEAVE, 0, CaseLine.BUTTON_ASK_LEAVE);
    }

    private String row(Appointment one, CaseFile file, Language language) {
        return text.text(
                language,
                CaseLine.AGENDA_ROW,
                Map.of(
                        "number", Integer.toString(one.number()),
                        "time", text.time(one, language),
                        "kind", text.plainly(one, language),
                        "answer", text.name(one, file.id(), language)));
    }

    /**
     * HADIR 12 or BATAL 12.
     *
     * @return what it is for; empty: there is no such appointment
     */
    public Optional<Appointment.Kind> answer(
            ConversationId resident, Language language, int number, boolean comes, Instant now, Letters letters) {
        var file = lockedOf(resident);
        var one = file.flatMap(mine -> expected(mine, number, now));
        one.ifPresentOrElse(
                found -> invitations.answer(found, file.orElseThrow(), comes, now, letters),
                () -> letters.to(resident, text.say(language, CaseLine.NO_SUCH_APPOINTMENT)));
        return one.map(Appointment::kind);
    }

    /** UBAH 12: a group keeps its time, because the others keep theirs. */
    public void otherTime(
            ConversationId resident, Language language, int number, String said, Instant now, Letters letters) {
        var file = lockedOf(resident);
        var one = file.flatMap(mine -> expected(mine, number, now));
        if (one.isEmpty()) {
            letters.to(resident, text.say(language, CaseLine.NO_SUCH_APPOINTMENT));
        } else if (one.get().isGroup()) {
            letters.to(resident, text.say(language, CaseLine.GROUP_TIME_FIXED));
        } else {
            planning.move(resident, language, file.orElseThrow(), one.get(), said, now, letters);
        }
    }

    /** BERHENTI DIDAMPINGI is asked once, with one tap. */
    public void askToLeave(ConversationId resident, Language language, Letters letters) {
        var question = opening.openOf(resident).isPresent() ? CaseLine.LEAVE : CaseLine.SCHEDULE_NO_CASE;
        var said = text.say(language, question);
        letters.to(
                resident,
                question == CaseLine.LEAVE
                        ? said.offering(
                                text.button(language, CaseWord.REALLY_LEAVE, 0, CaseLine.BUTTON_LEAVE),
                                text.button(language, CaseWord.STAY, 0, CaseLine.BUTTON_STAY))
                        : said);
    }

    public void leave(ConversationId resident, Language language, Instant now, Letters letters) {
        var left = opening.withdraw(resident, now, letters);
        letters.to(resident, text.say(language, left ? CaseLine.LEFT : CaseLine.SCHEDULE_NO_CASE));
    }

    public void stay(ConversationId resident, Language language, Letters letters) {
        letters.to(resident, text.say(language, CaseLine.STAYS));
    }

    /**
     * SETUJU 12.
     *
     * @param own what their own check said; goes into a case that they agree to
     */
    public void agree(
            ConversationId resident,
            Language language,
            int number,
            Optional<OwnCheck> own,
            Instant now,
            Letters letters) {
        known(opening.agree(resident, number, own, now, letters), resident, language, letters);
    }

    /** TOLAK 12. */
    public void refuse(ConversationId resident, Language language, int number, Instant now, Letters letters) {
        known(opening.refuse(resident, number, now, letters), resident, language, letters);
    }

    private void known(boolean known, ConversationId resident, Language language, Letters letters) {
        if (!known) {
            letters.to(resident, text.say(language, CaseLine.QUESTION_GONE));
        }
    }

    /** LANJUT DIDAMPINGI. */
    public void again(ConversationId resident, Language language, Instant now, Letters letters) {
        if (opening.openOf(resident).isPresent() || !opening.askAgain(resident, now, letters)) {
            show(resident, language, 0, now, letters);
        }
    }

    private Optional<CaseFile> lockedOf(ConversationId resident) {
        return opening.openOf(resident)
                .flatMap(file -> files.lock(file.id()))
                .filter(file -> file.state().isOpen());
    }

    private Optional<Appointment> expected(CaseFile file, int number, Instant now) {
        return appointments
                .lock(number)
                .filter(one -> one.part(file.id()).isPresent())
                .filter(one ->
                        one.state() == Appointment.State.PLANNED && one.at().isAfter(now));
    }
}
