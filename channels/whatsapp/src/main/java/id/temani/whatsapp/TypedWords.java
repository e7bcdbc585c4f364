package id.temani.whatsapp;

import java.util.List;

/** How the words that can be typed instead of tapping are asked for. The sentence is data, so the wiring brings it. */
@FunctionalInterface
public interface TypedWords {

    /** One line that names all of {@code words}, such as "AMBIL 28" and "NANTI 28"; without a line break. */
    String asking(List<String> words);

    /** The bare words, for a wiring that has no sentence. */
    static TypedWords bare() {
        return words -> String.join(" · ", words);
    }
}
