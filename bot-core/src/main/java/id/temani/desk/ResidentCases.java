package id.temani.desk;

import id.temani.casefile.Appointment;
import id.temani.casefile.CaseFile;
import id.temani.casefile.CaseWord;
import id.temani.casefile.CaseWords;
import id.temani.casefile.OwnCheck;
import id.temani.casefile.PlanningDesk;
import id.temani.casefile.ResidentSchedule;
import id.temani.casefile.Spoken;
import id.temani.conversation.Facts;
import id.temani.referral.ReferralDesk;
import id.temani.referral.ReferralDetails;
import id.temani.referral.ReferralQuestion;
import id.temani.screening.Scores;
import java.util.Optional;

/** What a resident types or taps about being accompanied. It works in every state of a talk, also while a person is there. */
public final class ResidentCases {

    /** What the flows call it when somebody has said that they come. */
    private static final String APPOINTMENT_SET = "appointment-set";

    private static final String CHECK_IN_SET = "check-in-set";

    private final CaseWords words;
    private final ResidentSchedule schedule;
    private final PlanningDesk planning;
    private final ReferralDesk referrals;
    private final ReferralQuestion question;

    public ResidentCases(
            CaseWords words,
            ResidentSchedule schedule,
            PlanningDesk planning,
            ReferralDesk referrals,
            ReferralQuestion question) {
        this.words = words;
        this.schedule = schedule;
        this.planning = planning;
        this.referrals = referrals;
        this.question = question;
    }

    /** Says whether a typed text was about that: a command, or the answer to "when?". */
    boolean said(Visit visit, String text, FlowSteps flows) {
        var command = words.read(text, CaseWord.Who.RESIDENT);
        return heard(
                visit,
                command.map(spoken -> carryOut(spoken, visit, flows))
                        .orElseGet(() ->
                                planning.answered(visit.id(), visit.language(), text, visit.now(), visit.letters())));
    }

    /** Says whether a button was about that. */
    boolean tapped(Visit visit, String payload, FlowSteps flows) {
        Optional<Spoken> spoken = Spoken.tapped(payload) ? Spoken.of(payload) : Optional.empty();
        return heard(
                visit,
                spoken.filter(one -> one.word().isOf(CaseWord.Who.RESIDENT))
                        .map(one -> carryOut(one, visit, flows))
                        .orElse(false));
    }

    /**
     * Whether somebody who was silent for very long is still taken for the same: they are accompanied, nothing is locked with a
     * PIN, and the silence is not longer than a closed case is kept. In aftercare a month without a word is nothing unusual.
     */
    boolean keepOpen(Visit visit) {
        var talk = visit.conversation().talk();
        var locked = talk.fact(Facts.PIN).isPresent();
        var tooLong = talk.heardAt()
                .filter(at -> at.plus(CaseFile.KEPT).isBefore(visit.now()))
                .isPresent();
        return !locked && !tooLong && schedule.isAccompanied(visit.id()) && heard(visit, true);
    }

    private static boolean heard(Visit visit, boolean ours) {
        if (ours) {
            visit.become(visit.conversation().talk().heard(visit.now()));
        }
        return ours;
    }

    /** What they found out by themselves, while it is still known. */
    private static Optional<OwnCheck> ownCheck(Visit visit) {
        var talk = visit.conversation().talk();
        return talk.fact(Facts.BAND)
                .map(band -> new OwnCheck(band, talk.fact(Facts.POINTS).flatMap(Scores::read)));
    }

    private static ReferralDetails.Told told(Visit visit) {
        var talk = visit.conversation().talk();
        return new ReferralDetails.Told(talk.fact(Facts.AGE), talk.fact(Facts.GENDER));
    }

    /** Nobody looks for a word that they do not know: with the first appointment they are asked, once, and never amid danger. */
    private static void offerReminders(Visit visit, Appointment.Kind kind, FlowSteps flows) {
        if (kind == Appointment.Kind.CHECK_IN) {
            offer(visit, Facts.CONSENT_CHECK_INS, Facts.CHECK_INS_OFFERED, CHECK_IN_SET, flows);
        } else {
            offer(visit, Facts.CONSENT_REMINDERS, Facts.REMINDERS_OFFERED, APPOINTMENT_SET, flows);
        }
    }

    private static void offer(Visit visit, String consent, String offered, String event, FlowSteps flows) {
        var talk = visit.conversation().talk();
        var asked = talk.fact(consent).isPresent() || talk.fact(offered).isPresent();
        if (!asked && !Visit.isInDanger(talk)) {
            visit.become(talk.withFact(offered, "yes"));
            flows.happened(visit, event);
        }
    }

    private boolean carryOut(Spoken spoken, Visit visit, FlowSteps flows) {
        var me = visit.id();
        var language = visit.language();
        var now = visit.now();
        var letters = visit.letters();
        switch (spoken.word()) {
            case SCHEDULE -> schedule.show(me, language, spoken.number(), now, letters);
            case AGREE -> schedule.agree(me, language, spoken.number(), ownCheck(visit), now, letters);
            case REFUSE -> schedule.refuse(me, language, spoken.number(), now, letters);
            case CONTENTS -> question.contents(me, language, spoken.number(), spoken.rest(), told(visit), now, letters);
            case COME -> {
                var comes = schedule.answer(me, language, spoken.number(), true, now, letters);
                comes.ifPresent(kind -> offerReminders(visit, kind, flows));
            }
            case DECLINE -> schedule.answer(me, language, spoken.number(), false, now, letters);
            case OTHER_TIME -> schedule.otherTime(me, language, spoken.number(), spoken.rest(), now, letters);
            case LEAVE -> schedule.askToLeave(me, language, letters);
            case REALLY_LEAVE -> schedule.leave(me, language, now, letters);
            case STAY -> schedule.stay(me, language, letters);
            case REOPEN -> schedule.again(me, language, now, letters);
            case WITHDRAW -> {
                return referrals.withdraw(me, now, letters);
            }
            case SAVE -> {
                var about = planning.wish(me, now, letters);
                about.ifPresent(kind -> offerReminders(visit, kind, flows));
                return about.isPresent();
            }
            case DROP -> {
                return planning.drop(me, language, now, letters);
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
