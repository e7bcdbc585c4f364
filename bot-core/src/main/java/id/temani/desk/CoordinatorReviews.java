package id.temani.desk;

import id.temani.handoff.Feedbacks;
import id.temani.handoff.OfferCards;
import id.temani.handoff.Oversight;
import id.temani.wording.CoordinatorLine;
import id.temani.wording.Phrasebook;
import id.temani.wording.Utterance;
import java.util.Map;
import java.util.stream.Collectors;

/** ULASAN: how residents found the talks, per unit of the last twelve months; of few answers, or few texts, nothing is shown. */
public final class CoordinatorReviews {

    private static final int MOST_UNITS = 8;
    private static final int MOST_TEXTS = 10;

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
        var since = FeedbackDesk.month(visit.now()).minusMonths(Feedbacks.MONTHS - 1);
        var rows = feedbacks.since(since).stream()
                .filter(unit -> unit.all() >= Feedbacks.FEWEST)
                .filter(unit -> oversight.covers(visit.id(), visit.real(), unit.unit()))
                .limit(MOST_UNITS)
                .map(unit -> row(unit, visit))
                .collect(Collectors.joining("\n"));
        var fewest = Map.of("fewest", Integer.toString(Feedbacks.FEWEST), "rows", rows);
        visit.reply(phrases.say(
                visit.language(), rows.isEmpty() ? CoordinatorLine.REVIEWS_FEW : CoordinatorLine.REVIEWS, fewest));
        feedbacks.wordsSince(since).stream()
                .filter(unit -> !unit.shown().isEmpty())
                .filter(unit -> oversight.covers(visit.id(), visit.real(), unit.unit()))
                .limit(MOST_UNITS)
                .forEach(unit -> visit.reply(words(unit, visit)));
    }

    private Utterance words(Feedbacks.WordsOfUnit unit, Visit visit) {
        var rows = unit.shown().stream()
                .limit(MOST_TEXTS)
                .map(text -> phrases.text(visit.language(), CoordinatorLine.REVIEWS_WORDS_ROW, Map.of("text", text)))
                .collect(Collectors.joining("\n"));
        return phrases.say(
                visit.language(), CoordinatorLine.REVIEWS_WORDS, Map.of("unit", cards.unit(unit.unit()), "rows", rows));
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
