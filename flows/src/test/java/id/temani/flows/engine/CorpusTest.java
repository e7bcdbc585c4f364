package id.temani.flows.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.flows.Flows;
import id.temani.flows.definition.FlowDefinition;
import id.temani.flows.definition.Step;
import id.temani.flows.reading.Candidate;
import id.temani.flows.reading.Manner;
import id.temani.flows.reading.Reading;
import id.temani.flows.yaml.YamlFile;
import id.temani.flows.yaml.YamlNode;
import id.temani.resident.Language;
import id.temani.screening.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Reads {@code corpus/replies.yaml} as the engine would, against the real questions, and prints how well. */
class CorpusTest {

    private static final String ASK = "ask";
    private static final String WHICH = "which";
    private static final Flows FLOWS = Flows.load();

    /** Of all replies that were taken for an answer. */
    private static final double LEAST_PRECISION = 0.995;

    /** Of all replies that are an answer. */
    private static final double LEAST_RECALL = 0.97;

    private static final int LEAST_REPLIES = 400;

    private record Heard(String question, Language language, boolean trap, String typed, String meant, String read) {

        boolean isRight() {
            return read.equals(meant);
        }

        boolean isGuess() {
            return !read.equals(ASK);
        }

        boolean isAnswer() {
            return !meant.equals(ASK);
        }

        @Override
        public String toString() {
            return "%s/%s: \"%s\" is %s, was read as %s".formatted(question, language.code(), typed, meant, read);
        }
    }

    @Test
    void noTrapIsGuessedAndHardlyAnAnswerIsMissed() throws IOException {
        var heard = heard();
        var guesses = count(heard, Heard::isGuess);
        var wrong =
                heard.stream().filter(one -> one.isGuess() && !one.isRight()).toList();
        var missed =
                heard.stream().filter(one -> one.isAnswer() && !one.isGuess()).toList();
        var precision = 1 - (double) wrong.size() / guesses;
        var recall = (double) count(heard, one -> one.isAnswer() && one.isRight()) / count(heard, Heard::isAnswer);

        System.out.printf(
                Locale.ROOT,
                "Corpus: %d replies, %d of them traps. Read as an answer: %d, wrongly: %d (precision %.3f). "
                        + "Answers: %d, understood: %.1f %%, asked again: %d.%n",
                heard.size(),
                count(heard, Heard::trap),
                guesses,
                wrong.size(),
                precision,
                count(heard, Heard::isAnswer),
                recall * 100,
                missed.size());
        missed.forEach(one -> System.out.println("  asked again: " + one));

        assertThat(heard).hasSizeGreaterThan(LEAST_REPLIES);
        assertThat(wrong.stream().filter(Heard::trap))
                .as("wrong guesses at traps")
                .isEmpty();
        assertThat(precision).as("precision, wrong: %s", wrong).isGreaterThanOrEqualTo(LEAST_PRECISION);
        assertThat(recall).as("recall").isGreaterThanOrEqualTo(LEAST_RECALL);
    }

    private static long count(List<Heard> heard, Predicate<Heard> which) {
        return heard.stream().filter(which).count();
    }

    private static List<Heard> heard() throws IOException {
        var file = Path.of("src/test/resources/corpus/replies.yaml");
        var root = YamlFile.read("corpus/replies.yaml", Files.readString(file)).only("source", "reviewed-by", "groups");
        var heard = new ArrayList<Heard>();
        for (var group : root.at("groups").list()) {
            group.only("question", "language", "trap", "reads");
            var question = group.at("question").text();
            var language = Language.of(group.at("language").text()).orElseThrow();
            var trap = group.find("trap").map(YamlNode::yesOrNo).orElse(false);
            group.at("reads")
                    .entries()
                    .forEach((meant, replies) -> replies.texts()
                            .forEach(typed -> heard.add(new Heard(
                                    question, language, trap, typed, sorted(meant), read(question, language, typed)))));
        }
        return heard;
    }

    private static String sorted(String codes) {
        return String.join("+", new TreeSet<>(List.of(codes.split("\\+"))));
    }

    private static String read(String question, Language language, String typed) {
        return switch (question) {
            case "consent" -> one(typed, language, "first-contact", "consent");
            case "safety" -> one(typed, language, "safety", "explicit");
            case "near" -> one(typed, language, "safety", "near");
            case "menu" -> one(typed, language, "first-contact", "menu-plain");
            case "offer" -> one(typed, language, "first-contact", "anywhere.offer-person");
            case "age" -> one(typed, language, "first-contact", "age");
            case "role" -> one(typed, language, "first-contact", "role");
            case "frequency" -> inQuestionnaire(typed, language, "q2.cannabis");
            case "recency" -> inQuestionnaire(typed, language, "q6.cannabis");
            case "list" -> several(typed, language);
            default -> throw new IllegalArgumentException("No such question: " + question);
        };
    }

    private static String one(String typed, Language language, String flowName, String stepName) {
        var flow = FLOWS.parts().flows().stream()
                .filter(one -> one.flow().equals(flowName))
                .findFirst()
                .orElseThrow();
        var step = (Step.Question) flow.step(stepName);
        var candidates = step.choices().stream()
                .map(code -> Candidate.labelled(code, labels(flow, stepName, code)))
                .toList();
        var manner = new Manner(language, true, flow.aside());
        return FLOWS.parts().reader().one(typed, candidates, manner).orElse(ASK);
    }

    private static List<String> labels(FlowDefinition flow, String step, String code) {
        return Language.all().stream()
                .flatMap(language -> FlowDefinition.labelKeys(flow, step, code).stream()
                        .flatMap(key -> FLOWS.parts().texts().find(language, key).stream())
                        .limit(1))
                .toList();
    }

    private static String inQuestionnaire(String typed, Language language, String id) {
        return FLOWS.parts()
                .reader()
                .one(typed, candidates(id, language), Manner.ordinary(language))
                .orElse(ASK);
    }

    private static String several(String typed, Language language) {
        return switch (FLOWS.parts().reader().several(typed, candidates("q1", language), Manner.ordinary(language))) {
            case Reading.Understood(var codes) -> String.join("+", new TreeSet<>(codes));
            case Reading.Which which -> WHICH;
            case Reading.Unclear unclear -> ASK;
        };
    }

    private static List<Candidate> candidates(String id, Language language) {
        Question question = FLOWS.parts().instruments().getFirst().question(id).orElseThrow();
        return question.options().stream()
                .map(option -> SheetReader.candidate(option, language))
                .toList();
    }
}
