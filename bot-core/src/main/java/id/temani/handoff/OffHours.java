package id.temani.handoff;

import id.temani.resident.Language;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import id.temani.wording.TalkLine;
import id.temani.wording.Utterance;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What somebody hears who asks when nobody can: when a person is back, and whether other wishes would bring one now. */
record OffHours(Phrasebook phrases) {

    /** With the name of the zone, as in "08.00 WITA"; Indonesia has three and no summer time. */
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm zzz", Locale.of("id"));

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    /**
     * @param agents among whom somebody may be on duty who does not fit the wishes
     */
    Utterance about(Search search, Instant back, List<RecoveryAgent> agents) {
        var request = search.request();
        var language = request.language();
        var when = when(language, back, search.now(), search.place().zone());
        var said = phrases.text(language, TalkLine.WAIT_OFF_HOURS, Map.of("when", when));
        return withOtherWish(said, search, agents);
    }

    /** That those on duty cannot, or that nobody knows when somebody is back. */
    Utterance nobodyYet(Search search, List<RecoveryAgent> agents) {
        return withOtherWish(phrases.text(search.request().language(), Line.WAIT_NOBODY_YET), search, agents);
    }

    private Utterance withOtherWish(String said, Search search, List<RecoveryAgent> agents) {
        return Utterance.plain(otherWish(search, agents)
                .map(line -> said + " " + phrases.text(search.request().language(), line))
                .orElse(said));
    }

    private String when(Language language, Instant back, Instant now, ZoneId zone) {
        var then = back.atZone(zone);
        var today = now.atZone(zone).toLocalDate();
        var values = Map.of("clock", CLOCK.format(then), "date", DATE.format(then));
        if (then.toLocalDate().isAfter(today.plusDays(1))) {
            return phrases.text(language, TalkLine.ON_DAY, values);
        }
        return phrases.text(language, then.toLocalDate().equals(today) ? TalkLine.TODAY : TalkLine.TOMORROW, values);
    }

    /** Somebody is there now whom only the wishes keep away; the resident decides. */
    private static Optional<TalkLine> otherWish(Search search, List<RecoveryAgent> agents) {
        var wishes = search.request().wishes();
        var anywhere = wishes.fromAnywhere();
        var anybody = wishes.ofAnyGender();
        if (!wishes.equals(anywhere) && isThere(search, anywhere, agents)) {
            return Optional.of(TalkLine.WAIT_NEARBY_NOW);
        }
        return !wishes.equals(anybody) && isThere(search, anybody, agents)
                ? Optional.of(TalkLine.WAIT_ANYBODY_NOW)
                : Optional.empty();
    }

    private static boolean isThere(Search search, Wishes wishes, List<RecoveryAgent> agents) {
        var request = search.request();
        return !HandoffRouter.choose(search.about(request.wishing(request.unit(), wishes)), agents)
                .asked()
                .isEmpty();
    }
}
