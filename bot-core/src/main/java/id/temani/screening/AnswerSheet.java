package id.temani.screening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One run through a questionnaire: what was answered so far and what is asked next. Immutable; holds what a person
 * said about their health and therefore never prints it.
 *
 * <p>Only answers to questions that apply are kept: changing an earlier answer drops those it made pointless, and
 * keeps the rest. A sheet that began with the short form can be extended: then the rest is asked, and nothing twice.
 */
public final class AnswerSheet {

    private final Instrument instrument;
    private final Form form;
    private final List<Question> route;
    private final Map<String, Answer> answers;
    private final Optional<String> reopened;

    private AnswerSheet(Instrument instrument, Form form, Map<String, Answer> answers, Optional<String> reopened) {
        this.instrument = instrument;
        this.form = form;
        this.route = instrument.route(form);
        this.answers = answers;
        this.reopened = reopened;
    }

    /** Asks the whole questionnaire. */
    public static AnswerSheet blank(Instrument instrument) {
        return new AnswerSheet(instrument, Form.FULL, Map.of(), Optional.empty());
    }

    /** Asks the short form first, where that is set and the questionnaire has one. */
    public static AnswerSheet begin(Instrument instrument, FirstPass firstPass) {
        return new AnswerSheet(instrument, firstPass.formOf(instrument), Map.of(), Optional.empty());
    }

    /**
     * The sheet that {@link #toMap()} stored.
     *
     * @throws IllegalArgumentException when it belongs to another questionnaire or version, or holds an answer this
     *     one could not have produced; names questions, never answers
     */
    public static AnswerSheet from(Instrument instrument, Map<String, String> stored) {
        return StoredSheet.read(instrument, stored);
    }

    static AnswerSheet of(Instrument instrument, Form form, Map<String, Answer> answers, Optional<String> reopened) {
        return new AnswerSheet(instrument, form, applying(instrument, answers), reopened);
    }

    /** Which questionnaire a stored sheet belongs to, as {@link Instrument#key()}; empty when this is no stored sheet. */
    public static Optional<String> keyOf(Map<String, String> stored) {
        return Optional.ofNullable(stored.get(StoredSheet.INSTRUMENT));
    }

    /** Strings only, independent of the order of the map: at most 80 short entries for the longest instrument we have. */
    public Map<String, String> toMap() {
        return StoredSheet.write(this);
    }

    /** The question to ask now; empty when every question of the form that applies has an answer or was skipped. */
    public Optional<Question> next() {
        return reopened.flatMap(instrument::question).or(this::firstUnanswered);
    }

    public boolean complete() {
        return next().isEmpty();
    }

    /** Whether a question of the form was never asked yet; one that was reopened was. */
    public boolean hasGaps() {
        return firstUnanswered().isPresent();
    }

    /** The same sheet with the rest of the questionnaire released. One that asks everything stays as it is. */
    public AnswerSheet extended() {
        return form == Form.SHORT ? new AnswerSheet(instrument, Form.EXTENDED, answers, reopened) : this;
    }

    /** Whether this is a short form that leaves something unasked, so that it yields no band whatever was answered. */
    public boolean isShortOnly() {
        return form == Form.SHORT && extended().hasGaps();
    }

    /** The answer that {@link #next()} had before it was reopened, to be shown with it; empty for a new question. */
    public Optional<Answer> oldAnswer() {
        return reopened.map(answers::get);
    }

    public AnswerSheet answer(String... codes) {
        return answer(Set.of(codes));
    }

    /**
     * Answers {@link #next()}.
     *
     * @param codes the codes of the chosen options, as {@link Question#accepts} takes them
     * @throws IllegalArgumentException when the question does not accept them
     * @throws IllegalStateException when there is nothing to ask
     */
    public AnswerSheet answer(Set<String> codes) {
        var question = asked();
        if (!question.accepts(codes)) {
            throw new IllegalArgumentException("Not an answer to question " + question.id());
        }
        return with(question, new Answer.Chosen(codes));
    }

    /**
     * Stores {@link #next()} as missing (LEWATI), also where it had an answer before.
     *
     * @throws IllegalStateException when there is nothing to ask
     */
    public AnswerSheet skip() {
        return with(asked(), new Answer.Skipped());
    }

    /** One question back (KEMBALI), also from the end; empty at the first question. Nothing is dropped yet. */
    public Optional<AnswerSheet> back() {
        var asked = answered();
        var here = reopened.map(id -> asked.stream().map(Question::id).toList().indexOf(id))
                .orElse(asked.size());
        return here == 0 ? Optional.empty() : reopen(asked.get(here - 1).id());
    }

    /** Back to any question that was answered or skipped (KOREKSI); empty when that one was not. */
    public Optional<AnswerSheet> reopen(String questionId) {
        return answers.containsKey(questionId)
                ? Optional.of(new AnswerSheet(instrument, form, answers, Optional.of(questionId)))
                : Optional.empty();
    }

    /** Leaves a reopened question as it was and goes on where the sheet had got to. */
    public AnswerSheet keep() {
        return new AnswerSheet(instrument, form, answers, Optional.empty());
    }

    /** How far along this is, where that can be known. */
    public Optional<Progress> progress() {
        return Progress.of(this);
    }

    public Instrument instrument() {
        return instrument;
    }

    public Form form() {
        return form;
    }

    /** What was answered or skipped, in the order of asking. */
    public List<Question> answered() {
        return route.stream()
                .filter(question -> answers.containsKey(question.id()))
                .toList();
    }

    /** Empty when it was not asked, or not yet. */
    public Optional<Answer> answerTo(String questionId) {
        return Optional.ofNullable(answers.get(questionId));
    }

    boolean holds(Condition condition) {
        return holds(instrument, answers, condition);
    }

    /** Skipped, still open although it applies, or not asked only because what decides about it is missing. */
    boolean missing(String questionId) {
        return switch (answerTo(questionId).orElse(null)) {
            case Answer.Skipped() -> true;
            case Answer.Chosen chosen -> false;
            case null ->
                instrument
                        .question(questionId)
                        .map(Question::askIf)
                        .filter(this::mayHold)
                        .isPresent();
        };
    }

    /** Holds, or would perhaps hold if nothing were missing. */
    boolean mayHold(Condition condition) {
        return holds(condition) || condition.looksAt().stream().anyMatch(this::missing);
    }

    int points(List<String> questionIds) {
        return points(instrument, answers, questionIds);
    }

    /** Whether the question is being asked again, so that its answer may still change. */
    boolean isReopened(String questionId) {
        return reopened.filter(questionId::equals).isPresent();
    }

    Optional<String> reopened() {
        return reopened;
    }

    List<Question> route() {
        return route;
    }

    /** The questions whose parts are counted for "part 1 of 2": of an extended sheet those that were added. */
    List<Question> counted() {
        return form == Form.EXTENDED
                ? route.stream()
                        .filter(question -> !instrument.isInShortForm(question))
                        .toList()
                : route;
    }

    private Question asked() {
        return next().orElseThrow(() -> new IllegalStateException("Every question is answered"));
    }

    private Optional<Question> firstUnanswered() {
        return route.stream()
                .filter(question -> !answers.containsKey(question.id()))
                .filter(question -> holds(question.askIf()))
                .findFirst();
    }

    private AnswerSheet with(Question question, Answer answer) {
        var changed = new LinkedHashMap<>(answers);
        changed.put(question.id(), answer);
        return of(instrument, form, changed, Optional.empty());
    }

    /** One pass is enough, because conditions look back only. */
    private static Map<String, Answer> applying(Instrument instrument, Map<String, Answer> answers) {
        var kept = new LinkedHashMap<String, Answer>();
        for (var question : instrument.questions()) {
            var answer = answers.get(question.id());
            if (answer != null && holds(instrument, kept, question.askIf())) {
                kept.put(question.id(), answer);
            }
        }
        return kept;
    }

    private static boolean holds(Instrument instrument, Map<String, Answer> answers, Condition condition) {
        return switch (condition) {
            case Condition.Always() -> true;
            case Condition.Picked(var code, var in) -> picked(answers, code, in);
            case Condition.NotPicked(var code, var in) -> !picked(answers, code, in);
            case Condition.Reached(var sumOf, var atLeast) -> points(instrument, answers, sumOf) >= atLeast;
        };
    }

    private static boolean picked(Map<String, Answer> answers, String code, List<String> in) {
        for (var question : in) {
            if (answers.get(question) instanceof Answer.Chosen(var codes) && codes.contains(code)) {
                return true;
            }
        }
        return false;
    }

    private static int points(Instrument instrument, Map<String, Answer> answers, List<String> questionIds) {
        var sum = 0;
        for (var id : questionIds) {
            var answer = answers.get(id);
            if (answer != null) {
                sum += instrument
                        .question(id)
                        .map(question -> question.points(answer))
                        .orElse(0);
            }
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnswerSheet sheet
                && instrument.equals(sheet.instrument)
                && form == sheet.form
                && answers.equals(sheet.answers)
                && reopened.equals(sheet.reopened);
    }

    @Override
    public int hashCode() {
        return answers.hashCode();
    }

    @Override
    public String toString() {
        return "AnswerSheet[%s, redacted]".formatted(instrument.key());
    }
}
