package id.temani.handoff;

import id.temani.resident.Language;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import java.util.random.RandomGenerator;

/** Gives residents a name for the time of one request. */
final class Aliases {

    private final String[] words;
    private final RandomGenerator random;

    Aliases(Phrasebook phrases, RandomGenerator random) {
        this.words = phrases.text(Language.INDONESIAN, Line.ALIAS_WORDS).split(",\\s*");
        this.random = random;
    }

    Alias next(int number) {
        return new Alias(words[random.nextInt(words.length)].strip(), number);
    }
}
