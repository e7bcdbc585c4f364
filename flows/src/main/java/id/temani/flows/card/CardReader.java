package id.temani.flows.card;

import id.temani.flows.text.WordingReader;
import id.temani.flows.yaml.UnreadableFile;
import id.temani.flows.yaml.YamlFile;
import id.temani.flows.yaml.YamlNode;
import id.temani.screening.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the files of cards, one per topic. Collects them; {@link #cards()} gives all that was read. */
public final class CardReader {

    /** A list of WhatsApp has ten rows of 24 characters; one row is for the way back. */
    private static final int MOST_CARDS = 10;

    private static final int LONGEST_TITLE = 24;

    /** So that flow, step, card, page and answer fit into Telegram's 64 bytes of a button. */
    private static final String ID = "[a-z0-9-]{1,24}";

    private static final String NOBODY = "none";

    private final List<Topic> topics = new ArrayList<>();
    private final List<Card> cards = new ArrayList<>();
    private final HashSet<String> ids = new HashSet<>();

    /** @throws UnreadableFile when the file breaks a rule; names file, line and reason */
    public void read(String name, String content) {
        var file = YamlFile.read(name, content).only("topic", "title", "listed", "cards");
        var topic = new Topic(
                id(file.at("topic")),
                title(file.at("title")),
                file.find("listed").map(YamlNode::yesOrNo).orElse(true));
        topics.add(topic);
        var list = file.at("cards");
        if (list.list().isEmpty() || list.list().size() > MOST_CARDS) {
            throw list.problem("a topic has 1 to %d cards".formatted(MOST_CARDS));
        }
        list.list().forEach(node -> cards.add(card(topic, node)));
    }

    public Cards cards() {
        return new Cards(topics, cards);
    }

    private Card card(Topic topic, YamlNode node) {
        node.only(
                "id",
                "for",
                "legal",
                "in-order",
                "title",
                "pages",
                "asked-as",
                "advice",
                "source",
                "reviewed-by",
                "reviewed-on");
        return node.here(() -> new Card(
                id(node.at("id")),
                topic.id(),
                node.find("for").map(who -> who.oneOf(Card.Audience.class)).orElse(Card.Audience.EVERYBODY),
                node.find("legal").map(YamlNode::yesOrNo).orElse(false),
                node.find("in-order").map(YamlNode::yesOrNo).orElse(false),
                title(node.at("title")),
                node.at("pages").list().stream().map(WordingReader::read).toList(),
                WordingReader.read(node.at("asked-as")),
                advice(node.find("advice")),
                node.at("source").text(),
                signed(node.at("reviewed-by"), YamlNode::text),
                signed(node.at("reviewed-on"), YamlNode::day)));
    }

    private String id(YamlNode node) {
        var id = node.text();
        if (!id.matches(ID)) {
            throw node.problem("an id has 1 to 24 lower-case letters, digits and hyphens");
        }
        if (!ids.add(id)) {
            throw node.problem("another topic or card is called that, too");
        }
        return id;
    }

    private static Wording title(YamlNode node) {
        var title = WordingReader.read(node);
        if (title.longest() > LONGEST_TITLE) {
            throw node.problem("a title has at most %d characters, as a button has".formatted(LONGEST_TITLE));
        }
        return title;
    }

    private static Map<String, Wording> advice(Optional<YamlNode> node) {
        var advice = new LinkedHashMap<String, Wording>();
        node.ifPresent(bands -> bands.entries().forEach((band, text) -> advice.put(band, WordingReader.read(text))));
        return advice;
    }

    private static <T> Optional<T> signed(YamlNode node, Function<YamlNode, T> read) {
        return node.text().equals(NOBODY) ? Optional.empty() : Optional.of(read.apply(node));
    }
}
