package id.temani.flows.card;

import id.temani.flows.card.Card.Audience;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** All cards and the topics they stand under, in the order of their files. */
public record Cards(List<Topic> topics, List<Card> all) {

    public Cards {
        topics = List.copyOf(topics);
        all = List.copyOf(all);
        var ids = new HashSet<String>();
        topics.forEach(topic -> requireNew(ids.add(topic.id()), topic.id()));
        all.forEach(card -> requireNew(ids.add(card.id()), card.id()));
    }

    public Optional<Card> card(String id) {
        return all.stream().filter(card -> card.id().equals(id)).findFirst();
    }

    public Optional<Topic> topic(String id) {
        return topics.stream().filter(topic -> topic.id().equals(id)).findFirst();
    }

    /** The topics to choose from: those with a card for this reader. */
    public List<Topic> shelves(Audience reader) {
        return topics.stream()
                .filter(topic -> topic.listed() && !under(topic.id(), reader).isEmpty())
                .toList();
    }

    /** The cards of a topic that may be shown to this reader. */
    public List<Card> under(String topic, Audience reader) {
        return shownTo(reader).stream()
                .filter(card -> card.topic().equals(topic))
                .toList();
    }

    /** Every card that may be shown to this reader. */
    public List<Card> shownTo(Audience reader) {
        return all.stream()
                .filter(card -> card.mayBeShown() && reader.reads(card))
                .toList();
    }

    private static void requireNew(boolean isNew, String id) {
        if (!isNew) {
            throw new IllegalArgumentException("Two topics or cards are called " + id);
        }
    }
}
