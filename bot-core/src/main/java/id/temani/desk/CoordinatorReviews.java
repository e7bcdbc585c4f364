package id.temani.desk;

import id.temani.handoff.Feedbacks;
import id.temani.handoff.OfferCards;
import id.temani.handoff.Oversight;
import id.temani.wording.CoordinatorLine;
import id.temani.wording.Phrasebook;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;

/** ULASAN: how residents found the talks, per unit of the last twelve months; of few answers nothing is shown. */
public final class CoordinatorReviews {

    private static final int MONTHS = 12;
    private static final int MOST_UNITS = 8;

    private final Oversight oversight;
    private final Feedbacks feedbacks;
    private final OfferCards cards;
    private final Phrasebook phrases;

    public CoordinatorReviews(Oversight oversight, Feedbacks feedbacks, OfferCards cards, Phrasebook phrases) {
        this.oversight = oversight;
        this.feedbacks = feedbacks;
        this.cards = cards;
        this.phrases = phrases;
    }

    void show(Visit visit) {
        var since = visit.now()
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .withDayOfMonth(1)
                .minusMonths(MONTHS - 1);
        var rows = feedbacks.since(since).stream()
                .filter(unit -> unit.all() >= Feedbacks.FEWEST)
                .filter(unit -> oversight.covers(visit.id(), visit.real(), unit.unit()))
                .limit(MOST_UNITS)
                .map(unit -> row(unit, visit))
                .collect(Collectors.joining("\n"));
        var fewest = Map.of("fewest", Integer.toString(Feedbacks.FEWEST), "rows", rows);
        visit.reply(phrases.say(
                visit.language(), rows.isEmpty() ? CoordinatorLine.REVIEWS_FEW : CoordinatorLine.REVIEWS, fewest));
    }

    private String row(Feedbacks.OfUnit unit, Visit visit) {
        return phrases.text(
                visit.language(),
                CoordinatorLine.REVIEWS_ROW,
                Map.of(
                        "unit", cards.unit(unit.unit()),
                        "good", count(unit, "good"),
                        "fair", count(unit, "fair"),
                        "poor", count(unit, "poor")));
    }

    private static String count(Feedbacks.OfUnit unit, String score) {
        return Integer.toString(unit.given().getOrDefault(score, 0));
    }
}
