package id.temani.flows.instrument;

import id.temani.flows.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which questions a name in the file means. Inside something repeated for the same list, {@code q2} is the question
 * about the same item; everywhere a question can be named in full ({@code q2.cannabis}).
 */
final class References {

    private final Map<String, Repetition> questions = new LinkedHashMap<>();

    void add(YamlNode id, Repetition repetition) {
        if (questions.put(id.text(), repetition) != null) {
            throw id.problem("this question is there twice");
        }
    }

    /** Every named question. */
    List<String> all(YamlNode names, Each each) {
        return names.list().stream()
                .map(name -> one(name, each).orElseThrow(() -> name.problem("is not asked about this item")))
                .toList();
    }

    /** Every named question that exists for this item; one that the file says is not repeated for it is left out. */
    List<String> existing(YamlNode names, Each each) {
        return names.list().stream().flatMap(name -> one(name, each).stream()).toList();
    }

    private Optional<String> one(YamlNode name, Each each) {
        var text = name.text();
        var repetition = questions.get(text);
        if (repetition == null) {
            return Optional.of(inFull(name, text));
        }
        if (repetition.list().isEmpty()) {
            return Optional.of(text);
        }
        var item = each.item().orElseThrow(() -> name.problem("is repeated; name one of its questions in full"));
        return repetition.covers(item) ? Optional.of(each.idOf(text)) : Optional.empty();
    }

    private String inFull(YamlNode name, String text) {
        for (var entry : questions.entrySet()) {
            for (var item : entry.getValue().items()) {
                if (text.equals(Each.of(item).idOf(entry.getKey()))) {
                    return text;
                }
            }
        }
        throw name.problem("there is no question of that name before this line");
    }
}
