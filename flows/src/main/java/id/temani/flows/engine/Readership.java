package id.temani.flows.engine;

import id.temani.flows.card.CardSearch;
import id.temani.flows.definition.Step;
import id.temani.flows.reading.AnswerReader;
import id.temani.flows.reading.Manner;

/** What a person does with the cards: turns their pages, taps what is under them, asks for one. One turn. */
final class Readership {

    private final Walk walk;
    private final TalkDraft talk;
    private final Prompts prompts;
    private final AnswerReader reader;
    private final CardSearch search;

    Readership(Walk walk, Prompts prompts, EngineParts parts) {
        this.walk = walk;
        this.talk = walk.talk();
        this.prompts = prompts;
        this.reader = parts.reader();
        this.search = parts.search();
    }

    /** Whether the words mean something that is offered under the page; then it was done. */
    boolean read(Step.Reading reading, String text, Manner manner) {
        var code = reader.one(text, prompts.candidates(walk, reading), manner)
                .or(() -> reader.one(text, prompts.turning(walk), manner.withoutNumbers()));
        code.ifPresent(known -> follow(reading, known));
        return code.isPresent();
    }

    /** Turns the page, or leads on from the card. */
    void follow(Step.Reading reading, String event) {
        talk.understood();
        var turns = event.equals(Step.NEXT_PAGE) || event.equals(Step.PAGE_BEFORE);
        if (turns && prompts.cardPages().turn(talk, reading, event)) {
            walk.sayAgain();
        } else {
            walk.follow(event);
        }
    }

    /** Whether a button belongs to the page that is open, not to one that was turned. */
    boolean isOpen(Step.Reading reading, String asked, String code) {
        var open = prompts.cardPages().open(talk, reading);
        return prompts.asked(walk, open).equals(asked) && open.codes(reading).contains(code);
    }

    /** Whether the words are a question that a card answers, or one that only people answer; then it was answered. */
    boolean answers(String text) {
        return switch (search.ask(text, talk.language(), Catalogue.audience(talk))) {
            case CardSearch.Answer.Found(var card, var page) -> {
                prompts.cardPages().take(talk, card, page);
                walk.follow(Step.FOUND);
                yield true;
            }
            case CardSearch.Answer.Declined() -> {
                walk.follow(Step.DECLINED);
                yield true;
            }
            case CardSearch.Answer.Unknown() -> false;
        };
    }
}
