package id.temani.flows.instrument;

import id.temani.flows.yaml.YamlNode;
import id.temani.screening.Wording;
import java.util.List;

/**
 * One of the things a questionnaire repeats its questions for.
 *
 * @param label how it stands among the answers, in full
 * @param title the short form of that
 * @param name how it stands inside a sentence
 */
record ListItem(String id, Wording label, Wording title, Wording name) {

    static List<ListItem> readAll(YamlNode list) {
        return list.list().stream().map(ListItem::read).toList();
    }

    private static ListItem read(YamlNode node) {
        node.only("id", "label", "title", "name");
        var label = Each.NONE.wording(node.at("label"));
        var title = node.find("title").map(Each.NONE::wording).orElse(label);
        return new ListItem(node.at("id").text(), label, title, Each.NONE.wording(node.at("name")));
    }
}
