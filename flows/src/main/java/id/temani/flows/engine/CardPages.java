package id.temani.flows.engine;

import id.temani.flows.card.Card;
import id.temani.flows.card.Cards;
import id.temani.flows.definition.Step;
import id.temani.screening.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Cards as a talk reads them: which one, and at which page it is open. */
record CardPages(Cards cards, Questionnaires questionnaires, Wording adviceTitle) {

    /** Stands for what fits the result, in place of a card's id. */
    static final String ADVICE = "advice";

    /** The topic chosen last. */
    static final String TOPIC = "topic";

    /** The card chosen or found last. */
    static final String CARD = "card";

    /** The card that is open and its page, {@code stimulants.2}; another card begins at its first page. */
    static final String PAGE = "page";

    /** What is open: {@code number} counts from 1. */
    record Open(Card card, int number) {

        Wording page() {
            return card.pages().get(number - 1);
        }

        boolean isFirst() {
            return number == 1;
        }

        boolean isLast() {
            return number == card.pages().size();
        }

        /** Names card and page in the payload of a button, so that a second tap on it turns no second page. */
        String place() {
            return card.id() + "." + number;
        }

        /** The words or buttons that are offered under this page. */
        List<String> codes(Step.Reading reading) {
            var turning = Stream.of(Step.NEXT_PAGE, Step.PAGE_BEFORE);
            return isLast() ? reading.choices() : turning.toList();
        }
    }

    Open open(TalkDraft talk, Step.Reading reading) {
        var card = card(talk, reading);
        var number = talk.fact(PAGE)
                .filter(place -> place.startsWith(card.id() + "."))
                .map(place -> Integer.parseInt(place.substring(card.id().length() + 1)))
                .filter(page -> page <= card.pages().size())
                .orElse(1);
        return new Open(card, number);
    }

    /** Turns a page; false at the cover. */
    boolean turn(TalkDraft talk, Step.Reading reading, String event) {
        var open = open(talk, reading);
        var forward = event.equals(Step.NEXT_PAGE);
        if (forward ? open.isLast() : open.isFirst()) {
            return false;
        }
        talk.remember(PAGE, new Open(open.card(), open.number() + (forward ? 1 : -1)).place());
        return true;
    }

    /** Opens a card that was found at the page that answers; the pages before it are a KEMBALI away. */
    void take(TalkDraft talk, Card card, int page) {
        talk.remember(CARD, card.id());
        talk.remember(TOPIC, card.topic());
        talk.remember(PAGE, new Open(card, page).place());
    }

    /** A card that is no longer there makes way for the first one. */
    private Card card(TalkDraft talk, Step.Reading reading) {
        return (reading.card().equals(ADVICE) ? advice(talk) : named(talk, reading))
                .filter(Card::mayBeShown)
                .orElseGet(() -> cards.shownTo(Catalogue.audience(talk)).getFirst());
    }

    private Optional<Card> advice(TalkDraft talk) {
        return questionnaires
                .current(talk)
                .map(new Advice(cards)::of)
                .filter(pages -> !pages.isEmpty())
                .map(pages -> Card.unlisted(ADVICE, adviceTitle, pages));
    }

    private Optional<Card> named(TalkDraft talk, Step.Reading reading) {
        return cards.card(reading.card().equals(Step.CHOSEN) ? talk.fact(CARD).orElse("") : reading.card());
    }
}
