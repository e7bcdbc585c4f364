package id.temani.relay;

import id.temani.handoff.HandOver;
import id.temani.handoff.Handoff;
import id.temani.handoff.RecoveryAgent;
import id.temani.relay.HandOverAnswers.Answer;
import id.temani.resident.Language;
import id.temani.wording.Choice;
import id.temani.wording.Phrasebook;
import id.temani.wording.TalkLine;
import id.temani.wording.Utterance;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a resident is asked whether somebody else may go on. Digits stay chat, so each answer has words of its own. */
record HandOverQuestion(Phrasebook phrases) {

    private static final String HAND_OVER = "handover-";

    static boolean asked(String payload) {
        return payload.startsWith(HAND_OVER);
    }

    static boolean belongs(String payload, HandOver asked) {
        return payload.startsWith(HAND_OVER + asked.id() + ":");
    }

    static Optional<Answer> answer(String payload) {
        return Arrays.stream(Answer.values())
                .filter(answer -> payload.endsWith(":" + code(answer)))
                .findFirst();
    }

    Utterance about(HandOver asked, Handoff live, RecoveryAgent agent) {
        var language = live.language();
        var said = asked.note()
                .map(note -> phrases.say(
                        language, TalkLine.HAND_OVER_QUESTION_NOTE, Map.of("agent", agent.name(), "note", note)))
                .orElseGet(() -> phrases.say(language, TalkLine.HAND_OVER_QUESTION, Map.of("agent", agent.name())));
        var offered = asked.note().isPresent()
                ? List.of(Answer.WITH_NOTE, Answer.YES, Answer.NO)
                : List.of(Answer.YES, Answer.NO);
        return said.offering(
                offered.stream().map(answer -> choice(asked, answer, language)).toArray(Choice[]::new));
    }

    private Choice choice(HandOver asked, Answer answer, Language language) {
        var label = phrases.text(language, label(answer, asked.note().isPresent()));
        var words = phrases.text(language, words(answer));
        return Choice.typedAs(HAND_OVER + asked.id() + ":" + code(answer), label, words);
    }

    private static TalkLine label(Answer answer, boolean noted) {
        return switch (answer) {
            case WITH_NOTE -> TalkLine.HAND_OVER_WITH_NOTE;
            case YES -> noted ? TalkLine.HAND_OVER_WITHOUT_NOTE : TalkLine.HAND_OVER_YES;
            case NO -> TalkLine.HAND_OVER_NO;
        };
    }

    private static TalkLine words(Answer answer) {
        return switch (answer) {
            case WITH_NOTE -> TalkLine.HAND_OVER_TYPE_WITH_NOTE;
            case YES -> TalkLine.HAND_OVER_TYPE_YES;
            case NO -> TalkLine.HAND_OVER_TYPE_NO;
        };
    }

    private static String code(Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
