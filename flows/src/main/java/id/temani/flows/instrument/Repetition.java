package id.temani.flows.instrument;

import id.temani.flows.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a question or scale is repeated for: {@code for-each} names the list, {@code except} leaves items of it out.
 *
 * @param list empty when it stands once
 */
record Repetition(Optional<String> list, List<ListItem> items) {

    static Repetition read(YamlNode node, Map<String, List<ListItem>> lists) {
        var list = node.find("for-each");
        if (list.isEmpty()) {
            node.find("except").ifPresent(except -> {
                throw except.problem("leaves something out of nothing: there is no for-each");
            });
            return new Repetition(Optional.empty(), List.of());
        }
        var all = lists.get(list.get().text());
        if (all == null) {
            throw list.get().problem("there is no list of that name");
        }
        var except = node.find("except").map(left -> leftOut(left, all)).orElse(List.of());
        var items = all.stream().filter(item -> !except.contains(item.id())).toList();
        return new Repetition(Optional.of(list.get().text()), items);
    }

    /** Once per item, or once in all. */
    List<Each> unrolled() {
        return list.isEmpty()
                ? List.of(Each.NONE)
                : items.stream().map(Each::of).toList();
    }

    boolean covers(ListItem item) {
        return items.contains(item);
    }

    private static List<String> leftOut(YamlNode except, List<ListItem> all) {
        for (var node : except.list()) {
            if (all.stream().noneMatch(item -> item.id().equals(node.text()))) {
                throw node.problem("is not on the list");
            }
        }
        return except.texts();
    }
}
