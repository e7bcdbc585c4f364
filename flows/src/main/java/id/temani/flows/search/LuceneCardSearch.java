package id.temani.flows.search;

import id.temani.flows.card.Card.Audience;
import id.temani.flows.card.CardSearch;
import id.temani.flows.card.Cards;
import id.temani.resident.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Full-text search over the cards, with stemming for the language and an index in memory. */
public final class LuceneCardSearch implements CardSearch {

    private final Cards cards;
    private final SearchRules rules;
    private final Map<Language, Shelf> shelves = new HashMap<>();

    private LuceneCardSearch(Cards cards, SearchRules rules) {
        this.cards = cards;
        this.rules = rules;
        for (var language : Language.all()) {
            shelves.put(language, new Shelf(cards.all(), language, rules.filler()));
        }
    }

    /**
     * @param name what complaints call the file with the rules of the search
     * @throws id.temani.flows.yaml.UnreadableFile when that file breaks a rule
     */
    public static CardSearch over(Cards cards, String name, String content) {
        return new LuceneCardSearch(cards, SearchRules.read(name, content));
    }

    /** In the person's language first, then in the others, because people mix them. */
    @Override
    public Answer ask(String question, Language language, Audience reader) {
        if (rules.declines(question)) {
            return new Answer.Declined();
        }
        var others = Language.all().stream().filter(other -> other != language);
        return Stream.concat(Stream.of(language), others)
                .flatMap(one -> Optional.ofNullable(shelves.get(one)).stream())
                .flatMap(shelf -> find(shelf, question, reader).stream())
                .<Answer>map(found -> found)
                .findFirst()
                .orElseGet(Answer.Unknown::new);
    }

    private Optional<Answer.Found> find(Shelf shelf, String question, Audience reader) {
        var words = shelf.tellingWords(question);
        var shown = cards.shownTo(reader);
        return shelf.best(words).stream()
                .filter(shown::contains)
                .findFirst()
                .filter(card -> shelf.covers(card, words) >= rules.floor())
                .map(card -> new Answer.Found(card, shelf.page(card, words)));
    }
}
