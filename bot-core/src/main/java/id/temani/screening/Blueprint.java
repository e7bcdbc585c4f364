package id.temani.screening;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the parts of a questionnaire fit together. What passes here can be asked and scored without surprises. */
final class Blueprint {

    private final Map<String, Question> questions = new LinkedHashMap<>();

    private Blueprint() {}

    static void check(List<Question> questions, List<Scale> scales, Set<String> bandWords, Map<Flag, Condition> flags) {
        var blueprint = new Blueprint();
        questions.forEach(blueprint::add);
        var scaleIds = new HashSet<String>();
        for (var scale : scales) {
            require(scaleIds.add(scale.id()), "Scale %s is there twice", scale.id());
            blueprint.check(scale);
            scale.bands().forEach(band -> requireWords(bandWords, band.id()));
        }
        requireWords(bandWords, ScaleResult.INCOMPLETE);
        requireWords(bandWords, ScaleResult.NOT_USED);
        flags.forEach((flag, condition) -> blueprint.check(condition, "flag " + flag));
    }

    /** The short form must stand by itself, say something about every scale, and leave something to ask. */
    static void check(ShortForm form, List<Question> questions, List<Scale> scales) {
        var ids = questions.stream().map(Question::id).collect(Collectors.toSet());
        require(ids.containsAll(form.questions()), "The short form names a question that is not there");
        require(!form.questions().isEmpty(), "No question is marked for the short form");
        require(form.questions().size() < ids.size(), "The short form is the whole questionnaire");
        for (var question : questions) {
            require(
                    !form.questions().contains(question.id())
                            || form.questions().containsAll(question.askIf().looksAt()),
                    "Question %s of the short form depends on one outside of it",
                    question.id());
        }
        for (var scale : scales) {
            require(form.atLeast().containsKey(scale.id()), "The short form has no cut-point for scale %s", scale.id());
            var most = questions.stream()
                    .filter(question -> scale.sumOf().contains(question.id()))
                    .filter(question -> form.questions().contains(question.id()))
                    .mapToInt(Question::mostPoints)
                    .sum();
            var from = form.from(scale);
            require(from > 0 && from <= most, "The short form cannot reach the cut-point of scale %s", scale.id());
        }
        require(form.atLeast().size() == scales.size(), "The short form has a cut-point for no scale");
    }

    /** A condition can only look at questions added before, so that asking in order never has to guess. */
    private void add(Question question) {
        check(question.askIf(), "question " + question.id());
        require(questions.put(question.id(), question) == null, "Question %s is there twice", question.id());
    }

    private void check(Scale scale) {
        var where = "scale " + scale.id();
        check(scale.usedIf(), where);
        require(!scale.sumOf().isEmpty(), "%s adds up nothing", where);
        require(new HashSet<>(scale.sumOf()).size() == scale.sumOf().size(), "%s adds a question twice", where);
        scale.sumOf().forEach(id -> requireScored(id, where));
        var most = scale.sumOf().stream()
                .mapToInt(id -> known(id, where).mostPoints())
                .sum();
        require(scale.highest().from() <= most, "The highest band of %s cannot be reached with %d points", where, most);
    }

    private void check(Condition condition, String where) {
        switch (condition) {
            case Condition.Always() -> {}
            case Condition.Picked(var code, var in) -> requireCode(code, in, where);
            case Condition.NotPicked(var code, var in) -> requireCode(code, in, where);
            case Condition.Reached(var sumOf, var atLeast) -> sumOf.forEach(id -> requireScored(id, where));
        }
    }

    private void requireCode(String code, Collection<String> in, String where) {
        for (var id : in) {
            var known = known(id, where).options().stream()
                    .anyMatch(option -> option.code().equals(code));
            require(known, "%s: question %s has no answer %s", where, id, code);
        }
    }

    private void requireScored(String id, String where) {
        require(known(id, where).scored(), "%s adds up question %s, which carries no points", where, id);
    }

    private Question known(String id, String where) {
        var question = questions.get(id);
        if (question == null) {
            throw new IllegalArgumentException("%s refers to %s, which is no question before it".formatted(where, id));
        }
        return question;
    }

    private static void requireWords(Set<String> bandWords, String band) {
        require(bandWords.contains(band), "There are no words for the result %s", band);
    }

    private static void require(boolean holds, String reason, Object... names) {
        if (!holds) {
            throw new IllegalArgumentException(reason.formatted(names));
        }
    }
}
