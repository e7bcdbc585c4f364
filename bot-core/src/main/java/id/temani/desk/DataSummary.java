package id.temani.desk;

import id.temani.conversation.Conversation;
import id.temani.conversation.Facts;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import id.temani.wording.Utterance;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Says in five lines what we hold about a person (UU PDP 27/2022, art. 32: the right of access). */
public final class DataSummary {

    private final Phrasebook phrases;

    public DataSummary(Phrasebook phrases) {
        this.phrases = phrases;
    }

    Utterance of(Conversation conversation, Instant now) {
        var talk = conversation.talk();
        var language = talk.language();
        return phrases.say(
                language,
                Line.DATA_SUMMARY,
                Map.of(
                        "days",
                                Long.toString(Duration.between(conversation.createdAt(), now)
                                        .toDays()),
                        "answers", Integer.toString(talk.answers().size()),
                        "result", phrases.text(language, talk.fact(Facts.BAND).isPresent() ? Line.YES : Line.NO),
                        "request", phrases.text(language, conversation.handoff().isPresent() ? Line.YES : Line.NO)));
    }
}
