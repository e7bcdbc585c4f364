package id.temani.flows.instrument;

import id.temani.flows.yaml.YamlNode;
import id.temani.screening.Question;
import id.temani.screening.Question.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the questions in order, writing out those that are repeated for a list. */
final class QuestionReader {

    /** What one message may hold, answers apart, in characters. */
    private static final int TEXT_LENGTH = 300;

    /** What Telegram gives back from a button holds question and answer, in bytes. */
    private static final int PAYLOAD_LENGTH = 64;

    private final Map<String, List<ListItem>> lists;
    private final Map<String, AnswerSet> answers;
    private final References references;
    private final Conditions conditions;
    private final Set<String> firstPass = new HashSet<>();

    QuestionReader(Map<String, List<ListItem>> lists, Map<String, AnswerSet> answers, References references) {
        this.lists = lists;
        this.answers = answers;
        this.references = references;
        this.conditions = new Conditions(references);
    }

    List<Question> readAll(YamlNode node) {
        var questions = new ArrayList<Question>();
        for (var one : node.list()) {
            one.only(
                    "id",
                    "part",
                    "first-pass",
                    "kind",
                    "for-each",
                    "except",
                    "ask-if",
                    "text",
                    "help",
                    "answers",
                    "points");
            var repetition = Repetition.read(one, lists);
            repetition.unrolled().forEach(each -> questions.add(question(one, each)));
            references.add(one.at("id"), repetition);
        }
        return questions;
    }

    /** The questions that are marked to be asked first. */
    Set<String> firstPass() {
        return Set.copyOf(firstPass);
    }

    private Question question(YamlNode node, Each each) {
        var set = answers(node.at("answers"));
        var options = node.find("points").map(set::withPoints).orElse(set.options());
        var kind = node.find("kind").map(one -> one.oneOf(Kind.class)).orElse(Kind.SINGLE);
        var condition = conditions.read(node.find("ask-if"), each);
        var question = node.here(() -> new Question(
                each.idOf(node.at("id").text()),
                kind,
                node.at("part").number(),
                each.wording(node.at("text")),
                node.find("help").map(each::wording),
                options,
                condition));
        requireShort(node, question);
        if (node.find("first-pass").map(YamlNode::yesOrNo).orElse(false)) {
            firstPass.add(question.id());
        }
        return question;
    }

    private AnswerSet answers(YamlNode name) {
        var set = answers.get(name.text());
        if (set == null) {
            throw name.problem("there are no answers of that name");
        }
        return set;
    }

    private static void requireShort(YamlNode node, Question question) {
        if (question.text().longest() > TEXT_LENGTH) {
            throw node.at("text").problem("is longer than %d characters".formatted(TEXT_LENGTH));
        }
        for (var option : question.options()) {
            if (question.id().length() + 1 + option.code().length() > PAYLOAD_LENGTH) {
                throw node.at("id").problem("is too long with answer %s for a button".formatted(option.code()));
            }
        }
    }
}
