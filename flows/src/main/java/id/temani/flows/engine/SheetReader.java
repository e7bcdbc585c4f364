package id.temani.flows.engine;

import id.temani.flows.reading.AnswerReader;
import id.temani.flows.reading.Candidate;
import id.temani.flows.reading.Manner;
import id.temani.flows.reading.Reading;
import id.temani.resident.Language;
import id.temani.screening.Option;
import id.temani.screening.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads typed words as answers to a questionnaire. */
record SheetReader(Questionnaires questionnaires, AnswerReader reader) {

    private static final Candidate DONE =
            Candidate.labelled(SheetPrompt.DONE, List.of()).excludingOthers(true);

    /** Reads words for the question at hand and takes what is certain; what is not is asked. */
    Reading take(TalkDraft talk, String instrument, String text) {
        var reading = read(talk, instrument, text);
        return switch (reading) {
            case Reading.Understood(var codes) ->
                questionnaires.answer(talk, instrument, codes) ? reading : new Reading.Unclear();
            case Reading.Which(var sure, var perhaps) -> {
                questionnaires.pick(talk, instrument, sure);
                yield reading;
            }
            case Reading.Unclear unclear -> unclear;
        };
    }

    /**
     * Reads words as more of what was just answered to a question of several, as it stands reopened; nothing is taken.
     * Digits are none: they may be meant for the question that was asked since.
     */
    Set<String> more(TalkDraft talk, String instrument, String text) {
        var question = questionnaires.sheet(talk, instrument).next().orElseThrow();
        if (question.kind() != Question.Kind.MULTI) {
            return Set.of();
        }
        var manner = manner(talk).withoutNumbers();
        var reading = reader.several(text, candidates(question, talk.language()), manner);
        return reading instanceof Reading.Understood(var codes) && !none(question, codes) ? codes : Set.of();
    }

    /** Whether words are an answer to the question at hand, which takes one; nothing is taken. */
    boolean isOne(TalkDraft talk, String instrument, String text) {
        var question = questionnaires.sheet(talk, instrument).next().orElseThrow();
        return question.kind() == Question.Kind.SINGLE && read(talk, instrument, text) instanceof Reading.Understood;
    }

    private Reading read(TalkDraft talk, String instrument, String text) {
        var sheet = questionnaires.sheet(talk, instrument);
        var question = sheet.next().orElseThrow();
        var candidates = candidates(question, talk.language());
        if (question.kind() == Question.Kind.SINGLE) {
            return reader.one(text, candidates, manner(talk))
                    .<Reading>map(code -> new Reading.Understood(Set.of(code)))
                    .orElseGet(Reading.Unclear::new);
        }
        var picked = questionnaires.picked(talk, sheet);
        if (picked.isEmpty()) {
            return reader.several(text, candidates, manner(talk));
        }
        var withDone = new ArrayList<>(candidates);
        withDone.add(DONE);
        return switch (reader.several(text, withDone, manner(talk))) {
            case Reading.Understood(var codes) -> together(question, codes, picked, questionnaires.tapped(talk));
            case Reading.Which which -> which;
            case Reading.Unclear unclear ->
                reader.one(text, List.of(DONE), manner(talk).withoutNumbers())
                        .<Reading>map(done -> new Reading.Understood(picked))
                        .orElse(unclear);
        };
    }

    /** What was tapped on this screen and what is typed belong together; "none" beside them is asked again. */
    private static Reading together(Question question, Set<String> codes, Set<String> picked, Set<String> tapped) {
        if (codes.equals(Set.of(SheetPrompt.DONE))) {
            return new Reading.Understood(picked);
        }
        if (!tapped.isEmpty() && none(question, codes)) {
            return new Reading.Unclear();
        }
        var all = new HashSet<>(codes);
        all.addAll(tapped);
        all.remove(SheetPrompt.DONE);
        return new Reading.Understood(all);
    }

    private static boolean none(Question question, Set<String> codes) {
        return question.options().stream().anyMatch(option -> option.alone() && codes.contains(option.code()));
    }

    private static List<Candidate> candidates(Question question, Language language) {
        return question.options().stream()
                .map(option -> candidate(option, language))
                .toList();
    }

    static Candidate candidate(Option option, Language language) {
        var labels = List.of(option.label().in(language), option.title().in(language));
        return Candidate.labelled(option.code(), labels).excludingOthers(option.alone());
    }

    private static Manner manner(TalkDraft talk) {
        return new Manner(talk.language(), !talk.isLive(), false);
    }
}
