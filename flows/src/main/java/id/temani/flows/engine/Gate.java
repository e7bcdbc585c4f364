package id.temani.flows.engine;

import id.temani.conversation.Facts;
import id.temani.conversation.Vocabulary.ResidentWord;
import id.temani.flows.definition.Step;
import java.util.Optional;

/**
 * What the silence before a message means, whoever holds the phone now: nothing, a question whether to go on, answers
 * that are gone, or a talk that stays closed until it is opened.
 */
final class Gate {

    private static final String LONG_SILENCE = "long-silence";

    private final Walk walk;
    private final TalkDraft talk;
    private final Silence silence;
    private boolean unasked;

    Gate(Walk walk, Silence silence) {
        this.walk = walk;
        this.talk = walk.talk();
        this.silence = silence;
    }

    /** Before anything else: answers go when their time is over, and some talks close. */
    void closeWhereDue() {
        var wasOpen = !talk.isClosed();
        if (silence.outlastsAnswers() && talk.holdsScreening()) {
            talk.forgetScreening();
        }
        if (silence == Silence.GONE) {
            talk.remember(Decisions.LONG_GONE, Decisions.YES);
            walk.close(Places.GONE);
            unasked = wasOpen;
        } else if (talk.isClosed()) {
            walk.close(talk.fact(Facts.CLOSED).orElseThrow());
        } else if (!silence.isShort() && talk.fact(Facts.PIN).isPresent() && !talk.isLive()) {
            walk.close(Places.HELLO);
        }
    }

    /** The same for a tap: whoever turns a page has it before their eyes. */
    boolean answeredTap() {
        return !(walk.step() instanceof Step.Reading) && answered(Optional.empty());
    }

    /** Whether the silence before this message is what is answered, rather than the message. */
    boolean answered(Optional<ResidentWord> word) {
        if (unasked && word.isEmpty()) {
            walk.sayAgain(); // a number typed now is no answer to choices that were not shown yet
            return true;
        }
        if (talk.isClosed() || talk.isLive() || inDanger()) {
            return false;
        }
        if (talk.fact(Facts.EXPIRED).isPresent()) {
            talk.forget(Facts.EXPIRED);
            return saidThatAnswersAreGone(word);
        }
        if (!silence.isShort() && word.isEmpty() && showsWhatWasBefore()) {
            walk.follow(LONG_SILENCE);
            return true;
        }
        return false;
    }

    /** A word with something to act on is carried out after the line; anything else is answered with the choice. */
    private boolean saidThatAnswersAreGone(Optional<ResidentWord> word) {
        if (word.filter(ResidentWord::worksInTalk).isPresent()) {
            walk.line("engine.expired");
            return false;
        }
        walk.goTo(walk.library().entrance(Places.FIRST_CONTACT, Optional.of(Places.EXPIRED)), "");
        return true;
    }

    /** Where words of one's own are kept, those of the next day are no answer any more. Whoever waits for somebody wants to know about that, and asked to be told here. */
    private boolean showsWhatWasBefore() {
        return walk.step() instanceof Step.Reading
                || walk.step() instanceof Step.Questionnaire
                || walk.step().when().containsKey(LONG_SILENCE)
                || talk.holdsScreening()
                        && talk.fact(Facts.REQUEST)
                                .filter(Decisions.NONE::equals)
                                .isPresent();
    }

    /** An answer about danger counts whenever it comes. */
    private boolean inDanger() {
        return walk.flow().flow().equals(Places.SAFETY);
    }
}
