package id.temani.casefile;

import id.temani.delivery.Letters;
import id.temani.handoff.RecoveryAgent;
import id.temani.screening.AnswerSheet;
import id.temani.screening.Question;
import id.temani.wording.InterviewLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * WAWANCARA: an agent asks the resident's questionnaire again, question by question, in their own chat. The same pack and the same
 * scoring as the resident's own check. Works in the caller's transaction, with the case locked.
 */
public final class InterviewDesk {

    private static final Pattern TAPPED = Pattern.compile("#(\\d{1,6}) (\\S+)");

    private final Interviews interviews;
    private final CaseFiles files;
    private final AssessmentDesk assessments;
    private final AssessmentRule rule;
    private final InterviewReader reader;
    private final CasePath path;
    private final CaseText text;
    private final InterviewPrompt prompt;

    public InterviewDesk(
            Interviews interviews,
            CaseFiles files,
            AssessmentDesk assessments,
            AssessmentRule rule,
            InterviewReader reader,
            CasePath path,
            CaseText text) {
        this.interviews = interviews;
        this.files = files;
        this.assessments = assessments;
        this.rule = rule;
        this.reader = reader;
        this.path = path;
        this.text = text;
        this.prompt = new InterviewPrompt(text);
    }

    /** Who asks, about whom, and where it is written down. */
    private record Scene(RecoveryAgent agent, CaseFile file, Instant now, Letters letters) {}

    /** WAWANCARA 27 begins or goes on; with words behind it they are the answer; a button says which question it was under. */
    public void told(RecoveryAgent agent, CaseFile file, String said, Instant now, Letters letters) {
        var scene = new Scene(agent, file, now, letters);
        if (!assessments.mayAssess(file)) {
            path.notNow(agent, file, letters);
            return;
        }
        var open = open(file, agent);
        var tapped = TAPPED.matcher(said);
        if (tapped.matches()) {
            open.ifPresentOrElse(
                    at -> tapped(scene, at, Integer.parseInt(tapped.group(1)), tapped.group(2)),
                    () -> tell(scene, InterviewLine.OVER));
        } else if (open.isEmpty()) {
            begin(scene);
        } else if (said.isBlank()) {
            ask(scene, open.get().asked(now), List.of());
        } else {
            typed(scene, open.get(), said);
        }
    }

    /** The interview whose answers this agent may type, while their case goes on. */
    public Optional<CaseFile> askedBy(RecoveryAgent agent) {
        return interviews
                .askedBy(agent.id())
                .flatMap(at -> files.find(at.file()))
                .filter(file -> isOf(file, agent));
    }

    /** Words without a number before them, while no talk is live. Says whether they were an answer. */
    public boolean answered(RecoveryAgent agent, CaseFile file, String said, Instant now, Letters letters) {
        var at = open(file, agent);
        var codes = at.flatMap(open -> codes(open, agent, said));
        codes.ifPresent(understood -> act(new Scene(agent, file, now, letters), at.orElseThrow(), understood, true));
        return codes.isPresent();
    }

    /** Words that were no answer, and nobody else they could be for: the question again. */
    public void misunderstood(RecoveryAgent agent, CaseFile file, Instant now, Letters letters) {
        open(file, agent)
                .ifPresent(at -> ask(
                        new Scene(agent, file, now, letters),
                        at,
                        List.of(text.text(agent.reads(), InterviewLine.UNCLEAR))));
    }

    /**
     * Words that may be an answer or a line of a live talk: neither taken nor passed on, until their writer says which.
     *
     * @param words empty: nothing that could be passed on later
     */
    public void hold(RecoveryAgent agent, CaseFile file, String words, Instant now, Letters letters) {
        open(file, agent).ifPresent(at -> {
            var held = at.holding(words, now);
            interviews.keep(held);
            letters.about(file.resident(), agent.chat(), prompt.held(file, held, agent.reads()));
        });
    }

    /** What was held and is for a talk after all; the interview pauses. Empty: nothing was held. */
    public Optional<String> release(RecoveryAgent agent, CaseFile file, String said, Instant now) {
        var at = open(file, agent);
        var words = at.filter(open -> means(open, said, InterviewPrompt.SEND, agent))
                .flatMap(Interview::held)
                .filter(held -> !held.isBlank());
        words.ifPresent(held -> interviews.keep(at.orElseThrow().paused(now)));
        return words;
    }

    private boolean means(Interview at, String said, String code, RecoveryAgent agent) {
        var tapped = TAPPED.matcher(said);
        return tapped.matches()
                ? Integer.parseInt(tapped.group(1)) == at.turn()
                        && tapped.group(2).equals(code)
                : said.equalsIgnoreCase(text.text(agent.reads(), InterviewPrompt.line(code)));
    }

    private Optional<Interview> open(CaseFile file, RecoveryAgent agent) {
        return interviews
                .of(file.id())
                .filter(at -> at.agent().equals(agent.id()) && sheet(at).isPresent());
    }

    private static boolean isOf(CaseFile file, RecoveryAgent agent) {
        return file.state().isOpen()
                && file.care().agent().filter(agent.id()::equals).isPresent();
    }

    private Optional<AnswerSheet> sheet(Interview at) {
        return AnswerSheet.keyOf(at.values())
                .flatMap(rule::questionnaire)
                .map(pack -> AnswerSheet.from(pack, at.values()));
    }

    private void begin(Scene scene) {
        var blank = AnswerSheet.blank(rule.questionnaire());
        var at = new Interview(scene.file().id(), scene.agent().id(), blank.toMap(), 1, true, scene.now());
        var language = scene.agent().reads();
        var before = new ArrayList<String>();
        interviews
                .askedBy(scene.agent().id())
                .flatMap(other -> files.find(other.file()))
                .filter(other -> !other.id().equals(scene.file().id()))
                .ifPresent(
                        other -> before.add(text.text(language, InterviewLine.OTHER_PAUSED, CaseText.aliasOf(other))));
        before.add(text.text(
                language,
                InterviewLine.BEGIN,
                Map.of(
                        "intro", rule.questionnaire().intro().in(language),
                        "number", Integer.toString(scene.file().number()))));
        ask(scene, at, before);
    }

    private void tapped(Scene scene, Interview at, int turn, String code) {
        if (turn == at.turn()) {
            act(scene, at, Set.of(code), false);
        } else {
            ask(scene, at, List.of(text.text(scene.agent().reads(), InterviewLine.OLD_BUTTON)));
        }
    }

    private void typed(Scene scene, Interview at, String said) {
        codes(at, scene.agent(), said)
                .ifPresentOrElse(
                        codes -> act(scene, at, codes, true),
                        () -> ask(scene, at, List.of(text.text(scene.agent().reads(), InterviewLine.UNCLEAR))));
    }

    private Optional<Set<String>> codes(Interview at, RecoveryAgent agent, String said) {
        for (var code : List.of(InterviewPrompt.GO_ON, InterviewPrompt.CANCEL)) {
            if (!at.asking() && means(at, said, code, agent)) {
                return Optional.of(Set.of(code));
            }
        }
        var sheet = sheet(at).orElseThrow();
        var several = sheet.next()
                .filter(question -> question.kind() == Question.Kind.MULTI)
                .isPresent();
        return reader.read(said, prompt.offered(sheet, at, agent.reads()), several, agent.reads());
    }

    /** @param whole whether these are the whole answer, as typed ones are; a tap on one of several ticks it */
    private void act(Scene scene, Interview at, Set<String> codes, boolean whole) {
        var sheet = sheet(at).orElseThrow();
        switch (codes.size() == 1 ? codes.iterator().next() : "") {
            case InterviewPrompt.PAUSE -> pause(scene, at);
            case InterviewPrompt.GO_ON -> ask(scene, at.asked(scene.now()), List.of());
            case InterviewPrompt.CANCEL -> {
                interviews.remove(scene.file().id());
                tell(scene, InterviewLine.CANCELLED);
            }
            case InterviewPrompt.SEND ->
                ask(scene, at, List.of(text.text(scene.agent().reads(), InterviewLine.OLD_BUTTON)));
            case InterviewPrompt.SAVE -> save(scene, at, sheet);
            case InterviewPrompt.BACK ->
                change(scene, at, sheet, one -> one.back().orElse(one));
            case InterviewPrompt.SKIP -> change(scene, at, sheet, one -> one.complete() ? one : one.skip());
            case InterviewPrompt.DONE -> answer(scene, at, sheet, InterviewPrompt.picked(sheet, at));
            default -> chosen(scene, at, sheet, codes, whole);
        }
    }

    private void chosen(Scene scene, Interview at, AnswerSheet sheet, Set<String> codes, boolean whole) {
        var question = sheet.next();
        var several = question.filter(one -> one.kind() == Question.Kind.MULTI).isPresent();
        if (several && !whole && !isAlone(question.orElseThrow(), codes)) {
            var picked = new TreeSet<>(InterviewPrompt.picked(sheet, at));
            picked.removeIf(code -> isAlone(question.orElseThrow(), Set.of(code)));
            codes.forEach(code -> {
                if (!picked.remove(code)) {
                    picked.add(code);
                }
            });
            ask(scene, at.picking(picked, scene.now()), List.of());
            return;
        }
        var all = new HashSet<>(codes);
        if (several && !isAlone(question.orElseThrow(), codes)) {
            at.picked().ifPresent(all::addAll);
        }
        answer(scene, at, sheet, all);
    }

    private static boolean isAlone(Question question, Set<String> codes) {
        return question.options().stream().anyMatch(option -> option.alone() && codes.contains(option.code()));
    }

    private void answer(Scene scene, Interview at, AnswerSheet sheet, Set<String> codes) {
        if (sheet.next().filter(question -> question.accepts(codes)).isPresent()) {
            change(scene, at, sheet, one -> one.answer(codes));
        } else {
            ask(scene, at, List.of(text.text(scene.agent().reads(), InterviewLine.UNCLEAR)));
        }
    }

    private void change(Scene scene, Interview at, AnswerSheet sheet, Function<AnswerSheet, AnswerSheet> change) {
        ask(scene, at.answered(change.apply(sheet).toMap(), scene.now()), List.of());
    }

    private void ask(Scene scene, Interview at, List<String> before) {
        var asked = at.asked(scene.now());
        var sheet = sheet(asked).orElseThrow();
        var language = scene.agent().reads();
        interviews.keep(asked);
        scene.letters()
                .about(
                        scene.file().resident(),
                        scene.agent().chat(),
                        sheet.complete()
                                ? prompt.summary(
                                        scene.file(), assessments.rows(scene.file(), sheet, language), asked, language)
                                : prompt.question(scene.file(), sheet, asked, before, language));
    }

    private void pause(Scene scene, Interview at) {
        var paused = at.paused(scene.now());
        interviews.keep(paused);
        scene.letters()
                .about(
                        scene.file().resident(),
                        scene.agent().chat(),
                        prompt.paused(scene.file(), paused, scene.agent().reads()));
    }

    private void save(Scene scene, Interview at, AnswerSheet sheet) {
        if (!sheet.complete()) {
            ask(scene, at, List.of());
            return;
        }
        interviews.remove(scene.file().id());
        assessments.interviewed(scene.agent(), scene.file(), sheet, scene.now(), scene.letters());
    }

    private void tell(Scene scene, InterviewLine line) {
        scene.letters()
                .about(
                        scene.file().resident(),
                        scene.agent().chat(),
                        text.about(scene.file(), scene.agent().reads(), line));
    }
}
