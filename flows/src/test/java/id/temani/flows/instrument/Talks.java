package id.temani.flows.instrument;

import id.temani.screening.AnswerSheet;
import id.temani.screening.Instrument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A person who answers a questionnaire as a table says, and "never" or "none" to everything the table does not name. */
final class Talks {

    static final String LEWATI = "LEWATI";

    private final Map<String, String> answers = new LinkedHashMap<>();

    private Talks() {}

    static Talks saying(String... questionAndAnswer) {
        return new Talks().and(questionAndAnswer);
    }

    /** {@code "q1=cannabis,alcohol"} or {@code "q2.cannabis=LEWATI"}. */
    Talks and(String... questionAndAnswer) {
        Arrays.stream(questionAndAnswer).map(one -> one.split("=")).forEach(pair -> answers.put(pair[0], pair[1]));
        return this;
    }

    AnswerSheet through(Instrument instrument) {
        return steps(instrument).getLast();
    }

    /** From here until nothing is left to ask. */
    AnswerSheet through(AnswerSheet begun) {
        var sheet = begun;
        while (!sheet.complete()) {
            sheet = step(sheet);
        }
        return sheet;
    }

    /** The sheet before the first answer and after every one. */
    List<AnswerSheet> steps(Instrument instrument) {
        var steps = new ArrayList<AnswerSheet>();
        steps.add(AnswerSheet.blank(instrument));
        while (!steps.getLast().complete()) {
            steps.add(step(steps.getLast()));
        }
        return steps;
    }

    static List<String> asked(Instrument instrument, Talks talks) {
        var asked = new ArrayList<String>();
        talks.steps(instrument).forEach(sheet -> sheet.next().ifPresent(question -> asked.add(question.id())));
        return asked;
    }

    private AnswerSheet step(AnswerSheet sheet) {
        var id = sheet.next().orElseThrow().id();
        var answer = answers.getOrDefault(id, id.startsWith("q1") ? "NONE" : "NEVER");
        return answer.equals(LEWATI) ? sheet.skip() : sheet.answer(answer.split(","));
    }
}
