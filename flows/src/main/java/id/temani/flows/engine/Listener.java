package id.temani.flows.engine;

import id.temani.conversation.Facts;
import id.temani.conversation.Vocabulary;
import id.temani.conversation.Vocabulary.ResidentWord;
import id.temani.flows.definition.Step;
import id.temani.flows.reading.AnswerReader;
import id.temani.flows.reading.Manner;
import id.temani.safety.Danger;
import java.util.Locale;
import java.util.Optional;

/** What a person wrote or tapped, understood at the step where the talk stands. One turn. */
final class Listener {

    private final Walk walk;
    private final TalkDraft talk;
    private final Gate gate;
    private final Prompts prompts;
    private final Questionnaires questionnaires;
    private final SheetReader sheets;
    private final Afterthought before;
    private final SecondThoughts secondThoughts;
    private final PinRules pins;
    private final AnswerReader reader;
    private final Vocabulary vocabulary;
    private final Readership readership;

    Listener(
            Walk walk,
            Silence silence,
            Afterthought before,
            Prompts prompts,
            Questionnaires questionnaires,
            PinRules pins,
            EngineParts parts) {
        this.walk = walk;
        this.talk = walk.talk();
        this.gate = new Gate(walk, silence);
        this.prompts = prompts;
        this.questionnaires = questionnaires;
        this.before = before;
        this.pins = pins;
        this.reader = parts.reader();
        this.sheets = new SheetReader(questionnaires, reader);
        this.secondThoughts = new SecondThoughts(walk, before, prompts, questionnaires, sheets, reader);
        this.vocabulary = parts.vocabulary();
        this.readership = new Readership(walk, prompts, parts);
    }

    void said(String text) {
        var word = vocabulary.resident(text);
        gate.closeWhereDue();
        if (talk.position().isEmpty()) {
            walk.standSomewhere();
            word.filter(ResidentWord::worksInTalk).ifPresentOrElse(this::command, () -> walk.goTo(walk.position(), ""));
        } else if (walk.isLost()) {
            startAnew();
        } else if (!gate.answered(word) && !tookBack(text) && !read(text) && !added(text)) {
            wordOr(text, word);
        }
    }

    void tapped(String payload) {
        var colon = payload.lastIndexOf(':');
        if (talk.position().isEmpty() || colon < 0) {
            said("");
            return;
        }
        if (walk.isLost()) {
            startAnew();
            return;
        }
        var asked = payload.substring(0, colon);
        var code = payload.substring(colon + 1);
        gate.closeWhereDue();
        walk.returnToSafety(asked, code);
        if (!gate.answeredTap()) {
            tapped(asked, code);
        }
    }

    private void tapped(String asked, String code) {
        var old = new OldButton(walk, code);
        if (old.isFromBeforeTheTalk()) {
            old.answer();
        } else if (walk.step() instanceof Step.Question question
                && walk.isAsked(asked)
                && prompts.offers(talk, question, code)) {
            choose(question, code);
        } else if (walk.step() instanceof Step.Questionnaire sheet
                && inSheet(sheet).tapped(asked, code)) {
            talk.understood();
        } else if (walk.step() instanceof Step.Reading reading && readership.isOpen(reading, asked, code)) {
            readership.follow(reading, code);
        } else {
            old.answer();
        }
    }

    /** Kindly, at the menu; a live talk just goes on. */
    private void startAnew() {
        walk.standSomewhere();
        if (talk.isLive()) {
            talk.moveTo(walk.library().entrance(Places.ASK_PERSON, Optional.of(Places.TALKING)));
            walk.notUnderstood();
        } else {
            walk.line("engine.anew");
            walk.goTo(walk.library().entrance(Places.FIRST_CONTACT, Optional.of(Places.MENU)), "");
        }
    }

    private boolean tookBack(String text) {
        var instead = talk.isClosed() ? Optional.<String>empty() : secondThoughts.instead(text);
        if (instead.filter(String::isBlank).isPresent()) {
            walk.sayAgain();
        } else if (instead.isPresent()) {
            walk.line("engine.changed");
            read(instead.get());
        }
        return instead.isPresent();
    }

    private boolean added(String text) {
        var added = !talk.isClosed() && vocabulary.resident(text).isEmpty() && secondThoughts.added(text);
        if (added && walk.step() instanceof Step.Questionnaire sheet) {
            walk.line("engine.added");
            inSheet(sheet).answered(before.question());
        }
        return added;
    }

    /** Whether the words are an answer to what is asked here; then it was taken. */
    private boolean read(String text) {
        return switch (walk.step()) {
            case Step.Question question -> {
                var code = reader.one(text, prompts.candidates(walk, question), manner());
                code.ifPresent(known -> choose(question, known));
                yield code.isPresent() || lookedUp(question, text);
            }
            case Step.Questionnaire sheet ->
                vocabulary.resident(text).isEmpty() && inSheet(sheet).said(text);
            case Step.FreeText free -> {
                var isForOthers =
                        talk.isLive() && !PinRules.mayBeMeant(free.rule(), text) // or a word that works anywhere
                                || vocabulary.resident(text).filter(this::works).isPresent();
                if (!isForOthers) {
                    var kept = kept(free, text);
                    kept.ifPresent(value -> talk.remember(free.remember(), value));
                    walk.follow(kept.isPresent() ? Step.ACCEPTED : Step.REFUSED);
                }
                yield !isForOthers;
            }
            case Step.Reading reading -> readership.read(reading, text, manner());
            case Step.Silent silent -> false;
            case Step.Decision passing -> false;
            case Step.Passage passing -> false;
            case Step.Door passing -> false;
        };
    }

    /** Whether this question looks up places; then whatever is no word of ours is one. */
    private boolean lookedUp(Step.Question question, String text) {
        var looksUp = !talk.isLive()
                && question.when().containsKey(Step.NOWHERE)
                && vocabulary
                        .resident(text)
                        .or(() -> misspelt(text))
                        .filter(this::works)
                        .isEmpty();
        if (looksUp) {
            talk.understood();
            var found = prompts.places().search(talk, text, question.remember().orElseThrow());
            questionnaires.reconsider(talk);
            walk.follow(found);
        }
        return looksUp;
    }

    private SheetTalk inSheet(Step.Questionnaire step) {
        return new SheetTalk(walk, step.instrument(), before, questionnaires, sheets, reader);
    }

    private Optional<String> kept(Step.FreeText free, String text) {
        return PinRules.knows(free.rule())
                ? pins.read(free.rule(), text, talk)
                : questionnaires.textRules().read(free.rule(), text, talk.language());
    }

    private void wordOr(String text, Optional<ResidentWord> typed) {
        var word = typed.or(() -> misspelt(text)).filter(this::works);
        if (word.isPresent()) {
            command(word.get());
        } else if (talk.isLive()) {
            walk.leaveAside();
            walk.notUnderstood();
        } else if (walk.step().when().containsKey(Step.FOUND) && readership.answers(text)) {
            talk.understood();
        } else if (walk.step().when().containsKey(Step.OTHERWISE)) {
            talk.understood();
            walk.slide(Step.OTHERWISE);
            if (!read(text)) {
                walk.sayAgain();
            }
        } else if (walk.step() instanceof Step.Silent) {
            walk.notUnderstood();
        } else {
            new Misunderstanding(walk, questionnaires, reader).of(text);
        }
    }

    private void remember(String fact, String code) {
        talk.remember(fact, code);
        if (fact.equals(Facts.UNIT)) {
            questionnaires.reconsider(talk);
        }
    }

    private void choose(Step.Question question, String code) {
        if (code.equals(Step.NEXT_UNITS)) {
            talk.understood();
            prompts.turnUnits(talk);
            walk.sayAgain();
        } else {
            chosen(question, code);
        }
    }

    private void chosen(Step.Question question, String code) {
        var stood = Afterthought.Before.of(walk);
        question.remember()
                .filter(fact ->
                        question.source().isEmpty() || !question.choices().contains(code))
                .ifPresent(fact -> remember(fact, code));
        talk.understood();
        talk.answered();
        walk.follow(Prompts.event(question, code));
        before.chosen(stood);
    }

    /** Not where a person is at the other end, or danger is talked about: nothing is guessed there. */
    private Optional<ResidentWord> misspelt(String text) {
        return talk.isLive() || walk.flow().aside()
                ? Optional.empty()
                : reader.misspeltCommand(text).flatMap(vocabulary::resident);
    }

    /** Whether a word does anything in this flow: people who are no residents know some of the words only. */
    private boolean works(ResidentWord word) {
        return walk.flow().understands(walk.stepName(), event(word));
    }

    private void command(ResidentWord word) {
        talk.understood();
        if (word == ResidentWord.DARURAT) {
            DefinedFlowEngine.interrupt(walk, Danger.CALLED);
        } else if (word == ResidentWord.ULANG) {
            walk.sayAgain();
        } else if (walk.step() instanceof Step.Questionnaire sheet) {
            inSheet(sheet).command(word);
        } else if (walk.step() instanceof Step.Reading reading) {
            readership.follow(reading, event(word));
        } else {
            walk.follow(event(word));
        }
    }

    /** Where danger is talked about, nothing is guessed from a word that only often means it. */
    private Manner manner() {
        return new Manner(talk.language(), !talk.isLive(), walk.flow().aside());
    }

    static String event(ResidentWord word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
