package id.temani.handoff;

/**
 * The name under which a resident is known to everybody but themselves: a pleasant word and the number of the request
 * ("Melati 28"). The word is random, the number counts requests: neither says anything about the person.
 */
public record Alias(String word, int number) {

    @Override
    public String toString() {
        return word + " " + number;
    }
}
