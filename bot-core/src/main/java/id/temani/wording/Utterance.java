package id.temani.wording;

import id.temani.resident.Language;
import java.util.List;
import java.util.Optional;

/**
 * One message of ours, ready to be shown: plain text, no markup.
 *
 * <p>Channels draw the choices as they can: buttons, a list, or numbered lines under the text. Prints only its size,
 * because a relayed line is an utterance, too.
 *
 * @param language in which it is said, for what a channel adds in words; empty: other people's words
 * @param enclosure a file that comes with the text; then there are no choices, because no channel has room for both
 */
public record Utterance(String text, List<Choice> choices, Optional<Enclosure> enclosure, Optional<Language> language) {

    /** Telegram shows 1,024 characters beside a file. */
    private static final int MOST_UNDER_FILE = 1_000;

    public Utterance {
        if (text.isBlank()) {
            throw new IllegalArgumentException("An utterance needs a text");
        }
        choices = List.copyOf(choices);
        if (enclosure.isPresent() && !choices.isEmpty()) {
            throw new IllegalArgumentException("A message with a file has no choices");
        }
        if (enclosure.isPresent() && text.length() > MOST_UNDER_FILE) {
            throw new IllegalArgumentException(
                    "A text of %d characters is too long beside a file".formatted(text.length()));
        }
    }

    public Utterance(String text, List<Choice> choices) {
        this(text, choices, Optional.empty(), Optional.empty());
    }

    public static Utterance plain(String text) {
        return new Utterance(text, List.of());
    }

    /** The same, as said in this language. */
    public Utterance in(Language spoken) {
        return new Utterance(text, choices, enclosure, Optional.of(spoken));
    }

    public Utterance offering(Choice... more) {
        return new Utterance(text, List.of(more), Optional.empty(), language);
    }

    public Utterance enclosing(Enclosure file) {
        return new Utterance(text, List.of(), Optional.of(file), language);
    }

    @Override
    public String toString() {
        return "Utterance[%d characters, %d choices]".formatted(text.length(), choices.size());
    }
}
