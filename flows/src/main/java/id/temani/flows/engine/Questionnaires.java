package id.temani.flows.engine;

import id.temani.conversation.Facts;
import id.temani.resident.Language;
import id.temani.screening.Answer;
import id.temani.screening.AnswerSheet;
import id.temani.screening.FirstPass;
import id.temani.screening.Flag;
import id.temani.screening.Flags;
import id.temani.screening.Instrument;
import id.temani.screening.Question;
import id.temani.screening.ScaleResult;
import id.temani.screening.Scorer;
import id.temani.screening.Scores;
import id.temani.screening.pathway.FirstLook;
import id.temani.screening.pathway.Guidance;
import id.temani.screening.pathway.PathwayPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The questionnaires and what a finished one means. The sheet at hand lives in the talk, in its stored form. */
final class Questionnaires {

    /** What was tapped so far of a question that takes several answers; no id of a question, because of the sign. */
    private static final String PICKED = "@picked";

    private final List<Instrument> instruments;
    private final List<PathwayPolicy> policies;
    private final TextRules textRules;
    private final FirstPass firstPass;

    /** @param instruments every version that a talk may still be at; of each id, the newest last */
    Questionnaires(
            List<Instrument> instruments, List<PathwayPolicy> policies, TextRules textRules, FirstPass firstPass) {
        this.instruments = List.copyOf(instruments);
        this.policies = List.copyOf(policies);
        this.textRules = textRules;
        this.firstPass = firstPass;
    }

    /** The sheet at hand, on the version it began with; a blank one when there is none of this questionnaire. */
    AnswerSheet sheet(TalkDraft talk, String instrumentId) {
        return current(talk)
                .filter(sheet -> sheet.instrument().id().equals(instrumentId))
                .orElseGet(() -> AnswerSheet.begin(newest(instrumentId), firstPass));
    }

    private Instrument newest(String instrumentId) {
        return instruments.stream()
                .filter(one -> one.id().equals(instrumentId))
                .reduce((one, other) -> other)
                .orElseThrow(() -> new IllegalArgumentException("There is no questionnaire " + instrumentId));
    }

    /** Whether this question is the one at hand, in whichever questionnaire the sheet belongs to. */
    boolean isOpen(TalkDraft talk, String question) {
        return current(talk)
                .flatMap(AnswerSheet::next)
                .filter(asked -> asked.id().equals(question))
                .isPresent();
    }

    /** Which question is at hand. */
    Optional<String> asked(TalkDraft talk, String instrumentId) {
        return sheet(talk, instrumentId).next().map(Question::id);
    }

    /** Answers the question at hand, if it takes these codes. */
    boolean answer(TalkDraft talk, String instrumentId, Set<String> codes) {
        return answer(talk, sheet(talk, instrumentId), codes);
    }

    /** Marks these as picked, beside what is; "none" goes when something is. The question stays open. */
    void pick(TalkDraft talk, String instrumentId, Set<String> codes) {
        var sheet = sheet(talk, instrumentId);
        var question = sheet.next().orElseThrow();
        var picked = picked(talk, sheet);
        picked.addAll(codes);
        picked.removeIf(code -> !codes.isEmpty() && isAlone(question, code));
        keepPicked(talk, sheet, picked);
    }

    /** What was tapped or marked so far on this screen; an old answer is not. */
    Set<String> tapped(TalkDraft talk) {
        var tapped = talk.answers().getOrDefault(PICKED, "");
        return tapped.isEmpty() ? Set.of() : Set.of(tapped.split(","));
    }

    /** A tapped code; of a question that takes several, it is picked or put back, and {@link Walk} asks on. */
    boolean tap(TalkDraft talk, String instrumentId, String questionId, String code) {
        var sheet = sheet(talk, instrumentId);
        var asked = sheet.next().filter(question -> question.id().equals(questionId));
        if (asked.isEmpty()) {
            return false;
        }
        var question = asked.get();
        if (question.kind() == Question.Kind.SINGLE || isAlone(question, code)) {
            return answer(talk, sheet, Set.of(code));
        }
        var picked = picked(talk, sheet);
        if (code.equals(SheetPrompt.DONE)) {
            return answer(talk, sheet, picked);
        }
        if (question.options().stream().noneMatch(option -> option.code().equals(code))) {
            return false;
        }
        if (!picked.remove(code)) {
            picked.add(code);
        }
        keepPicked(talk, sheet, picked);
        return true;
    }

    private static void keepPicked(TalkDraft talk, AnswerSheet sheet, Set<String> picked) {
        var stored = new HashMap<>(sheet.toMap());
        stored.put(PICKED, String.join(",", picked));
        talk.answers(stored);
    }

    /** What is picked at the moment: what was tapped, or else what a reopened question had before. */
    Set<String> picked(TalkDraft talk, AnswerSheet sheet) {
        var tapped = talk.answers().get(PICKED);
        if (tapped != null) {
            return new TreeSet<>(tapped.isEmpty() ? List.of() : List.of(tapped.split(",")));
        }
        return sheet.oldAnswer()
                .map(old -> switch (old) {
                    case Answer.Chosen(var codes) -> new TreeSet<>(codes);
                    case Answer.Skipped() -> new TreeSet<String>();
                })
                .orElseGet(TreeSet::new);
    }

    void change(TalkDraft talk, String instrumentId, UnaryOperator<AnswerSheet> change) {
        keep(talk, change.apply(sheet(talk, instrumentId)));
    }

    /** One question back, if there is one. */
    boolean back(TalkDraft talk, String instrumentId) {
        var before = sheet(talk, instrumentId).back();
        before.ifPresent(sheet -> keep(talk, sheet));
        return before.isPresent();
    }

    /** The same for whichever questionnaire the sheet at hand belongs to. */
    void reopenLast(TalkDraft talk) {
        current(talk).ifPresent(sheet -> back(talk, sheet.instrument().id()));
    }

    /** The sheet at hand, whichever questionnaire it belongs to; empty when there is none. */
    Optional<AnswerSheet> current(TalkDraft talk) {
        return talk.sheet(answers -> AnswerSheet.keyOf(answers)
                .flatMap(key -> instruments.stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst())
                .map(one -> AnswerSheet.from(one, stored(answers))));
    }

    /** Releases the rest of a questionnaire of which only the short form was asked. */
    void extend(TalkDraft talk) {
        current(talk).ifPresent(sheet -> keep(talk, sheet.extended()));
    }

    /** How many minutes the rest would take; empty where there is none, or it cannot be known. */
    OptionalInt minutesOfRest(TalkDraft talk) {
        return current(talk)
                .map(AnswerSheet::extended)
                .flatMap(sheet -> sheet.progress()
                        .map(progress -> progress.minutesLeft(sheet.instrument().pace())))
                .orElseGet(OptionalInt::empty);
    }

    FirstPass firstPass() {
        return firstPass;
    }

    TextRules textRules() {
        return textRules;
    }

    boolean complete(TalkDraft talk, String instrumentId) {
        return sheet(talk, instrumentId).complete();
    }

    /** Keeps as facts what the finished sheet means; the sheet stays, so that an answer can still be changed. */
    void conclude(TalkDraft talk, String instrumentId) {
        var sheet = sheet(talk, instrumentId);
        policy(talk, instrumentId).ifPresent(policy -> {
            talk.forgetResult();
            if (sheet.isShortOnly()) {
                look(talk, sheet, policy.firstLook(sheet));
            } else {
                conclude(talk, sheet, policy.guide(sheet));
            }
        });
    }

    /** Where somebody is from was said after the result: their unit may have a table of its own. */
    void reconsider(TalkDraft talk) {
        var hasResult =
                talk.fact(Facts.PATHWAY).or(() -> talk.fact(Facts.FIRST_LOOK)).isPresent();
        current(talk)
                .filter(sheet -> hasResult && sheet.complete())
                .ifPresent(sheet -> conclude(talk, sheet.instrument().id()));
    }

    /** The table of their unit, else the one for everybody. */
    private Optional<PathwayPolicy> policy(TalkDraft talk, String instrumentId) {
        return Stream.concat(talk.fact(Facts.UNIT).stream(), Stream.of(PathwayPolicy.FOR_EVERYBODY))
                .flatMap(unit -> policies.stream()
                        .filter(policy -> policy.instrument().equals(instrumentId)
                                && policy.unit().equals(unit)))
                .findFirst();
    }

    /** The short form alone: whether to look closer, and what must be warned of. Never a band, a pathway or details. */
    private static void look(TalkDraft talk, AnswerSheet sheet, FirstLook look) {
        talk.remember(Facts.FIRST_LOOK, Decisions.name(look));
        remembersStopping(talk, Flags.of(sheet).raised());
    }

    private static void remembersStopping(TalkDraft talk, Set<Flag> flags) {
        var dangerous = flags.contains(Flag.STOPPING_SUDDENLY_IS_DANGEROUS);
        talk.remember(Facts.STOPPING, dangerous ? Decisions.YES : Decisions.NO);
    }

    private void conclude(TalkDraft talk, AnswerSheet sheet, Guidance guidance) {
        talk.remember(Facts.PATHWAY, Decisions.name(guidance.pathway()));
        talk.remember(Facts.BAND, guidance.knownBand());
        talk.remember(Facts.POINTS, Scores.of(sheet).toText());
        talk.remember(Facts.DETAIL, detail(sheet, talk.language()));
        talk.remember(Facts.COMPLETE, guidance.complete() ? Decisions.YES : Decisions.NO);
        remembersStopping(talk, guidance.flags());
    }

    /** One line per thing that was ever taken, in words; never points. */
    private static String detail(AnswerSheet sheet, Language language) {
        var instrument = sheet.instrument();
        var lines = new ArrayList<String>();
        for (var result : Scorer.score(sheet)) {
            if (!(result instanceof ScaleResult.NotUsed)) {
                var name = instrument.scale(result.scale()).orElseThrow().name().in(language);
                lines.add("• " + name + ": " + instrument.words(result).in(language));
            }
        }
        return String.join("\n", lines);
    }

    private boolean answer(TalkDraft talk, AnswerSheet sheet, Set<String> codes) {
        var accepted = sheet.next().filter(question -> question.accepts(codes)).isPresent();
        if (accepted) {
            keep(talk, sheet.answer(codes));
        }
        return accepted;
    }

    private static boolean isAlone(Question question, String code) {
        return question.options().stream()
                .anyMatch(option -> option.alone() && option.code().equals(code));
    }

    /** What the answers came to goes with the first of them that leaves something open again: a band most of all. */
    private static void keep(TalkDraft talk, AnswerSheet sheet) {
        if (sheet.hasGaps()) {
            talk.forgetResult();
        }
        talk.answers(sheet);
    }

    private static Map<String, String> stored(Map<String, String> answers) {
        var stored = new HashMap<>(answers);
        stored.remove(PICKED);
        stored.remove(Afterthought.JUST_ANSWERED);
        return stored;
    }
}
