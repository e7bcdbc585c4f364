package id.temani.flows.card;

import id.temani.screening.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One subject, told in a few short pages.
 *
 * @param topic the shelf it stands on
 * @param audience who may read it
 * @param legal whether it says what the law says: such a card is shown only once somebody has signed it
 * @param inOrder whether it is read from its beginning, whichever page answers a question
 * @param title at most as long as the label of a button
 * @param askedAs words and questions with which people ask for it, for the search; never shown
 * @param advice what fits a result, by the id of its band; empty: this card is not about a scale of a questionnaire
 * @param source where what it says comes from
 * @param reviewedBy who signed it; empty: nobody yet
 */
public record Card(
        String id,
        String topic,
        Audience audience,
        boolean legal,
        boolean inOrder,
        Wording title,
        List<Wording> pages,
        Wording askedAs,
        Map<String, Wording> advice,
        String source,
        Optional<String> reviewedBy,
        Optional<LocalDate> reviewedOn) {

    public Card {
        pages = List.copyOf(pages);
        advice = Map.copyOf(advice);
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("A card needs a page");
        }
        if (reviewedBy.isPresent() != reviewedOn.isPresent()) {
            throw new IllegalArgumentException("Who reviewed a card and when belong together");
        }
    }

    /** Who may read a card: a family is addressed in another way than everybody else. */
    public enum Audience {
        EVERYBODY,
        /** Says "Bapak/Ibu". */
        FAMILY,
        /** Says "kamu". */
        OTHERS;

        boolean reads(Card card) {
            return card.audience() == EVERYBODY || card.audience() == this;
        }
    }

    /** Pages that stand on no shelf and are put together for one person. */
    public static Card unlisted(String id, Wording title, List<Wording> pages) {
        return new Card(
                id,
                "",
                Audience.EVERYBODY,
                false,
                true,
                title,
                pages,
                title,
                Map.of(),
                "",
                Optional.empty(),
                Optional.empty());
    }

    /** Legal sentences wait for a signature; everything else is shown and marked as unreviewed. */
    public boolean mayBeShown() {
        return !legal || reviewedBy.isPresent();
    }
}
