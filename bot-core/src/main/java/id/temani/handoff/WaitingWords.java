package id.temani.handoff;

import id.temani.resident.Language;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import id.temani.wording.Utterance;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** How long it will take, in honest words: a range only where enough people waited before. */
record WaitingWords(Handoffs handoffs, Phrasebook phrases) {

    private static final Duration SAMPLES_FROM = Duration.ofDays(14);

    Utterance asked(Handoff request, int ahead, Instant now) {
        var language = request.language();
        var estimate = Map.of("estimate", estimate(language, now), "ahead", Integer.toString(ahead));
        return phrases.say(language, ahead == 0 ? Line.WAIT_FIRST : Line.WAIT_QUEUED, estimate);
    }

    Utterance still(Handoff request, int ahead) {
        return phrases.say(
                request.language(),
                ahead == 0 ? Line.WAIT_STILL_FIRST : Line.WAIT_STILL,
                Map.of("ahead", Integer.toString(ahead)));
    }

    private String estimate(Language language, Instant now) {
        return WaitingTime.of(handoffs.waits(now.minus(SAMPLES_FROM), now))
                .map(time -> phrases.text(
                        language,
                        Line.WAIT_ESTIMATE,
                        Map.of("from", Long.toString(time.fromMinutes()), "to", Long.toString(time.untilMinutes()))))
                .orElseGet(() -> phrases.text(language, Line.WAIT_NO_ESTIMATE));
    }
}
