package id.temani.flows.engine;

import id.temani.flows.reading.AnswerReader;
import id.temani.flows.reading.Candidate;
import id.temani.flows.reading.Manner;
import id.temani.resident.Language;
import id.temani.screening.Instrument;
import id.temani.screening.Option;
import id.temani.screening.Question;
import id.temani.screening.Scale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rules that steps may name which read words of a person's own. */
final class TextRules {

    /** 2 to 20 letters, in up to three words; no digits or signs, so that no number or address fits in. */
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}' ]{0,18}\\p{L}");

    private static final String CHOSEN_NAME = "chosen-name";

    /** A few sentences, not a story: whoever reads many of them reads them in a chat. */
    private static final int MOST_OWN_WORDS = 300;

    private static final String OWN_WORDS = "own-words";

    /** Ten numbers in the order of a menu, so that "tujuh" and "no 7" are the seventh; and nought, which is none. */
    private static final List<Candidate> NUMBERS = Stream.concat(
                    IntStream.rangeClosed(1, 10).mapToObj(Integer::toString), Stream.of("0"))
            .map(number ->
                    Candidate.labelled(number, number.equals("0") ? List.of("0", "nol", "zero") : List.of(number)))
            .toList();

    private static final int ALL_NUMBERS = 11;

    private final AnswerReader reader;
    private final Map<String, Ruler> rulers = new HashMap<>();

    /** A question that is answered with a number, and the scale that says what the number means. */
    private record Ruler(Question question, Scale scale) {

        Optional<String> band(int number) {
            return question.options().stream()
                    .map(Option::points)
                    .filter(points -> points.isPresent() && points.getAsInt() == number)
                    .findFirst()
                    .map(points -> scale.bandOf(points.getAsInt()).id());
        }
    }

    TextRules(List<Instrument> instruments, AnswerReader reader) {
        this.reader = reader;
        for (var instrument : instruments) {
            for (var scale : instrument.scales()) {
                if (scale.sumOf().size() == 1) {
                    instrument
                            .question(scale.sumOf().getFirst())
                            .ifPresent(question ->
                                    rulers.put(instrument.id() + "." + scale.id(), new Ruler(question, scale)));
                }
            }
        }
    }

    /** {@code chosen-name}, {@code own-words}, and {@code pack.scale} for every scale of one question, answered with its number. */
    Set<String> names() {
        var names = new HashSet<>(rulers.keySet());
        names.add(CHOSEN_NAME);
        names.add(OWN_WORDS);
        return names;
    }

    /** What is kept of {@code text} under {@code rule}: the name, the words, or the band of the number; empty when it is refused. */
    Optional<String> read(String rule, String text, Language language) {
        if (rule.equals(CHOSEN_NAME)) {
            return name(text);
        }
        if (rule.equals(OWN_WORDS)) {
            return Optional.of(text.strip()).filter(words -> !words.isEmpty() && words.length() <= MOST_OWN_WORDS);
        }
        var ruler = rulers.get(rule);
        if (ruler == null) {
            throw new IllegalArgumentException("There is no text rule " + rule);
        }
        return number(text, language).flatMap(ruler::band);
    }

    private Optional<Integer> number(String text, Language language) {
        var plain = text.strip().replaceFirst("\\s*/\\s*10$", "");
        return plain.equals(Integer.toString(ALL_NUMBERS)) // the place of nought, and no answer
                ? Optional.empty()
                : reader.one(plain, NUMBERS, Manner.ordinary(language)).map(Integer::valueOf);
    }

    private static Optional<String> name(String text) {
        var name = text.strip().replaceAll("\\s+", " ");
        return NAME.matcher(name).matches() && name.split(" ").length <= 3 ? Optional.of(name) : Optional.empty();
    }
}
