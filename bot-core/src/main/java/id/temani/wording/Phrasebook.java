package id.temani.wording;

import id.temani.resident.Language;
import java.util.Map;

/** The bot's own lines in every language. */
public interface Phrasebook {

    /**
     * The text of {@code line} with its {@code {placeholders}} filled in.
     *
     * @throws IllegalArgumentException when a placeholder has no value; the files are checked at start-up, so this is a
     *     bug of the caller
     */
    String text(Language language, Phrase line, Map<String, String> values);

    default String text(Language language, Phrase line) {
        return text(language, line, Map.of());
    }

    /** What {@code named} is called in {@code language}. */
    String nameOf(Language named, Language language);

    /** The same as a message without choices. */
    default Utterance say(Language language, Phrase line, Map<String, String> values) {
        return Utterance.plain(text(language, line, values)).in(language);
    }

    default Utterance say(Language language, Phrase line) {
        return say(language, line, Map.of());
    }
}
