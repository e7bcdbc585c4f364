package id.temani.flows.card;

import id.temani.screening.Wording;

/**
 * A shelf of cards.
 *
 * @param listed whether people choose it from a list; the others are led to by a flow or the search
 */
public record Topic(String id, Wording title, boolean listed) {}
