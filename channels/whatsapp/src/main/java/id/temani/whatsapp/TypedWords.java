package id.temani.whatsapp;

import id.temani.resident.Language;
import java.util.List;
import java.util.Optional;

/** How the words that can be typed instead of tapping are asked for. The sentence is data, so the wiring brings it. */
@FunctionalInterface
public interface TypedWords {

    /**
     * One line that names all of {@code words}, such as "AMBIL 28" and "NANTI 28"; without a line break.
     *
     * @param language of the message above it; empty: it has none of its own
     */
    String asking(Optional<Language> language, List<String> words);

    /** The bare words, for a wiring that has no sentence. */
    static TypedWords bare() {
        return (language, words) -> String.join(" · ", words);
    }
}
