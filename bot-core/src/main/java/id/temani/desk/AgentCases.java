package id.temani.desk;

import id.temani.casefile.AssessmentDesk;
import id.temani.casefile.CaseCards;
import id.temani.casefile.CaseFile;
import id.temani.casefile.CaseFiles;
import id.temani.casefile.CaseOpening;
import id.temani.casefile.CasePath;
import id.temani.casefile.CaseWord;
import id.temani.casefile.CaseWords;
import id.temani.casefile.CaseWords.Named;
import id.temani.casefile.CaseWords.Term;
import id.temani.casefile.DecisionDesk;
import id.temani.casefile.HandingOn;
import id.temani.casefile.Mourning;
import id.temani.casefile.PlanningDesk;
import id.temani.casefile.RecordDesk;
import id.temani.casefile.Renewals;
import id.temani.casefile.Spoken;
import id.temani.conversation.Conversations;
import id.temani.handoff.RecoveryAgent;
import id.temani.referral.ReferralAnswers;
import id.temani.referral.ReferralDesk;
import id.temani.relay.AgentLines;
import id.temani.wording.CaseLine;
import id.temani.wording.Line;
import id.temani.wording.Phrase;
import id.temani.wording.Phrasebook;
import java.util.Optional;
import java.util.function.Consumer;

/** What an agent types or taps about cases. A word counts only with its number, so that a line of a talk stays a line. */
public final class AgentCases {

    private static final Named<Term> REFERRED = new Named<>(Term.REFERRED, "");

    private final CaseFiles files;
    private final AgentAppointments meetings;
    private final CaseWords words;
    private final CaseCards cards;
    private final CaseOpening opening;
    private final CasePath path;
    private final Mourning mourning;
    private final QuietTalks quiet;
    private final Renewals renewals;
    private final PlanningDesk planning;
    private final RecordDesk records;
    private final AssessmentDesk assessments;
    private final DecisionDesk decisions;
    private final AgentInterviews interviews;
    private final HandingOn handing;
    private final ReferralDesk referrals;
    private final ReferralAnswers answers;
    private final AgentLines lines;
    private final Phrasebook phrases;

    public AgentCases(
            CaseFiles files,
            AgentAppointments meetings,
            CaseWords words,
            CaseCards cards,
            CaseOpening opening,
            CasePath path,
            Mourning mourning,
            Conversations conversations,
            Renewals renewals,
            PlanningDesk planning,
            RecordDesk records,
            AssessmentDesk assessments,
            DecisionDesk decisions,
            AgentInterviews interviews,
            HandingOn handing,
            ReferralDesk referrals,
            ReferralAnswers answers,
            AgentLines lines,
            Phrasebook phrases) {
        this.files = files;
        this.meetings = meetings;
        this.words = words;
        this.cards = cards;
        this.opening = opening;
        this.path = path;
        this.mourning = mourning;
        this.quiet = new QuietTalks(conversations);
        this.renewals = renewals;
        this.planning = planning;
        this.records = records;
        this.assessments = assessments;
        this.decisions = decisions;
        this.interviews = interviews;
        this.handing = handing;
        this.referrals = referrals;
        this.answers = answers;
        this.lines = lines;
        this.phrases = phrases;
    }

    AgentInterviews interviews() {
        return interviews;
    }

    /** Says whether a typed text was about cases: a command, or the answer to "when?". */
    boolean said(Visit visit, RecoveryAgent agent, String text) {
        var command = words.read(text, CaseWord.Who.AGENT);
        if (command.isPresent()) {
            return carryOut(command.get(), agent, visit);
        }
        return planning.answered(agent.chat(), agent.reads(), text, visit.now(), visit.letters());
    }

    /** Whether this is how a command about cases begins, before its number. */
    boolean isCommand(String word) {
        return words.read(word + " 1", CaseWord.Who.AGENT).isPresent();
    }

    /** Says whether a button was about cases. */
    boolean tapped(Visit visit, RecoveryAgent agent, String payload) {
        return Spoken.tapped(payload)
                && Spoken.of(payload)
                        .filter(spoken -> spoken.word().isOf(CaseWord.Who.AGENT))
                        .map(spoken -> carryOut(spoken, agent, visit))
                        .orElse(false);
    }

    /** KASUS, before the live talks. Says whether there are any. */
    boolean list(Visit visit, RecoveryAgent agent) {
        var open = files.openOf(agent.id());
        if (!open.isEmpty()) {
            cards.list(open, agent.reads()).forEach(visit::reply);
        }
        return !open.isEmpty();
    }

    private boolean carryOut(Spoken spoken, RecoveryAgent agent, Visit visit) {
        switch (spoken.word()) {
            case OPEN_CASE -> propose(spoken, agent, visit);
            case DIED -> died(spoken.number(), agent, visit);
            case SAVE -> {
                return orNothing(planning.save(agent, visit.now(), visit.letters()), agent, visit);
            }
            case DROP -> {
                return planning.drop(agent.chat(), agent.reads(), visit.now(), visit.letters());
            }
            case CARD,
                    MORE,
                    PLAN,
                    AGENDA,
                    SESSION,
                    NOTE,
                    ASSESS,
                    BECOME,
                    RETURNED,
                    RENEW,
                    END,
                    SCALE,
                    QUALITY,
                    LETTER,
                    REFER,
                    REFER_AT_ONCE,
                    TAKE_BACK,
                    ANSWERED,
                    HAND_ON -> withCase(spoken.number(), agent, visit, file -> about(file, spoken, agent, visit));
            case TAKE_ON -> handing.take(agent, spoken.number(), visit.now(), visit.letters());
            case TURN_DOWN -> handing.turnDown(agent, spoken.number(), visit.now(), visit.letters());
            case INTERVIEW ->
                withCase(spoken.number(), agent, visit, file -> interviews.told(visit, agent, file, spoken.rest()));
            case CAME, ABSENT, MOVE, CALL_OFF, ALLOW, KEEP_TIME, JOIN -> meetings.carryOut(spoken, agent, visit);
            case SCHEDULE,
                    AGREE,
                    REFUSE,
                    CONTENTS,
                    COME,
                    OTHER_TIME,
                    DECLINE,
                    LEAVE,
                    REALLY_LEAVE,
                    STAY,
                    REOPEN,
                    WITHDRAW,
                    RESULT,
                    LEFT,
                    GIVE -> {
                return false;
            }
        }
        return true;
    }

    /** "Simpan" with nothing to save is a word for the person at the other end, if there is one. */
    private boolean orNothing(boolean saved, RecoveryAgent agent, Visit visit) {
        if (!saved && lines.meant(agent, Optional.empty(), visit.now()).isEmpty()) {
            say(visit, agent, CaseLine.NOTHING_TO_SAVE);
            return true;
        }
        return saved;
    }

    private void propose(Spoken spoken, RecoveryAgent agent, Visit visit) {
        var number = spoken.number() == 0 ? Optional.<Integer>empty() : Optional.of(spoken.number());
        lines.meant(agent, number, visit.now())
                .ifPresentOrElse(
                        live -> opening.propose(agent, live, visit.now(), visit.letters()),
                        () -> say(visit, agent, Line.NO_TALK));
    }

    private void about(CaseFile file, Spoken spoken, RecoveryAgent agent, Visit visit) {
        var now = visit.now();
        var letters = visit.letters();
        switch (spoken.word()) {
            case MORE -> letters.about(file.resident(), agent.chat(), cards.more(file, agent.reads()));
            case PLAN -> letters.about(file.resident(), agent.chat(), cards.plan(file, agent.reads(), now));
            case AGENDA -> letters.about(file.resident(), agent.chat(), cards.agenda(file, agent.reads(), now));
            case SESSION -> {
                if (file.state().accompanied()) {
                    planning.plan(agent, file, spoken.rest(), now, letters);
                } else {
                    path.notNow(agent, file, letters);
                }
            }
            case NOTE -> records.note(agent, file, spoken.rest(), now, letters);
            case ASSESS -> assessments.assess(agent, file, spoken.rest(), now, letters);
            case BECOME -> decide(agent, file, spoken.rest(), visit);
            case REFER -> {
                if (decisions.allows(agent, file, REFERRED, now, letters)) {
                    referrals.refer(agent, file, spoken.rest(), now, letters);
                }
            }
            case REFER_AT_ONCE -> referrals.atOnce(agent, file, spoken.rest(), now, letters);
            case TAKE_BACK -> referrals.takeBack(agent, file, now, letters);
            case ANSWERED -> answers.record(agent, file, spoken.rest(), now, letters);
            case HAND_ON -> handing.choose(agent, file, spoken.rest(), now, letters);
            case RETURNED -> path.returned(agent, file, now, letters);
            case RENEW -> renewals.ask(agent, file, now, letters);
            case END -> path.end(agent, file, spoken.rest(), now, letters);
            case SCALE -> records.scale(agent, file, spoken.rest(), now, letters);
            case QUALITY -> records.quality(agent, file, spoken.rest(), now, letters);
            case LETTER -> records.letter(agent, file, spoken.rest(), now, letters);
            default -> letters.about(file.resident(), agent.chat(), cards.card(file, agent.reads(), now));
        }
    }

    /** To refer is more than to decide: where to, and does the resident agree? */
    private void decide(RecoveryAgent agent, CaseFile file, String what, Visit visit) {
        var chosen = words.term(what);
        if (chosen.filter(named -> !decisions.allows(agent, file, named, visit.now(), visit.letters()))
                .isPresent()) {
            return;
        }
        if (chosen.filter(named -> named.what() == REFERRED.what()).isPresent()) {
            referrals.refer(agent, file, "", visit.now(), visit.letters());
        } else {
            path.choose(agent, file, what, visit.now(), visit.letters());
        }
    }

    private void died(int number, RecoveryAgent agent, Visit visit) {
        var closed = files.openOf(agent.id()).stream()
                .filter(file -> file.number() == number)
                .findFirst()
                .filter(file -> mourning.died(agent, file, visit.now(), visit.letters()));
        closed.ifPresentOrElse(
                file -> quiet.close(file.resident(), visit.now()), () -> say(visit, agent, CaseLine.NO_SUCH_CASE));
    }

    /** Whether this agent accompanies somebody under this number. */
    boolean has(RecoveryAgent agent, int number) {
        return files.openOf(agent.id()).stream().anyMatch(file -> file.number() == number);
    }

    private void withCase(int number, RecoveryAgent agent, Visit visit, Consumer<CaseFile> then) {
        files.openOf(agent.id()).stream()
                .filter(file -> file.number() == number)
                .findFirst()
                .flatMap(file -> files.lock(file.id()))
                .filter(file -> file.state().isOpen())
                .ifPresentOrElse(then, () -> say(visit, agent, CaseLine.NO_SUCH_CASE));
    }

    private void say(Visit visit, RecoveryAgent agent, Phrase line) {
        visit.reply(phrases.say(agent.reads(), line));
    }
}
