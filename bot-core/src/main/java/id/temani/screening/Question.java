package id.temani.screening;

import id.temani.resident.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One question of a questionnaire.
 *
 * @param id unique in its questionnaire; a repeated question carries what it is about: {@code q2.cannabis}
 * @param part which part of the questionnaire it belongs to, counted from 1, for "part 2 of 3"
 * @param text the question itself, to be shown unchanged
 * @param help an explanation for [Apa ini?], never mixed into the text
 * @param options in the order of the menu
 * @param askIf when it is asked at all; looks at earlier questions only
 */
public record Question(
        String id, Kind kind, int part, Wording text, Optional<Wording> help, List<Option> options, Condition askIf) {

    /** How many answers a question takes. */
    public enum Kind {
        /** Exactly one. */
        SINGLE,
        /** One or more, or only "none of these". */
        MULTI
    }

    public Question {
        if (!id.matches("[a-z0-9.-]+")) {
            throw new IllegalArgumentException("Not an id for a question: " + id);
        }
        if (part < 1) {
            throw new IllegalArgumentException("Parts are counted from 1, question %s has %d".formatted(id, part));
        }
        options = List.copyOf(options);
        if (codes(options).size() != options.size() || options.isEmpty()) {
            throw new IllegalArgumentException("Question %s needs answers with codes of their own".formatted(id));
        }
        var scored =
                options.stream().filter(option -> option.points().isPresent()).count();
        if (scored != 0 && (scored != options.size() || kind == Kind.MULTI)) {
            throw new IllegalArgumentException(
                    "Question %s: points stand on every single answer or on none".formatted(id));
        }
    }

    public String text(Language language) {
        return text.in(language);
    }

    /** Whether {@link AnswerSheet#answer} takes these codes; a caller asks first when a person typed them. */
    public boolean accepts(Set<String> codes) {
        return switch (kind) {
            case SINGLE -> codes.size() == 1 && codes(options).containsAll(codes);
            case MULTI ->
                !codes.isEmpty() && codes(options).containsAll(codes) && (codes.size() == 1 || noneAlone(codes));
        };
    }

    /** Whether its answers carry points. Those of the first and the last question of some instruments never do. */
    public boolean scored() {
        return options.getFirst().points().isPresent();
    }

    /** The most points an answer can bring; 0 when it is not scored. */
    public int mostPoints() {
        return options.stream()
                .mapToInt(option -> option.points().orElse(0))
                .max()
                .orElse(0);
    }

    int points(Answer answer) {
        return switch (answer) {
            case Answer.Skipped() -> 0;
            case Answer.Chosen(var codes) ->
                options.stream()
                        .filter(option -> codes.contains(option.code()))
                        .mapToInt(option -> option.points().orElse(0))
                        .sum();
        };
    }

    private boolean noneAlone(Set<String> codes) {
        return options.stream().noneMatch(option -> option.alone() && codes.contains(option.code()));
    }

    private static Set<String> codes(List<Option> options) {
        var codes = new HashSet<String>();
        options.forEach(option -> codes.add(option.code()));
        return codes;
    }
}
