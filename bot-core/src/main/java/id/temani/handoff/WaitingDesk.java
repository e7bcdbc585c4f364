package id.temani.handoff;

import id.temani.delivery.Letters;
import id.temani.later.Later;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import id.temani.wording.Utterance;
import java.time.Duration;
import java.time.Instant;

/**
 * Tells residents who wait how it stands: at once, when they move up, and each quarter of the first hour. No word is worse
 * than the one before: whoever is in danger goes first, and that is nobody's fault who waits.
 */
public final class WaitingDesk {

    static final Duration LOOK_AGAIN = Duration.ofMinutes(5);
    static final Duration TELL_AT_LEAST = Duration.ofMinutes(15);
    static final Duration NEWS_FOR = Duration.ofHours(1);

    private final Handoffs handoffs;
    private final Places places;
    private final Later later;
    private final Phrasebook phrases;
    private final WaitingWords words;

    public WaitingDesk(Handoffs handoffs, Places places, Later later, Phrasebook phrases) {
        this.handoffs = handoffs;
        this.places = places;
        this.later = later;
        this.phrases = phrases;
        this.words = new WaitingWords(handoffs, phrases);
    }

    /** What somebody hears who has just asked for a person. Whoever asked for later gets no news until then. */
    Utterance asked(Handoff request, Instant now) {
        if (request.wishes().when() == Wishes.When.LATER) {
            over(request.id());
            return phrases.say(request.language(), Line.WAIT_LATER);
        }
        var ahead = handoffs.ahead(request);
        var place = places.of(request.id())
                .map(told -> told.told(ahead, now))
                .orElseGet(() -> new Place(request.id(), ahead, now, now));
        keep(place, now);
        return words.asked(request, place.ahead(), now);
    }

    /** The agent is gone; the resident was told so. */
    void again(Handoff request, Instant now) {
        var ahead = handoffs.ahead(request);
        var place = places.of(request.id())
                .map(told -> told.told(ahead, now).anew(now))
                .orElseGet(() -> new Place(request.id(), ahead, now, now));
        keep(place, now);
    }

    /** Nobody waits any more. */
    void over(HandoffId request) {
        places.forget(request);
        later.cancel(Later.Wake.STILL_WAITING, request.value());
    }

    /** Time to look how it stands. */
    public void due(HandoffId id, Instant now, Letters letters) {
        handoffs.lock(id)
                .filter(request -> request.status() == Handoff.Status.WAITING)
                .ifPresent(request -> places.of(id).ifPresent(place -> tell(request, place, now, letters)));
    }

    private void tell(Handoff request, Place told, Instant now, Letters letters) {
        var place = told.told(handoffs.ahead(request), now);
        var movedUp = place.ahead() < told.ahead();
        if (request.told() == Handoff.Told.OFF_HOURS) {
            keep(place, now);
        } else if (movedUp || !now.isBefore(told.toldAt().plus(TELL_AT_LEAST))) {
            letters.to(request.resident(), words.still(request, place.ahead()));
            keep(place, now);
        } else {
            keep(told, now);
        }
    }

    private void keep(Place place, Instant now) {
        places.keep(place);
        var next = now.plus(LOOK_AGAIN);
        if (!next.isAfter(place.since().plus(NEWS_FOR))) {
            later.at(Later.Wake.STILL_WAITING, place.request().value(), next);
        }
    }
}
