package id.temani.flows.engine;

import id.temani.flows.definition.Step;
import id.temani.flows.reading.AnswerReader;
import id.temani.flows.reading.Manner;
import java.util.Optional;

/** Reads a message as second thoughts about the answer before it. */
record SecondThoughts(
        Walk walk,
        Afterthought before,
        Prompts prompts,
        Questionnaires questionnaires,
        SheetReader sheets,
        AnswerReader reader) {

    /**
     * "eh enggak", "salah, 2": stands at the question of the answer before again. At a list nothing is replaced: what was
     * said then and now is marked, and the person says which of it holds.
     *
     * @return what was said instead, where that is an answer there; blank where the question is to be asked again; empty
     *     when this takes nothing back
     */
    Optional<String> instead(String text) {
        var rest = reader.takenBack(text, walk.talk().language());
        if (rest.isEmpty() || !before.reopen()) {
            return Optional.empty();
        }
        walk.talk().understood();
        if (walk.step() instanceof Step.Questionnaire sheet) {
            var more = sheets.more(walk.talk(), sheet.instrument(), rest.get());
            if (!more.isEmpty()) {
                questionnaires.pick(walk.talk(), sheet.instrument(), more);
            }
        }
        return rest.filter(this::answers).or(() -> Optional.of(""));
    }

    /** "sama ganja", right after "sabu": answers the list that asked with both. Says whether it did. */
    boolean added(String text) {
        if (!before.isOfSheet()) {
            return false;
        }
        var stood = Afterthought.Before.of(walk);
        if (before.reopen() && walk.step() instanceof Step.Questionnaire(var arrival, var instrument, var when)) {
            var talk = walk.talk();
            var more = sheets.more(talk, instrument, text);
            if (!more.isEmpty()) {
                questionnaires.pick(talk, instrument, more);
                return questionnaires.answer(talk, instrument, questionnaires.tapped(talk));
            }
        }
        before.leave(stood);
        return false;
    }

    private boolean answers(String rest) {
        var talk = walk.talk();
        return switch (walk.step()) {
            case Step.Question question ->
                reader.one(rest, prompts.candidates(walk, question), Manner.ordinary(talk.language()))
                        .isPresent();
            case Step.Questionnaire sheet -> sheets.isOne(talk, sheet.instrument(), rest);
            default -> false;
        };
    }
}
