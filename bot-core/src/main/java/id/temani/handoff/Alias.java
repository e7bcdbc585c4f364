package id.temani.handoff;

/**
 * The name under which a resident is known to everybody but themselves: two pleasant words and a number ("Melati Pagi 47").
 * All of it is random and says nothing about the person, the request, or how many there are.
 *
 * @param words separated by one space; requests from before had one word
 * @param number what agents type; no other open request has it
 */
public record Alias(String words, int number) {

    /** Whether somebody who wrote {@code name} can mean this one: all of the words, or the first. */
    public boolean isCalled(String name) {
        var said = name.strip().replaceAll("\\s+", " ");
        return words.equalsIgnoreCase(said) || words.split(" ", 2)[0].equalsIgnoreCase(said);
    }

    @Override
    public String toString() {
        return words + " " + number;
    }
}
