package id.temani.wording;

import java.util.List;

/**
 * One message of ours, ready to be shown: plain text, no markup.
 *
 * <p>Channels draw the choices as they can: buttons, a list, or numbered lines under the text. Prints only its size,
 * because a relayed line is an utterance, too.
 */
public record Utterance(String text, List<Choice> choices) {

    public Utterance {
        if (text.isBlank()) {
            throw new IllegalArgumentException("An utterance needs a text");
        }
        choices = List.copyOf(choices);
    }

    public static Utterance plain(String text) {
        return new Utterance(text, List.of());
    }

    public Utterance offering(Choice... more) {
        return new Utterance(text, List.of(more));
    }

    @Override
    public String toString() {
        return "Utterance[%d characters, %d choices]".formatted(text.length(), choices.size());
    }
}
