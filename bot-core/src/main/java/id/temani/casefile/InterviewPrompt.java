package id.temani.casefile;

import static java.util.stream.Collectors.joining;

import id.temani.casefile.InterviewReader.Offered;
import id.temani.resident.Language;
import id.temani.screening.Answer;
import id.temani.screening.AnswerSheet;
import id.temani.screening.Option;
import id.temani.screening.Question;
import id.temani.wording.Choice;
import id.temani.wording.InterviewLine;
import id.temani.wording.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Puts a question into a message for whoever asks it: first a line that tells a stranger nothing, then the question to be read aloud
 * as it stands, then the answers and what else can be done.
 */
final class InterviewPrompt {

    /** Codes of what is no answer; no code of an option begins like this. */
    static final String SKIP = ".skip";

    static final String BACK = ".back";
    static final String PAUSE = ".pause";
    static final String DONE = ".done";
    static final String SAVE = ".save";
    static final String CANCEL = ".cancel";
    static final String GO_ON = ".go-on";
    static final String SEND = ".send";

    /** Longer labels are shown by their short title, because a button cuts them off in the middle. */
    private static final int LONGEST_LABEL = 40;

    private final CaseText text;

    InterviewPrompt(CaseText text) {
        this.text = text;
    }

    /** The question at hand, with a line before it when there is something to say first. */
    Utterance question(CaseFile file, AnswerSheet sheet, Interview at, List<String> before, Language language) {
        var question = sheet.next().orElseThrow();
        var lines = new ArrayList<String>();
        lines.add(header(file, sheet, language));
        lines.addAll(before);
        lines.add(text.text(language, InterviewLine.ALOUD, Map.of("question", question.text(language))));
        if (question.kind() == Question.Kind.MULTI) {
            lines.add(text.text(language, InterviewLine.SEVERAL));
        }
        sheet.oldAnswer().ifPresent(old -> lines.add(old(question, old, language)));
        return Utterance.plain(String.join("\n\n", lines))
                .in(language)
                .offering(choices(file, sheet, at, language).toArray(Choice[]::new));
    }

    private String header(CaseFile file, AnswerSheet sheet, Language language) {
        return sheet.progress()
                .map(progress -> text.text(
                        language,
                        InterviewLine.HEADER_PART,
                        Map.of(
                                "alias", file.alias().toString(),
                                "part", Integer.toString(progress.part()),
                                "parts", Integer.toString(progress.parts()))))
                .orElseGet(() -> text.text(language, InterviewLine.HEADER, CaseText.aliasOf(file)));
    }

    private String old(Question question, Answer old, Language language) {
        var said = switch (old) {
            case Answer.Skipped() -> text.text(language, InterviewLine.SKIPPED);
            case Answer.Chosen(var codes) ->
                question.options().stream()
                        .filter(option -> codes.contains(option.code()))
                        .map(option -> label(option, language))
                        .collect(joining(", "));
        };
        return text.text(language, InterviewLine.BEFORE, Map.of("answer", said));
    }

    private List<Choice> choices(CaseFile file, AnswerSheet sheet, Interview at, Language language) {
        var question = sheet.next().orElseThrow();
        var picked = picked(sheet, at);
        var choices = new ArrayList<Choice>();
        for (var option : question.options()) {
            var mark = question.kind() == Question.Kind.MULTI && picked.contains(option.code()) ? "✓ " : "";
            choices.add(choice(file, at, option.code(), mark + label(option, language)));
        }
        controls(question, sheet, picked)
                .forEach(code -> choices.add(choice(file, at, code, text.text(language, line(code)))));
        return choices;
    }

    /** What stands under the question besides its answers, in the same order as it is numbered. */
    private static List<String> controls(Question question, AnswerSheet sheet, Set<String> picked) {
        var codes = new ArrayList<String>();
        if (question.kind() == Question.Kind.MULTI && !picked.isEmpty()) {
            codes.add(DONE);
        }
        codes.add(SKIP);
        if (sheet.back().isPresent()) {
            codes.add(BACK);
        }
        codes.add(PAUSE);
        return codes;
    }

    /** The same as can be tapped, for what is typed. */
    List<Offered> offered(AnswerSheet sheet, Interview at, Language language) {
        var question = sheet.next();
        var offered = new ArrayList<Offered>();
        question.stream()
                .flatMap(asked -> asked.options().stream())
                .map(option -> new Offered(
                        option.code(),
                        List.of(option.label().in(language), option.title().in(language)),
                        option.alone()))
                .forEach(offered::add);
        question.map(asked -> controls(asked, sheet, picked(sheet, at)))
                .orElse(List.of(SAVE, BACK, PAUSE))
                .forEach(code -> offered.add(new Offered(code, List.of(text.text(language, line(code))), true)));
        return offered;
    }

    /** What is ticked at the moment: what was tapped, or else what a reopened question had before. */
    static Set<String> picked(AnswerSheet sheet, Interview at) {
        return at.picked()
                .orElseGet(() -> sheet.oldAnswer()
                        .map(old -> switch (old) {
                            case Answer.Chosen(var codes) -> codes;
                            case Answer.Skipped() -> Set.<String>of();
                        })
                        .orElseGet(Set::of));
    }

    /** Everything was asked: what it comes to, before it is kept. */
    Utterance summary(CaseFile file, String rows, Interview at, Language language) {
        var values = Map.of("alias", file.alias().toString(), "rows", rows);
        return text.say(language, InterviewLine.SUMMARY, values)
                .offering(buttons(file, at, language, SAVE, BACK, PAUSE));
    }

    Utterance paused(CaseFile file, Interview at, Language language) {
        return text.about(file, language, InterviewLine.PAUSED).offering(buttons(file, at, language, GO_ON, CANCEL));
    }

    /** Nothing was taken as an answer and nothing was passed on. */
    Utterance held(CaseFile file, Interview at, Language language) {
        return text.about(file, language, InterviewLine.HELD).offering(buttons(file, at, language, SEND, PAUSE));
    }

    private Choice[] buttons(CaseFile file, Interview at, Language language, String... codes) {
        return List.of(codes).stream()
                .map(code -> Choice.typedAs(
                        payload(file, at, code),
                        text.text(language, line(code)),
                        text.words().say(CaseWord.INTERVIEW, language) + " " + file.number() + " "
                                + text.text(language, line(code)).toLowerCase(Locale.ROOT)))
                .toArray(Choice[]::new);
    }

    private static Choice choice(CaseFile file, Interview at, String code, String label) {
        return Choice.of(payload(file, at, code), label);
    }

    private static String payload(CaseFile file, Interview at, String code) {
        return new Spoken(CaseWord.INTERVIEW, file.number(), "#" + at.turn() + " " + code).payload();
    }

    static InterviewLine line(String code) {
        return switch (code) {
            case SKIP -> InterviewLine.SKIP;
            case BACK -> InterviewLine.BACK;
            case PAUSE -> InterviewLine.PAUSE;
            case DONE -> InterviewLine.DONE;
            case SAVE -> InterviewLine.SAVE;
            case CANCEL -> InterviewLine.CANCEL;
            case GO_ON -> InterviewLine.GO_ON;
            default -> InterviewLine.SEND;
        };
    }

    private static String label(Option option, Language language) {
        var label = option.label().in(language);
        return label.length() <= LONGEST_LABEL ? label : option.title().in(language);
    }
}
