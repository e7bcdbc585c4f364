package id.temani.flows.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.screening.Instrument;
import id.temani.screening.ScaleResult;
import id.temani.screening.Scorer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of points is typed in here a second time, so that a slip in the pack cannot agree with itself. */
class AssistVectorsTest {

    private static final Map<String, List<Integer>> FREQUENCY = Map.of(
            "q2", List.of(0, 2, 3, 4, 6),
            "q3", List.of(0, 3, 4, 5, 6),
            "q4", List.of(0, 4, 5, 6, 7),
            "q5", List.of(0, 5, 6, 7, 8));

    private static final List<String> FREQUENCY_CODES = List.of("NEVER", "ONCE_TWICE", "MONTHLY", "WEEKLY", "DAILY");
    private static final Map<String, String> RECENCY_CODES = Map.of("0", "NEVER", "6", "PAST_3_MONTHS", "3", "EARLIER");

    private final Instrument assist = InstrumentFiles.bundled("assist-3.1");

    @ParameterizedTest(name = "{0}: {1} = {8} {9}")
    @CsvSource({
        " 1, cannabis, 0, -, -, -, 0, 0,  0, low",
        " 2, cannabis, 2, 0, 0, 0, 0, 0,  2, low",
        " 3, cannabis, 3, 0, 0, 0, 0, 0,  3, low",
        " 4, cannabis, 4, 0, 0, 0, 0, 0,  4, moderate",
        " 5, cannabis, 0, -, -, -, 3, 0,  3, low",
        " 6, cannabis, 0, -, -, -, 3, 3,  6, moderate",
        " 7, stimulants, 0, -, -, -, 6, 0,  6, moderate",
        " 8, stimulants, 6, 6, 7, 7, 0, 0, 26, moderate",
        " 9, stimulants, 6, 6, 7, 8, 0, 0, 27, high",
        "10, stimulants, 6, 6, 7, 8, 6, 6, 39, high",
        "11, tobacco, 6, 6, 7, -, 6, 6, 31, high",
        "12, tobacco, 6, 6, 7, -, 6, 0, 25, moderate",
        "13, tobacco, 6, 6, 6, -, 6, 3, 27, high",
        "14, tobacco, 4, 0, 0, -, 0, 0,  4, moderate",
        "15, alcohol, 4, 5, 0, 0, 0, 0,  9, low",
        "16, alcohol, 6, 5, 0, 0, 0, 0, 11, moderate",
        "17, alcohol, 0, -, -, -, 6, 6, 12, moderate",
        "18, alcohol, 6, 6, 7, 8, 0, 0, 27, high",
        "19, opioids, 6, 6, 7, 8, 0, 3, 30, high",
        "20, sedatives, 2, 3, 0, 0, 0, 0,  5, moderate",
        "21, others, 3, 4, 0, 0, 3, 0, 10, moderate",
        "22, inhalants, 4, 5, 4, 0, 6, 0, 19, moderate",
        "23, hallucinogens, 2, 0, 0, 0, 3, 0,  5, moderate",
    })
    void scoresTheVectorsOfTheDomainReference(
            int number,
            String substance,
            String q2,
            String q3,
            String q4,
            String q5,
            String q6,
            String q7,
            int total,
            String band) {
        var points = Map.of("q2", q2, "q3", q3, "q4", q4, "q5", q5, "q6", q6, "q7", q7);
        var talks = Talks.saying("q1=" + substance);
        points.forEach((question, value) -> {
            if (!value.equals("-")) {
                talks.and(question + "." + substance + "=" + code(question, value));
            }
        });

        var sheet = talks.through(assist);

        assertThat(Scorer.score(sheet)).contains(new ScaleResult.Banded(substance, total, band));
        var notAsked = points.entrySet().stream()
                .filter(one -> one.getValue().equals("-"))
                .map(Map.Entry::getKey);
        assertThat(notAsked)
                .allSatisfy(question ->
                        assertThat(sheet.answerTo(question + "." + substance)).isEmpty());
    }

    @Test
    void scoresTheSampleOfThePhpLibrary() {
        var everything = assist.question("q1").orElseThrow().options().stream()
                .filter(option -> !option.alone())
                .map(option -> option.code())
                .toList();
        var talks = Talks.saying("q1=" + String.join(",", everything));
        everything.forEach(substance -> talks.and("q7." + substance + "=PAST_3_MONTHS"));

        assertThat(Scorer.score(talks.through(assist)))
                .containsExactlyElementsOf(everything.stream()
                        .<ScaleResult>map(substance ->
                                new ScaleResult.Banded(substance, 6, substance.equals("alcohol") ? "low" : "moderate"))
                        .toList());
    }

    @ParameterizedTest(name = "{0} points of {1} are {2}")
    @CsvSource({
        "0, alcohol, low", "10, alcohol, low", "11, alcohol, moderate", "26, alcohol, moderate", "27, alcohol, high",
        "99, alcohol, high", "0, tobacco, low", "3, tobacco, low", "4, tobacco, moderate", "26, tobacco, moderate",
        "27, tobacco, high", "99, tobacco, high", "3, opioids, low", "4, opioids, moderate", "27, opioids, high",
    })
    void cutsWhereTheFormCuts(int points, String substance, String band) {
        assertThat(assist.scale(substance).orElseThrow().bandOf(points).id()).isEqualTo(band);
    }

    private static String code(String question, String points) {
        var frequency = FREQUENCY.get(question);
        return frequency == null
                ? RECENCY_CODES.getOrDefault(points, "")
                : FREQUENCY_CODES.get(frequency.indexOf(Integer.valueOf(points)));
    }
}
