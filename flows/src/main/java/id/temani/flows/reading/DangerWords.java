package id.temani.flows.reading;

import id.temani.conversation.Vocabulary;
import id.temani.safety.Danger;
import id.temani.safety.SafetyNet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds phrases of danger in what people type: whole words, spelt as people spell them, with words that change nothing
 * left out. Negation is not understood on purpose: "I do not want to die" is asked about, too.
 */
final class DangerWords implements SafetyNet {

    private final Map<String, String> same;
    private final Set<String> fillers;
    private final Map<Danger, Map<String, List<List<String>>>> phrases;
    private final List<Danger> gravestFirst;
    private final Vocabulary vocabulary;

    /**
     * @param same spellings and the word they stand for
     * @param fillers words that are skipped
     * @param phrases as canonical words, by kind of danger
     */
    DangerWords(
            Map<String, String> same,
            Set<String> fillers,
            Map<Danger, List<List<String>>> phrases,
            List<Danger> gravestFirst,
            Vocabulary vocabulary) {
        this.same = Map.copyOf(same);
        this.fillers = Set.copyOf(fillers);
        this.vocabulary = vocabulary;
        this.gravestFirst = List.copyOf(gravestFirst);
        this.phrases = new HashMap<>();
        phrases.forEach((danger, list) -> this.phrases.put(danger, byFirstWord(list)));
    }

    @Override
    public Optional<Danger> check(String text) {
        var words = Tokens.of(text).stream()
                .map(Tokens::squeezed)
                .filter(word -> !fillers.contains(word))
                .map(word -> same.getOrDefault(word, word))
                .toList();
        return gravestFirst.stream()
                .filter(danger -> speaksOf(words, phrases.getOrDefault(danger, Map.of())))
                .findFirst()
                .or(() -> vocabulary
                        .resident(text)
                        .filter(Vocabulary.ResidentWord.DARURAT::equals)
                        .map(word -> Danger.CALLED));
    }

    private static boolean speaksOf(List<String> words, Map<String, List<List<String>>> byFirstWord) {
        for (int i = 0; i < words.size(); i++) {
            for (var phrase : byFirstWord.getOrDefault(words.get(i), List.of())) {
                var end = i + phrase.size();
                if (end <= words.size() && words.subList(i, end).equals(phrase)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Map<String, List<List<String>>> byFirstWord(List<List<String>> phrases) {
        var byFirst = new HashMap<String, List<List<String>>>();
        for (var phrase : phrases) {
            byFirst.merge(phrase.getFirst(), List.of(phrase), DangerWords::joined);
        }
        return byFirst;
    }

    private static List<List<String>> joined(List<List<String>> some, List<List<String>> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
