package id.temani.flows.engine;

import id.temani.flows.definition.Step;
import id.temani.flows.reading.AnswerReader;
import id.temani.flows.reading.Reading;
import id.temani.screening.Option;
import id.temani.screening.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What is said when words were no answer, or not a certain one: kindly, then plainer, and the third time in a row a person
 * is offered. Never repeats what was written.
 */
record Misunderstanding(Walk walk, Questionnaires questionnaires, AnswerReader reader) {

    private static final String MISUNDERSTOOD = "misunderstood";
    private static final String PERSON = "bicara";

    /** How often the plain question is asked before a person is offered. */
    private static final int MOST = 2;

    void of(String text) {
        walk.notUnderstood();
        if (!offersPerson()) {
            explain(reader.speaksOfDealing(text));
            walk.footer();
            walk.sayAgain();
        }
    }

    /** A word means several things: which, by number. What was clear in the same message is marked already. */
    void which(Reading.Which which) {
        if (!offersPerson()) {
            var numbers = numbers(option -> which.perhaps().contains(option.code()));
            if (numbers.isEmpty()) {
                walk.line("screen.which-any");
            } else {
                walk.line("screen.which", Map.of("numbers", numbers));
            }
            walk.sayAgain();
        }
    }

    private boolean offersPerson() {
        var talk = walk.talk();
        talk.misunderstood();
        if (talk.misunderstandings() <= MOST || !walk.flow().understands(walk.stepName(), MISUNDERSTOOD)) {
            return false;
        }
        talk.understood();
        walk.follow(MISUNDERSTOOD);
        return true;
    }

    private void explain(boolean dealing) {
        if (dealing) {
            walk.line("engine.no-dealing");
        } else if (walk.talk().misunderstandings() < MOST) {
            var person = walk.flow().understands(walk.stepName(), PERSON);
            walk.line(person ? "engine.misunderstood-1" : "engine.misunderstood-1-no-person");
        } else if (!(walk.step() instanceof Step.Questionnaire)) {
            walk.line("engine.misunderstood-2");
        } else if (question().kind() == Question.Kind.MULTI) {
            walk.line("screen.simpler-several", Map.of("none", numbers(Option::alone)));
        } else {
            walk.line("screen.simpler");
        }
    }

    private Question question() {
        var instrument = ((Step.Questionnaire) walk.step()).instrument();
        return questionnaires.sheet(walk.talk(), instrument).next().orElseThrow();
    }

    /** "7 Sedativa, 10 Zat lain": the numbers that the list shows. */
    private String numbers(Predicate<Option> which) {
        var named = new ArrayList<String>();
        List<Option> options = question().options();
        for (int i = 0; i < options.size(); i++) {
            if (which.test(options.get(i))) {
                named.add((i + 1) + " " + options.get(i).title().in(walk.talk().language()));
            }
        }
        return String.join(", ", named);
    }
}
