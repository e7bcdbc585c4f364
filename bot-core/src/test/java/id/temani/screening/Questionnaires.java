package id.temani.screening;

import id.temani.resident.Language;
import id.temani.resident.Languages;
import id.temani.screening.Question.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Invented questionnaires for tests. They screen for nothing. */
public final class Questionnaires {

    public static final Provenance INVENTED =
            new Provenance("invented", "CC0-1.0", false, false, Optional.empty(), Optional.empty(), LocalDate.MAX);

    private Questionnaires() {}

    /**
     * What do you drink ({@code drinks}: coffee, tea or NONE), then per drink how much (0 or 5 points) and, only after
     * "much", whether it disturbs (0 or 3): a scale each, high from 5, and a flag on much coffee.
     */
    public static Instrument drinks() {
        return instrument(
                List.of(
                        new Question(
                                "drinks",
                                Kind.MULTI,
                                1,
                                words("drinks"),
                                Optional.empty(),
                                List.of(option("coffee"), option("tea"), none()),
                                new Condition.Always()),
                        scored("much.coffee", 5, new Condition.Picked("coffee", List.of("drinks"))),
                        scored("much.tea", 5, new Condition.Picked("tea", List.of("drinks"))),
                        scored("disturbs.coffee", 3, new Condition.Reached(List.of("much.coffee"), 1)),
                        scored("disturbs.tea", 3, new Condition.Reached(List.of("much.tea"), 1))),
                List.of(drink("coffee"), drink("tea")),
                Map.of(Flag.STOPPING_SUDDENLY_IS_DANGEROUS, new Condition.Picked("yes", List.of("much.coffee"))));
    }

    static Instrument instrument(List<Question> questions, List<Scale> scales, Map<Flag, Condition> flags) {
        return new Instrument(
                "drinks",
                1,
                INVENTED,
                words("drinks"),
                words("about"),
                words("intro"),
                Duration.ofSeconds(10),
                questions,
                scales,
                Map.of("low", words("low"), "high", words("high"), "incomplete", words("?"), "not-used", words("-")),
                flags,
                Optional.empty());
    }

    static Question scored(String id, int pointsOfYes, Condition askIf) {
        return new Question(
                id,
                Kind.SINGLE,
                2,
                words(id),
                Optional.empty(),
                List.of(option("yes", pointsOfYes), option("no", 0)),
                askIf);
    }

    static Scale scale(String id, String... sumOf) {
        return new Scale(
                id,
                words(id),
                new Condition.Always(),
                List.of(sumOf),
                List.of(new Band("low", 0), new Band("high", 5)));
    }

    static Option option(String code) {
        return new Option(code, words(code), words(code), OptionalInt.empty(), false);
    }

    static Option option(String code, int points) {
        return new Option(code, words(code), words(code), OptionalInt.of(points), false);
    }

    static Option none() {
        return new Option("NONE", words("none"), words("none"), OptionalInt.empty(), true);
    }

    static Wording words(String text) {
        return new Wording(Map.of(Language.INDONESIAN, text + " (id)", Languages.ENGLISH, text));
    }

    private static Scale drink(String id) {
        return new Scale(
                id,
                words(id),
                new Condition.Picked(id, List.of("drinks")),
                List.of("much." + id, "disturbs." + id),
                List.of(new Band("low", 0), new Band("high", 5)));
    }
}
