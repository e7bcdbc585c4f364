package id.temani.flows.engine;

import id.temani.flows.definition.Step;
import id.temani.wording.Choice;
import id.temani.wording.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is said in one turn: lines collected on the way, and then the question of the step that waits. */
final class Speech {

    /** The most characters one message has; crisis messages may be longer. */
    private static final int LONGEST_MESSAGE = 300;

    private static final int FOOTER_EVERY = 3;
    private static final String BACK = "kembali";
    private static final String PERSON = "bicara";

    private final Prompts prompts;
    private final Questionnaires questionnaires;
    private final List<String> lines = new ArrayList<>();
    private final List<Utterance> replies = new ArrayList<>();
    private boolean footer;

    Speech(Prompts prompts, Questionnaires questionnaires) {
        this.prompts = prompts;
        this.questionnaires = questionnaires;
    }

    List<Utterance> replies() {
        return replies;
    }

    /** Said before whatever is said next. */
    void line(TalkDraft talk, String key) {
        line(talk, key, Map.of());
    }

    void line(TalkDraft talk, String key, Map<String, String> values) {
        lines.add(prompts.text(talk, key, values));
    }

    void footer() {
        footer = true;
    }

    /** Says what stands where the walk has come to rest. */
    void say(Walk walk, String event) {
        switch (walk.step()) {
            case Step.Question question -> ask(walk, question, event);
            case Step.FreeText text ->
                utter(walk, prompts.text(walk.talk(), text.arrival().say().orElseThrow()), List.of());
            case Step.Questionnaire sheet -> ask(walk, sheet.instrument());
            case Step.Reading reading -> read(walk, reading);
            case Step.Silent silent -> utterLines();
            case Step.Decision passing -> throw new IllegalStateException("A decision does not wait");
            case Step.Passage passing -> throw new IllegalStateException("A passage does not wait");
            case Step.Door passing -> throw new IllegalStateException("A door does not wait");
        }
    }

    private void ask(Walk walk, Step.Question question, String event) {
        var key = question.arrival().say();
        if (key.isEmpty()) {
            utterLines();
            return;
        }
        var text = prompts.text(walk.talk(), key.get());
        var old = event.equals(BACK) ? oldAnswer(walk, question) : Optional.<String>empty();
        utter(
                walk,
                old.map(answer -> text + "\n\n" + answer).orElse(text),
                question.arrival().ends() ? List.of() : prompts.choices(walk, question));
    }

    private Optional<String> oldAnswer(Walk walk, Step.Question question) {
        return question.remember()
                .flatMap(walk.talk()::fact)
                .filter(code -> question.choices().contains(code))
                .map(code ->
                        prompts.text(walk.talk(), "screen.old-answer", Map.of("answer", prompts.label(walk, code))));
    }

    private void ask(Walk walk, String instrument) {
        var talk = walk.talk();
        var sheet = questionnaires.sheet(talk, instrument);
        var question = sheet.next().orElseThrow();
        var asked = new SheetPrompt(prompts)
                .of(talk, sheet, question, questionnaires.picked(talk, sheet), List.copyOf(lines));
        lines.clear();
        replies.add(new Utterance(withFooter(walk, asked.text(), false), asked.choices()));
    }

    /** A page is about as long as a message may be, so what else there is to say goes before it, in one of its own. */
    private void read(Walk walk, Step.Reading reading) {
        utterLines();
        replies.add(prompts.page(walk, reading));
    }

    /** Everything collected so far and this text, as one message where that is short enough. */
    private void utter(Walk walk, String text, List<Choice> choices) {
        var all = new ArrayList<>(lines);
        all.add(text);
        var whole = String.join("\n\n", all);
        if (whole.length() > LONGEST_MESSAGE && !lines.isEmpty() && !walk.flow().aside()) {
            utterLines();
            whole = text;
        }
        lines.clear();
        replies.add(new Utterance(withFooter(walk, whole, true), choices));
    }

    /** What was collected so far, as a message of its own. */
    void utterLines() {
        if (!lines.isEmpty()) {
            replies.add(Utterance.plain(String.join("\n\n", lines)));
            lines.clear();
        }
    }

    /** The footer stands at the start, after a misunderstanding, and under every third question. */
    private String withFooter(Walk walk, String text, boolean limited) {
        var due = footer || walk.talk().turns() % FOOTER_EVERY == 0;
        var helps = walk.flow().understands(walk.stepName(), PERSON); // not people who are no residents
        if (!due
                || !helps
                || walk.talk().isLive()
                || walk.flow().aside()
                || walk.step().arrival().ends()) {
            return text;
        }
        var whole = text + "\n\n" + prompts.text(walk.talk(), "engine.footer");
        return limited && whole.length() > LONGEST_MESSAGE ? text : whole;
    }
}
