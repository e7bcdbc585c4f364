package id.temani.safety;

import id.temani.delivery.Letters;
import id.temani.handoff.Handoff;
import id.temani.handoff.OfferCards;
import id.temani.handoff.Roster;
import id.temani.handoff.Rotas;
import id.temani.later.Later;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.unit.UnitId;
import id.temani.wording.CoordinatorLine;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Calls people when danger was spoken of. What the person themselves reads is a flow; this is who else is told. */
public final class SafetyDesk {

    /** How long the question after indirect words may stay unanswered before people are alerted. */
    public static final Duration ANSWER_WITHIN = Duration.ofMinutes(5);

    /** When we ask again how it is. */
    public static final Duration CHECK_BACK_AFTER = Duration.ofMinutes(10);

    private static final Duration SAME_ALARM = Duration.ofMinutes(5);
    private static final Duration SAME_EVENT = Duration.ofMinutes(30);
    private static final Duration STILL_URGENT = Duration.ofDays(1);

    private final SafetyEvents events;
    private final Roster roster;
    private final Rotas rotas;
    private final OfferCards cards;
    private final Phrasebook phrases;
    private final Later later;

    public SafetyDesk(
            SafetyEvents events, Roster roster, Rotas rotas, OfferCards cards, Phrasebook phrases, Later later) {
        this.events = events;
        this.roster = roster;
        this.rotas = rotas;
        this.cards = cards;
        this.phrases = phrases;
        this.later = later;
    }

    /** Notes that danger was spoken of. What follows within minutes of an alarm is the same alarm. */
    public SafetyEvent noted(ConversationId person, Danger danger, Instant now) {
        var sameAlarm =
                within(person, SAME_ALARM, now).filter(SafetyEvent::alarmed).isPresent();
        var event = new SafetyEvent(UUID.randomUUID(), person, danger, now, sameAlarm);
        events.add(event);
        return event;
    }

    /** People are alerted if the question stays unanswered. */
    public void awaitAnswer(ConversationId person, Instant now) {
        later.at(Later.Wake.SAFETY_UNANSWERED, current(person, now).id(), now.plus(ANSWER_WITHIN));
    }

    public void checkBackLater(ConversationId person, Instant now) {
        later.at(Later.Wake.CHECK_BACK, current(person, now).id(), now.plus(CHECK_BACK_AFTER));
    }

    /** The event of this moment; a person who called for help themselves (DARURAT) makes one. */
    private SafetyEvent current(ConversationId person, Instant now) {
        return within(person, SAME_EVENT, now).orElseGet(() -> noted(person, Danger.CALLED, now));
    }

    private Optional<SafetyEvent> within(ConversationId person, Duration time, Instant now) {
        return events.latest(person).filter(event -> event.at().plus(time).isAfter(now));
    }

    /** Whether a request for a person should jump the queue. */
    public boolean urgent(ConversationId person, Instant now) {
        return within(person, STILL_URGENT, now).isPresent();
    }

    /** Alerts the agent of the talk, those on duty when there is none, and the coordinators. Once per event. */
    public void raise(Alert alert, Letters letters) {
        var event = current(alert.person(), alert.now());
        if (event.alarmed()) {
            return;
        }
        events.save(event.alarm());
        alert.handoff()
                .ifPresentOrElse(
                        request -> aboutRequest(alert, request, letters), () -> withoutRequest(alert, letters));
    }

    /** An agent pages the coordinator about the talk at hand. */
    public void paged(Handoff live, Instant now, Letters letters) {
        for (var chat : roster.coordinators(live.unit(), live.channel().isReal())) {
            letters.urgent(
                    live.resident(),
                    chat,
                    cards.about(live, Language.INDONESIAN, CoordinatorLine.ALARM_AGENT_CALLS, now));
        }
    }

    private void aboutRequest(Alert alert, Handoff request, Letters letters) {
        request.agent()
                .flatMap(roster::byId)
                .ifPresent(agent -> letters.urgent(
                        alert.person(),
                        agent.chat(),
                        phrases.say(
                                agent.reads(),
                                Line.AGENT_RESIDENT_DANGER,
                                Map.of("alias", request.alias().toString()))));
        for (var chat : roster.coordinators(request.unit(), alert.real())) {
            letters.urgent(
                    alert.person(),
                    chat,
                    cards.about(request, Language.INDONESIAN, CoordinatorLine.ALARM_DANGER, alert.now()));
        }
    }

    private void withoutRequest(Alert alert, Letters letters) {
        roster.reachable(alert.real()).stream()
                .filter(agent -> rotas.standing(agent, alert.now()).isOn())
                .forEach(agent -> letters.urgent(
                        alert.person(),
                        agent.chat(),
                        phrases.say(agent.reads(), CoordinatorLine.ALARM_DANGER_NO_CASE)));
        for (var chat : roster.coordinators(alert.unit(), alert.real())) {
            letters.urgent(
                    alert.person(), chat, phrases.say(Language.INDONESIAN, CoordinatorLine.ALARM_DANGER_NO_CASE));
        }
    }

    /**
     * Who is in danger, as far as those who are told may know it.
     *
     * @param real whether the person is on a real channel, because nobody real is alerted by the simulator
     * @param handoff the person's open request, when there is one
     */
    public record Alert(ConversationId person, boolean real, UnitId unit, Optional<Handoff> handoff, Instant now) {}
}
