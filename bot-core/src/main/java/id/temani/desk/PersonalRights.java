package id.temani.desk;

import id.temani.casefile.CaseOpening;
import id.temani.conversation.InboundMessage;
import id.temani.handoff.Handoff;
import id.temani.handoff.HandoffDesk;
import id.temani.handoff.Handoffs;
import id.temani.handoff.Roster;
import id.temani.privacy.RightsUsed;
import id.temani.privacy.RightsUsed.Right;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import java.util.Map;
import java.util.Optional;

/** What people may ask of us about their own data: carried out at once, recorded without the person. */
public final class PersonalRights {

    private final HandoffDesk handoffDesk;
    private final Handoffs handoffs;
    private final Roster roster;
    private final DataSummary summary;
    private final ReminderReplies reminders;
    private final CaseOpening cases;
    private final RightsUsed used;
    private final Phrasebook phrases;

    public PersonalRights(
            HandoffDesk handoffDesk,
            Handoffs handoffs,
            Roster roster,
            DataSummary summary,
            ReminderReplies reminders,
            CaseOpening cases,
            RightsUsed used,
            Phrasebook phrases) {
        this.handoffDesk = handoffDesk;
        this.handoffs = handoffs;
        this.roster = roster;
        this.summary = summary;
        this.reminders = reminders;
        this.cases = cases;
        this.used = used;
        this.phrases = phrases;
    }

    void showData(Visit visit) {
        record(visit, Right.ACCESS);
        visit.reply(summary.of(visit.conversation()));
    }

    void showEverything(Visit visit) {
        visit.reply(summary.whole(visit.conversation()));
    }

    void encloseEverything(Visit visit) {
        visit.reply(summary.file(visit.conversation()));
    }

    void corrected(Visit visit) {
        record(visit, Right.CORRECTION);
    }

    void withdraw(Visit visit) {
        leaveRequest(visit, Line.AGENT_RESIDENT_LEFT);
        cases.withdraw(visit.id(), visit.now(), visit.letters());
        reminders.withdrawn(visit);
        record(visit, Right.WITHDRAWAL);
    }

    void choseReminders(Visit visit) {
        reminders.chosen(visit);
    }

    void erase(Visit visit) {
        leaveRequest(visit, Line.AGENT_ERASED_RESIDENT);
        cases.forgotten(visit.id(), Line.AGENT_ERASED_RESIDENT, visit.now(), visit.letters());
        record(visit, Right.ERASURE);
        visit.erase();
    }

    /** Nobody asked for it, so nothing is recorded: the number may be somebody else's by now. */
    void startAnew(Visit visit) {
        leaveRequest(visit, Line.AGENT_RESIDENT_GONE);
        cases.forgotten(visit.id(), Line.AGENT_RESIDENT_GONE, visit.now(), visit.letters());
        visit.forget();
    }

    /** Somebody turned out to be under age, perhaps after asking for a person. */
    void forget(Visit visit) {
        leaveRequest(visit, Line.AGENT_RESIDENT_LEFT);
        cases.withdraw(visit.id(), visit.now(), visit.letters());
        visit.forget();
    }

    /** The request is over without a word to the resident; whoever was asked or is talking learns that, and no more. */
    private void leaveRequest(Visit visit, Line toAgent) {
        openRequest(visit).ifPresent(request -> {
            handoffDesk.leave(request, visit.now(), visit.letters());
            request.agent()
                    .flatMap(roster::byId)
                    .ifPresent(agent -> visit.letters()
                            .about(
                                    visit.id(),
                                    agent.chat(),
                                    phrases.say(
                                            agent.reads(),
                                            toAgent,
                                            Map.of("alias", request.alias().toString()))));
            visit.become(visit.conversation().with(Optional.empty()));
        });
    }

    private Optional<Handoff> openRequest(Visit visit) {
        return visit.conversation()
                .handoff()
                .flatMap(pending -> handoffs.lock(pending.id()))
                .filter(handoff -> handoff.status().isOpen());
    }

    /** The simulator's people are counted nowhere. */
    private void record(Visit visit, Right right) {
        if (visit.real()) {
            var asked = visit.message().map(InboundMessage::receivedAt).orElse(visit.now());
            used.add(right, asked, visit.now());
        }
    }
}
