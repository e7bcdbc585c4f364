package id.temani.flows.card;

import id.temani.flows.card.Card.Audience;
import id.temani.resident.Language;

/** Answers questions in people's own words with a card. No answer is better than a wrong one. Pure and thread-safe. */
public interface CardSearch {

    /** What came of a question. Keeps nothing of it. */
    sealed interface Answer {

        /** @param page the one that says most about what was asked, from 1 */
        record Found(Card card, int page) implements Answer {}

        /** How much to take, where to get it, how to use it: people to talk to, and nothing else. */
        record Declined() implements Answer {}

        record Unknown() implements Answer {}
    }

    /** @param reader who asks; a card that is not for them, or waits for a signature, is no answer */
    Answer ask(String question, Language language, Audience reader);
}
