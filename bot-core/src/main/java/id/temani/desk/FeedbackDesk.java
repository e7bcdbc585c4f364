package id.temani.desk;

import id.temani.conversation.Facts;
import id.temani.handoff.Feedbacks;
import id.temani.handoff.Handoff;
import id.temani.handoff.Handoffs;
import id.temani.handoff.RecoveryAgent;
import id.temani.handoff.Roster;
import id.temani.relay.Scrubber;
import id.temani.unit.UnitId;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Keeps how residents found a talk: a tap, which is counted, and what some of them write after it. */
public final class FeedbackDesk {

    private final Handoffs handoffs;
    private final Roster roster;
    private final Feedbacks feedbacks;
    private final Scrubber scrubber;
    private final Phrasebook phrases;

    public FeedbackDesk(Handoffs handoffs, Roster roster, Feedbacks feedbacks, Scrubber scrubber, Phrasebook phrases) {
        this.handoffs = handoffs;
        this.roster = roster;
        this.feedbacks = feedbacks;
        this.scrubber = scrubber;
        this.phrases = phrases;
    }

    /** The first of this month: nothing nearer is kept or shown. */
    static LocalDate month(Instant now) {
        return now.atOffset(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
    }

    void keep(Visit visit) {
        var score = visit.conversation().talk().fact(Facts.FEEDBACK);
        visit.conversation()
                .handoff()
                .ifPresent(
                        pending -> score.ifPresent(value -> handoffs.keepFeedback(pending.id(), value, visit.now())));
    }

    /** Numbers are left out; words about buying and selling are not kept at all (art. 131), and that is said. */
    void keepWords(Visit visit) {
        var talk = visit.conversation().talk();
        visit.become(talk.withoutFact(Facts.FEEDBACK_WORDS));
        talk.fact(Facts.FEEDBACK_WORDS).filter(words -> visit.real()).ifPresent(words -> {
            if (scrubber.read(words).supply()) {
                visit.reply(phrases.say(visit.language(), Line.DROP_THIRD_PARTY));
            } else {
                unit(visit)
                        .ifPresent(unit ->
                                feedbacks.keepWords(visit.id(), unit, scrubber.without(words), month(visit.now())));
            }
        });
    }

    /** Of the agent of the last talk, as with taps. */
    private Optional<UnitId> unit(Visit visit) {
        return handoffs.of(visit.id()).stream()
                .filter(request -> request.agent().isPresent())
                .reduce((earlier, last) -> last)
                .map(this::unit);
    }

    private UnitId unit(Handoff talk) {
        return talk.agent().flatMap(roster::byId).map(RecoveryAgent::unit).orElse(talk.unit());
    }
}
