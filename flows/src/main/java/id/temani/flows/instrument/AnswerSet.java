package id.temani.flows.instrument;

import id.temani.flows.yaml.YamlNode;
import id.temani.screening.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Answers that several questions share, still without points: those stand on each question. */
record AnswerSet(List<Option> options) {

    static AnswerSet read(YamlNode node, Map<String, List<ListItem>> lists) {
        node.only("options", "each-of", "none-of-these");
        var options = new ArrayList<Option>();
        node.find("each-of")
                .ifPresent(list -> items(list, lists)
                        .forEach(item -> options.add(list.here(
                                () -> new Option(item.id(), item.label(), item.title(), OptionalInt.empty(), false)))));
        node.find("options").ifPresent(list -> list.list().forEach(one -> options.add(option(one, false))));
        node.find("none-of-these").ifPresent(one -> options.add(option(one, true)));
        if (options.isEmpty()) {
            throw node.problem("holds no answers");
        }
        if (options.stream().map(Option::code).distinct().count() < options.size()) {
            throw node.problem("holds a code twice");
        }
        return new AnswerSet(List.copyOf(options));
    }

    /** The same answers with the points of one question; every code needs some. */
    List<Option> withPoints(YamlNode points) {
        points.only(options.stream().map(Option::code).toArray(String[]::new));
        return options.stream()
                .map(option -> points.here(() -> new Option(
                        option.code(),
                        option.label(),
                        option.title(),
                        OptionalInt.of(points.at(option.code()).number()),
                        option.alone())))
                .toList();
    }

    private static List<ListItem> items(YamlNode name, Map<String, List<ListItem>> lists) {
        var items = lists.get(name.text());
        if (items == null) {
            throw name.problem("there is no list of that name");
        }
        return items;
    }

    private static Option option(YamlNode node, boolean alone) {
        node.only("code", "label", "title");
        var label = Each.NONE.wording(node.at("label"));
        var title = node.find("title").map(Each.NONE::wording).orElse(label);
        return node.here(() -> new Option(node.at("code").text(), label, title, OptionalInt.empty(), alone));
    }
}
