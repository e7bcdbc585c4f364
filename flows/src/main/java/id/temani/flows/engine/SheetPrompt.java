package id.temani.flows.engine;

import id.temani.resident.Language;
import id.temani.screening.Answer;
import id.temani.screening.AnswerSheet;
import id.temani.screening.Option;
import id.temani.screening.Progress;
import id.temani.screening.Question;
import id.temani.wording.Choice;
import id.temani.wording.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts a question of a questionnaire into a message: a neutral first line, so that somebody who glances at the screen
 * reads nothing, an empty line, then the item unchanged.
 */
record SheetPrompt(Prompts prompts) {

    /** The code of the button that ends a choice of several. */
    static final String DONE = "done";

    /** Longer labels are shown by their short title, because a button cuts them off in the middle. */
    private static final int LONGEST_LABEL = 40;

    /** @param lines said before the item; the neutral line stays the first one */
    Utterance of(TalkDraft talk, AnswerSheet sheet, Question question, Set<String> picked, List<String> lines) {
        var language = talk.language();
        var text = new ArrayList<String>();
        text.add(header(talk, sheet));
        text.addAll(lines);
        text.add(question.text(language));
        if (question.kind() == Question.Kind.MULTI && !simple(talk)) {
            text.add(prompts.text(talk, "screen.several"));
        }
        sheet.oldAnswer().ifPresent(old -> text.add(old(talk, question, old)));
        return new Utterance(String.join("\n\n", text), choices(talk, question, picked));
    }

    private String header(TalkDraft talk, AnswerSheet sheet) {
        return sheet.progress()
                .map(progress -> header(talk, sheet, progress))
                .orElseGet(() -> prompts.text(talk, "screen.header"));
    }

    private String header(TalkDraft talk, AnswerSheet sheet, Progress progress) {
        var part = String.valueOf(progress.part());
        var parts = String.valueOf(progress.parts());
        var minutes = progress.minutesLeft(sheet.instrument().pace());
        return minutes.isPresent()
                ? prompts.text(
                        talk,
                        "screen.header-exact",
                        Map.of("part", part, "parts", parts, "minutes", String.valueOf(minutes.getAsInt())))
                : prompts.text(talk, "screen.header-part", Map.of("part", part, "parts", parts));
    }

    private String old(TalkDraft talk, Question question, Answer old) {
        return switch (old) {
            case Answer.Skipped() -> prompts.text(talk, "screen.old-skipped");
            case Answer.Chosen(var codes) ->
                prompts.text(
                        talk,
                        "screen.old-answer",
                        Map.of(
                                "answer",
                                question.options().stream()
                                        .filter(option -> codes.contains(option.code()))
                                        .map(option -> label(option, talk.language()))
                                        .collect(Collectors.joining(", "))));
        };
    }

    private List<Choice> choices(TalkDraft talk, Question question, Set<String> picked) {
        var choices = new ArrayList<Choice>();
        for (var option : question.options()) {
            var mark = question.kind() == Question.Kind.MULTI && picked.contains(option.code()) ? "✓ " : "";
            choices.add(Choice.of(
                    question.id() + ":" + option.code(),
                    mark + (simple(talk) ? option.title().in(talk.language()) : label(option, talk.language()))));
        }
        if (question.kind() == Question.Kind.MULTI && !picked.isEmpty()) {
            choices.add(Choice.of(question.id() + ":" + DONE, prompts.text(talk, "screen.done")));
        }
        return choices;
    }

    /** After two misunderstandings: short labels, nothing that could distract. */
    private static boolean simple(TalkDraft talk) {
        return talk.misunderstandings() > 1;
    }

    private static String label(Option option, Language language) {
        var label = option.label().in(language);
        return label.length() <= LONGEST_LABEL ? label : option.title().in(language);
    }
}
