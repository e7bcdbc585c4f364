package id.temani.desk;

import id.temani.casefile.CaseOpening;
import id.temani.conversation.Conversation;
import id.temani.conversation.Conversations;
import id.temani.conversation.Facts;
import id.temani.delivery.Claim;
import id.temani.delivery.DeliveryOutcome.Reason;
import id.temani.delivery.Letters;
import id.temani.delivery.Nature;
import id.temani.delivery.OutboundMessage;
import id.temani.delivery.Outbox;
import id.temani.handoff.AgentId;
import id.temani.handoff.DutyDesk;
import id.temani.handoff.Handoff;
import id.temani.handoff.HandoffDesk;
import id.temani.handoff.HandoffId;
import id.temani.handoff.Handoffs;
import id.temani.handoff.JoiningDesk;
import id.temani.handoff.Offer;
import id.temani.handoff.Roster;
import id.temani.handoff.SilenceDesk;
import id.temani.handoff.WaitingDesk;
import id.temani.later.Later;
import id.temani.relay.AgentLines;
import id.temani.relay.HandOverDesk;
import id.temani.relay.RelayDesk;
import id.temani.resident.ConversationId;
import id.temani.resident.Role;
import id.temani.safety.SafetyEvent;
import id.temani.safety.SafetyEvents;
import id.temani.wording.Line;
import id.temani.wording.TalkLine;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What happens without anybody writing: the clock wakes us, or a platform tells what became of a message. Each public
 * method is one database transaction, opened by its caller, and does nothing when its row is gone.
 */
public final class ClockDesk {

    private static final String CHECK_BACK = "check-back";
    private static final String STOP_UNANSWERED = "stop-unanswered";

    /** The step that asks what BERHENTI meant. */
    private static final String STOP = "anywhere.stop";

    private final Conversations conversations;
    private final SafetyEvents events;
    private final HandoffDesk handoffDesk;
    private final Handoffs handoffs;
    private final Roster roster;
    private final RelayDesk relay;
    private final AgentLines lines;
    private final HandOverDesk handOvers;
    private final CheckInDesk checkIns;
    private final SilenceDesk silence;
    private final WaitingDesk waiting;
    private final DutyDesk duty;
    private final JoiningDesk joinings;
    private final TrainingNotes training;
    private final CaseOpening cases;
    private final FlowSteps flows;
    private final Outbox outbox;
    private final Clock clock;

    public ClockDesk(
            Conversations conversations,
            SafetyEvents events,
            HandoffDesk handoffDesk,
            Handoffs handoffs,
            Roster roster,
            RelayDesk relay,
            AgentLines lines,
            HandOverDesk handOvers,
            CheckInDesk checkIns,
            SilenceDesk silence,
            WaitingDesk waiting,
            DutyDesk duty,
            JoiningDesk joinings,
            TrainingNotes training,
            CaseOpening cases,
            FlowSteps flows,
            Outbox outbox,
            Clock clock) {
        this.conversations = conversations;
        this.events = events;
        this.handoffDesk = handoffDesk;
        this.handoffs = handoffs;
        this.roster = roster;
        this.relay = relay;
        this.lines = lines;
        this.handOvers = handOvers;
        this.checkIns = checkIns;
        this.silence = silence;
        this.waiting = waiting;
        this.duty = duty;
        this.joinings = joinings;
        this.training = training;
        this.cases = cases;
        this.flows = flows;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A wake-up is due. */
    public Receipt woken(Later.Wake wake, UUID id) {
        return switch (wake) {
            case OFFERS_LAPSE -> tell((now, letters) -> handoffDesk.lapsed(new HandoffId(id), now, letters));
            case STILL_WAITING -> tell((now, letters) -> waiting.due(new HandoffId(id), now, letters));
            case NOBODY_CAME -> nobodyCame(new HandoffId(id));
            case DUTY_OVER -> tell((now, letters) -> duty.over(new AgentId(id), now, letters));
            case SHIFT_BEGINS -> tell((now, letters) -> checkIns.shiftBegins(new AgentId(id), now, letters));
            case AGENT_WINDOW -> tell((now, letters) -> checkIns.windowEnds(new AgentId(id), now, letters));
            case AGENT_FREE ->
                tell((now, letters) ->
                        roster.byId(new AgentId(id)).ifPresent(agent -> handoffDesk.welcome(agent, now, letters)));
            case AGENT_SILENT -> tell((now, letters) -> silence.due(new HandoffId(id), now, letters));
            case HAND_OVER_UNANSWERED -> tell((now, letters) -> handOvers.unanswered(new HandoffId(id), now, letters));
            case TRAINING_ENDS -> tell((now, letters) -> training.due(new AgentId(id), now, letters));
            case JOINING_OVER -> joiningOver(new AgentId(id));
            case LINE_LEAVES -> tell((now, letters) -> relay.leave(id, now, letters));
            case HELD_LINE_GONE -> heldLineGone(id);
            // A photo is fetched outside any transaction: the PhotoDesk and whoever fetches take it from there.
            case PHOTO_DUE -> Receipt.NOTHING;
            case SAFETY_UNANSWERED -> onEvent(id, this::alarmIfUnanswered);
            case CHECK_BACK -> onEvent(id, this::checkBack);
            case STOP_UNANSWERED -> stopUnanswered(new ConversationId(id));
            case FORGET -> forget(new ConversationId(id));
        };
    }

    /** A line will never arrive: its writer is told, and an agent who cannot be reached is relieved. */
    public Receipt undelivered(Claim claim, Reason reason) {
        var message = claim.message();
        return undelivered(message.lane(), message.owner(), message.nature(), reason);
    }

    /** The same, told by the platform only after it had taken the message. */
    public Receipt undelivered(ConversationId lane, ConversationId owner, Nature nature, Reason reason) {
        var letters = new Letters();
        if (nature == Nature.RELAYED) {
            relay.tellWriter(lane, owner, toAgent(reason), toResident(reason), letters);
        }
        if (nature != Nature.RELAYED && lane.equals(owner)) {
            cases.undelivered(lane, toAgent(reason), letters);
        }
        if (reason == Reason.UNREACHABLE || reason == Reason.WINDOW_CLOSED) {
            relieve(lane, letters);
        }
        return send(letters);
    }

    private static TalkLine toAgent(Reason reason) {
        return switch (reason) {
            case UNREACHABLE -> TalkLine.FAILED_BLOCKED;
            case WINDOW_CLOSED -> TalkLine.FAILED_WINDOW;
            case MISCONFIGURED, REFUSED -> TalkLine.FAILED_OURS;
        };
    }

    /** An agent who cannot be reached is relieved at once, so the resident only waits for the next one. */
    private static TalkLine toResident(Reason reason) {
        return switch (reason) {
            case UNREACHABLE, WINDOW_CLOSED -> TalkLine.FAILED_RESIDENT_WAITS;
            case MISCONFIGURED, REFUSED -> TalkLine.FAILED_RESIDENT_OURS;
        };
    }

    /** A line of one person for another may have been shown twice: its writer is told. */
    public Receipt maybeTwice(Claim claim) {
        var letters = new Letters();
        relay.tellWriter(
                claim.message().lane(), claim.message().owner(), Line.TALK_MAYBE_TWICE, Line.TALK_MAYBE_TWICE, letters);
        return send(letters);
    }

    private Receipt nobodyCame(HandoffId id) {
        return handoffs.find(id)
                .map(Handoff::resident)
                .flatMap(conversations::lock)
                .map(conversation -> visited(conversation, visit -> sorry(visit, id)))
                .orElse(Receipt.NOTHING);
    }

    /** Whoever closed the chat or asked for silence hears nothing of it. */
    private void sorry(Visit visit, HandoffId id) {
        var talk = visit.conversation().talk();
        if (!visit.conversation().silenced() && !talk.isClosed()) {
            handoffDesk
                    .overdue(id, visit.now(), visit.letters())
                    .ifPresent(waiting -> flows.nobodyCame(visit, waiting));
        }
    }

    /** What a desk says because the time has come. */
    private Receipt tell(BiConsumer<Instant, Letters> then) {
        var letters = new Letters();
        then.accept(clock.instant(), letters);
        return send(letters);
    }

    /** The chat of somebody who is not taken in is emptied; their last message says so. */
    private Receipt joiningOver(AgentId id) {
        return joinings.over(id)
                .flatMap(agent -> conversations.lock(agent.chat()).map(conversation -> {
                    var farewell = OutboundMessage.to(agent.chat(), joinings.farewell(agent))
                            .as(Nature.FAREWELL);
                    return Receipt.sending(conversations.erase(agent.chat(), Optional.of(farewell), clock.instant()))
                            .with(new Receipt.NewRole(conversation.address(), Role.RESIDENT));
                }))
                .orElse(Receipt.NOTHING);
    }

    /** Its writer is told when they ask for it, not before. */
    private Receipt heldLineGone(UUID line) {
        relay.forgetHeld(line);
        lines.forget(line);
        return Receipt.NOTHING;
    }

    private void relieve(ConversationId chat, Letters letters) {
        roster.byChat(chat).ifPresent(agent -> {
            roster.pause(agent.id());
            handoffs.liveOf(agent.id()).stream()
                    .flatMap(talk -> handoffs.lock(talk.id()).stream())
                    .filter(talk -> talk.status() == Handoff.Status.LIVE)
                    .forEach(
                            live -> handoffDesk.giveBack(live, agent, Offer.Answer.DECLINED, clock.instant(), letters));
        });
    }

    private Receipt onEvent(UUID id, Consumer<Visit> then) {
        return events.find(id)
                .map(SafetyEvent::conversation)
                .flatMap(conversations::lock)
                .map(conversation -> visited(conversation, then))
                .orElse(Receipt.NOTHING);
    }

    private Receipt visited(Conversation conversation, Consumer<Visit> then) {
        var visit = new Visit(conversation, clock.instant());
        then.accept(visit);
        return Receipt.sending(conversations.settle(
                visit.conversation(), Optional.empty(), visit.letters().written(), visit.now()));
    }

    /** The question still stands open: indirect words are taken as meant. */
    private void alarmIfUnanswered(Visit visit) {
        var open = visit.conversation().talk().fact(Facts.SAFETY_QUESTION).isPresent();
        if (open) {
            flows.raiseAlarm(visit);
        }
    }

    /** Whoever wrote anything since has moved on, and the question with them. */
    private Receipt stopUnanswered(ConversationId id) {
        return conversations
                .lock(id)
                .filter(conversation -> conversation
                        .talk()
                        .position()
                        .filter(at -> at.step().equals(STOP))
                        .isPresent())
                .map(conversation -> visited(conversation, visit -> flows.happened(visit, STOP_UNANSWERED)))
                .orElse(Receipt.NOTHING);
    }

    /** Whoever asked for silence is not asked how it is, so that what they write next is no answer to that. */
    private void checkBack(Visit visit) {
        if (!visit.conversation().silenced()) {
            flows.happened(visit, CHECK_BACK);
        }
    }

    private Receipt forget(ConversationId id) {
        return Receipt.sending(conversations.erase(id, Optional.empty(), clock.instant()));
    }

    private Receipt send(Letters letters) {
        return Receipt.sending(outbox.add(letters.written(), clock.instant()));
    }
}
