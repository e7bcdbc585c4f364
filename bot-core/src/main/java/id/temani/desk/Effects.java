package id.temani.desk;

import id.temani.conversation.Conversation;
import id.temani.conversation.Effect;
import id.temani.conversation.Facts;
import id.temani.handoff.Handoff;
import id.temani.handoff.HandoffDesk;
import id.temani.handoff.Handoffs;
import id.temani.handoff.Offer;
import id.temani.handoff.RecoveryAgent;
import id.temani.handoff.Roster;
import id.temani.later.Later;
import id.temani.privacy.DailyCounts;
import id.temani.privacy.DailyCounts.Counted;
import id.temani.relay.RelayDesk;
import id.temani.safety.SafetyDesk;
import id.temani.tally.Indicator;
import id.temani.tally.Tally;
import id.temani.unit.UnitId;
import id.temani.unit.Units;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import id.temani.wording.Utterance;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Carries out what flows ask for beyond words. */
public final class Effects {

    private static final Duration STOP_ANSWER_WITHIN = Duration.ofMinutes(15);

    private final HandoffDesk handoffDesk;
    private final Handoffs handoffs;
    private final Roster roster;
    private final RelayDesk relay;
    private final SafetyDesk safety;
    private final DailyCounts counts;
    private final Tally tally;
    private final Askings askings;
    private final Continuation continuation;
    private final PersonalRights rights;
    private final FeedbackDesk feedback;
    private final Later later;
    private final Phrasebook phrases;

    public Effects(
            HandoffDesk handoffDesk,
            Handoffs handoffs,
            Roster roster,
            RelayDesk relay,
            SafetyDesk safety,
            DailyCounts counts,
            Tally tally,
            Units units,
            Continuation continuation,
            PersonalRights rights,
            FeedbackDesk feedback,
            Later later,
            Phrasebook phrases) {
        this.handoffDesk = handoffDesk;
        this.handoffs = handoffs;
        this.roster = roster;
        this.relay = relay;
        this.safety = safety;
        this.counts = counts;
        this.tally = tally;
        this.askings = new Askings(units, safety);
        this.continuation = continuation;
        this.rights = rights;
        this.feedback = feedback;
        this.later = later;
        this.phrases = phrases;
    }

    void carryOut(Effect effect, Visit visit) {
        switch (effect) {
            case REQUEST_PERSON -> requestPerson(visit);
            case CANCEL_REQUEST -> cancelRequest(visit);
            case CHANGE_AGENT ->
                withAgent(
                        visit,
                        (live, agent) ->
                                handoffDesk.giveBack(live, agent, Offer.Answer.DECLINED, visit.now(), visit.letters()));
            case END_TALK ->
                withAgent(visit, (live, agent) -> relay.end(live, agent, true, visit.now(), visit.letters()));
            case KEEP_FEEDBACK -> feedback.keep(visit);
            case KEEP_FEEDBACK_WORDS -> feedback.keepWords(visit);
            case SHARE_DETAIL -> shareDetail(visit);
            case SCREENING_DONE -> screened(visit);
            case RAISE_ALARM -> raiseAlarm(visit);
            case AWAIT_SAFETY_ANSWER -> safety.awaitAnswer(visit.id(), visit.now());
            case CHECK_BACK -> safety.checkBackLater(visit.id(), visit.now());
            case STOP_SENDING -> visit.become(visit.conversation().silent());
            case CLEAR_CHAT -> clearChat(visit);
            case TAKE_BACK_MESSAGE -> visit.takeBackMessage();
            case GIVE_CODE -> continuation.giveCode(visit);
            case AWAIT_STOP_ANSWER ->
                later.at(
                        Later.Wake.STOP_UNANSWERED,
                        visit.id().value(),
                        visit.now().plus(STOP_ANSWER_WITHIN));
            case WITHDRAW_CONSENT -> rights.withdraw(visit);
            case CORRECTED -> rights.corrected(visit);
            case EXPORT_DATA -> rights.showEverything(visit);
            case ENCLOSE_DATA -> rights.encloseEverything(visit);
            case REMINDERS_CHOSEN -> rights.choseReminders(visit);
            case START_ANEW -> rights.startAnew(visit);
            case ERASE -> rights.erase(visit);
            case SHOW_DATA -> rights.showData(visit);
            case COUNT_AND_FORGET -> countAndForget(visit);
            case AGENT_JOINED -> throw new IllegalStateException("Only an invited agent's chat can join");
        }
    }

    /** People are told of danger; once per event, however often it is asked for. */
    void raiseAlarm(Visit visit) {
        safety.raise(
                new SafetyDesk.Alert(visit.id(), visit.real(), askings.unit(visit), openRequest(visit), visit.now()),
                visit.letters());
    }

    Utterance sorry(Handoff waiting) {
        return phrases.say(waiting.language(), Line.WAIT_SORRY);
    }

    private void requestPerson(Visit visit) {
        var pending = openRequest(visit);
        if (pending.isPresent()) {
            askDifferently(visit, pending.get());
            return;
        }
        count(visit, Counted.PERSON_REQUESTED);
        var request = handoffDesk.request(askings.of(visit), visit.now(), visit.letters());
        tally.count(request.unit(), Indicator.REQUESTED, label(request.door()), request.channel(), visit.now());
        var conversation = visit.conversation();
        visit.become(conversation.with(Optional.of(new Conversation.Pending(request.id(), request.status()))));
    }

    /** Somebody who waits already may have changed place or wishes (KOREKSI). */
    private void askDifferently(Visit visit, Handoff pending) {
        var asking = askings.of(visit);
        var same = pending.unit().equals(asking.unit()) && pending.wishes().equals(asking.wishes());
        if (same || pending.status() != Handoff.Status.WAITING) {
            visit.reply(phrases.say(visit.language(), Line.WAIT_ALREADY));
        } else {
            handoffDesk.askDifferently(pending, asking, visit.now(), visit.letters());
        }
    }

    private void cancelRequest(Visit visit) {
        visit.conversation().handoff().ifPresent(pending -> {
            handoffDesk.cancel(pending.id(), visit.now(), visit.letters());
            visit.reply(phrases.say(visit.language(), Line.WAIT_CANCELLED));
        });
    }

    private void shareDetail(Visit visit) {
        var detail = visit.conversation().talk().fact(Facts.DETAIL);
        withAgent(
                visit,
                (live, agent) -> detail.ifPresent(words -> {
                    handoffs.save(live.sharing(words));
                    visit.letters()
                            .about(
                                    visit.id(),
                                    agent.chat(),
                                    phrases.say(
                                            agent.reads(),
                                            Line.DETAIL_SHARED,
                                            Map.of("alias", live.alias().toString(), "detail", words)));
                }));
    }

    private static void clearChat(Visit visit) {
        if (visit.conversation().talk().fact(Facts.CLEAR).filter("yes"::equals).isPresent()) {
            visit.takeBackChat();
        }
    }

    private void screened(Visit visit) {
        count(visit, Counted.SCREENING_DONE);
        var talk = visit.conversation().talk();
        var unit = talk.fact(Facts.UNIT).map(UnitId::new).orElse(Tally.NOWHERE);
        var channel = visit.conversation().address().channel();
        tally.count(unit, Indicator.SCREENED, talk.fact(Facts.BAND).orElse(""), channel, visit.now());
    }

    private static String label(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private void countAndForget(Visit visit) {
        count(visit, Counted.UNDER_AGE);
        rights.forget(visit);
    }

    /** The simulator's people are counted nowhere. */
    private void count(Visit visit, Counted what) {
        if (visit.real()) {
            counts.add(visit.now().atOffset(ZoneOffset.UTC).toLocalDate(), what);
        }
    }

    private Optional<Handoff> openRequest(Visit visit) {
        return visit.conversation()
                .handoff()
                .flatMap(pending -> handoffs.lock(pending.id()))
                .filter(handoff -> handoff.status().isOpen());
    }

    private void withAgent(Visit visit, BiConsumer<Handoff, RecoveryAgent> then) {
        openRequest(visit)
                .filter(handoff -> handoff.status() == Handoff.Status.LIVE)
                .ifPresent(live -> live.agent().flatMap(roster::byId).ifPresent(agent -> then.accept(live, agent)));
    }
}
