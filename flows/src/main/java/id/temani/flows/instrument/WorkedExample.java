package id.temani.flows.instrument;

import id.temani.flows.yaml.YamlNode;
import id.temani.screening.AnswerSheet;
import id.temani.screening.Instrument;
import id.temani.screening.ScaleResult;
import id.temani.screening.Scorer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A sheet with the points and bands the manual gives for it, typed in by the person who added the pack. */
record WorkedExample(YamlNode where, Map<String, Set<String>> answers, Map<String, ScaleResult> results) {

    static List<WorkedExample> readAll(YamlNode file) {
        var examples = file.only("worked-examples").at("worked-examples").list().stream()
                .map(WorkedExample::read)
                .toList();
        if (examples.isEmpty()) {
            throw file.problem("a pack needs at least one worked example");
        }
        return examples;
    }

    private static WorkedExample read(YamlNode node) {
        node.only("id", "answers", "results").at("id").text();
        var answers = new HashMap<String, Set<String>>();
        node.at("answers")
                .entries()
                .forEach((question, codes) ->
                        answers.put(question, codes.isList() ? new HashSet<>(codes.texts()) : Set.of(codes.text())));
        var results = new HashMap<String, ScaleResult>();
        node.at("results").entries().forEach((scale, result) -> {
            result.only("points", "band");
            results.put(
                    scale,
                    new ScaleResult.Banded(
                            scale,
                            result.at("points").number(),
                            result.at("band").text()));
        });
        return new WorkedExample(node, answers, results);
    }

    /** Answers the questionnaire as written, question by question; what is not named must come out as not used. */
    void replay(Instrument instrument) {
        var left = new HashMap<>(answers);
        var sheet = AnswerSheet.blank(instrument);
        for (var question = sheet.next(); question.isPresent(); question = sheet.next()) {
            var codes = left.remove(question.get().id());
            if (codes == null || !question.get().accepts(codes)) {
                throw where.problem("question %s is asked and has no answer that fits"
                        .formatted(question.get().id()));
            }
            sheet = sheet.answer(codes);
        }
        if (!left.isEmpty()) {
            throw where.problem("answers questions that are not asked: " + left.keySet());
        }
        for (var result : Scorer.score(sheet)) {
            var expected = results.getOrDefault(result.scale(), new ScaleResult.NotUsed(result.scale()));
            if (!result.equals(expected)) {
                throw where.problem("scale %s does not come out as written".formatted(result.scale()));
            }
        }
        results.keySet().stream()
                .filter(id -> instrument.scale(id).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw where.problem("there is no scale " + id);
                });
    }
}
