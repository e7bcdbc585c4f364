package id.temani.flows.search;

import id.temani.flows.card.Card;
import id.temani.resident.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** The cards in one language, as an index in memory. Built once, read by many threads. */
final class Shelf {

    private static final String ASKED = "asked";
    private static final String SAID = "said";
    private static final String NUMBER = "number";

    /** What people ask weighs more than what pages say. */
    private static final float ASKED_WEIGHT = 3;

    private static final int MOST_HITS = 10;

    /** Shorter words are too easily mistaken for another. */
    private static final int SHORTEST_TYPO = 5;

    private final List<Card> cards;
    private final Analyzer analyzer;
    private final IndexSearcher index;
    private final List<Set<String>> askedFor = new ArrayList<>();
    private final List<List<Set<String>>> pages = new ArrayList<>();
    private final Map<String, Integer> known = new HashMap<>();

    Shelf(List<Card> cards, Language language, Set<String> filler) {
        this.cards = List.copyOf(cards);
        this.analyzer = analyzer(language, filler);
        for (var card : cards) {
            var words = Set.copyOf(words(askedAs(card, language)));
            askedFor.add(words);
            pages.add(card.pages().stream()
                    .map(page -> Set.copyOf(words(page.in(language))))
                    .toList());
            words.forEach(word -> known.merge(word, 1, Integer::sum));
        }
        this.index = index(language);
    }

    /** The words of a question that tell something, as stems; a misspelt one as the word it must be. */
    List<String> tellingWords(String question) {
        return words(question).stream().distinct().map(this::corrected).toList();
    }

    /** The cards that fit, best first. */
    List<Card> best(List<String> words) {
        var query = new BooleanQuery.Builder();
        for (var word : words) {
            query.add(new BoostQuery(new TermQuery(new Term(ASKED, word)), ASKED_WEIGHT), BooleanClause.Occur.SHOULD);
            query.add(new TermQuery(new Term(SAID, word)), BooleanClause.Occur.SHOULD);
        }
        try {
            var found = new ArrayList<Card>();
            for (var hit : index.search(query.build(), MOST_HITS).scoreDocs) {
                var number =
                        index.storedFields().document(hit.doc).getField(NUMBER).numericValue();
                found.add(cards.get(number.intValue()));
            }
            return found;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** How much of the question this card is asked for, 0 to 100; a rare word weighs more, an unknown one most. */
    int covers(Card card, List<String> words) {
        var asked = askedFor.get(cards.indexOf(card));
        var all = words.stream().mapToDouble(this::weight).sum();
        var covered =
                words.stream().filter(asked::contains).mapToDouble(this::weight).sum();
        return all == 0 ? 0 : (int) Math.round(100 * covered / all);
    }

    /** The page that says most of these words, from 1; the first of equals. What every page says tells none apart. */
    int page(Card card, List<String> words) {
        var said = pages.get(cards.indexOf(card));
        var best = 0;
        for (int page = 1; !card.inOrder() && page < said.size(); page++) {
            best = says(said, page, words) > says(said, best, words) ? page : best;
        }
        return best + 1;
    }

    private static double says(List<Set<String>> pages, int page, List<String> words) {
        return words.stream()
                .filter(pages.get(page)::contains)
                .mapToDouble(word -> Math.log((double) pages.size()
                        / pages.stream().filter(one -> one.contains(word)).count()))
                .sum();
    }

    private double weight(String word) {
        return Math.log(1 + (double) cards.size() / known.getOrDefault(word, 1));
    }

    private String corrected(String word) {
        if (known.containsKey(word) || word.length() < SHORTEST_TYPO) {
            return word;
        }
        var near = new CharacterRunAutomaton(new LevenshteinAutomata(word, true).toAutomaton(1));
        var meant = known.keySet().stream()
                .filter(one -> one.length() >= SHORTEST_TYPO - 1 && near.run(one))
                .toList();
        return meant.size() == 1 ? meant.getFirst() : word;
    }

    private List<String> words(String text) {
        try (var stream = analyzer.tokenStream(ASKED, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var words = new LinkedHashSet<String>();
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
            return List.copyOf(words);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private IndexSearcher index(Language language) {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (int number = 0; number < cards.size(); number++) {
                writer.addDocument(document(cards.get(number), number, language));
            }
            writer.commit();
            return new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Document document(Card card, int number, Language language) {
        var document = new Document();
        document.add(new StoredField(NUMBER, number));
        document.add(new TextField(ASKED, askedAs(card, language), Field.Store.NO));
        card.pages().forEach(page -> document.add(new TextField(SAID, page.in(language), Field.Store.NO)));
        return document;
    }

    private static String askedAs(Card card, Language language) {
        return card.title().in(language) + ". " + card.askedAs().in(language);
    }

    /** A language whose stems are not known here is searched by whole words. */
    private static Analyzer analyzer(Language language, Set<String> filler) {
        var stop = new CharArraySet(filler, true);
        return switch (language.code()) {
            case "id" -> {
                stop.addAll(IndonesianAnalyzer.getDefaultStopSet());
                yield new IndonesianAnalyzer(stop);
            }
            case "en" -> {
                stop.addAll(EnglishAnalyzer.getDefaultStopSet());
                yield new EnglishAnalyzer(stop);
            }
            default -> new StandardAnalyzer(stop);
        };
    }
}
