package id.temani.flows.reading;

import id.temani.resident.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Reads typed words as one or several of the answers a question offers. Prefers to ask again over guessing: a wrong
 * guess about somebody's health is worse than one more message.
 */
public final class AnswerReader {

    private record Ear(Replies replies, Numbers numbers, Resemblance resemblance) {}

    private final Map<Language, Ear> ears = new HashMap<>();
    private final Slang slang;

    private final Resemblance commands;
    private final Spelling spelling;

    /** @param commands how command words are spelt */
    AnswerReader(Map<Language, Replies> replies, Spelling spelling, Slang slang, Set<String> commands) {
        this.slang = slang;
        this.spelling = spelling;
        this.commands = new Resemblance(spelling, commands);
        replies.forEach((language, words) -> {
            var targets = RepliesReader.tolerated(words);
            targets.addAll(slang.sure().keySet());
            ears.put(language, new Ear(words, new Numbers(words), new Resemblance(spelling, targets)));
        });
    }

    /** The one answer that these words mean; empty when they mean none or several. */
    public Optional<String> one(String text, List<Candidate> candidates, Manner manner) {
        var ear = ear(manner.language());
        var answer = new OneAnswer(ear.replies(), ear.numbers(), candidates, manner);
        var words = spelling.of(text);
        var read = answer.read(words, text);
        if (read.isPresent() || manner.careful()) {
            return read;
        }
        return ear.resemblance()
                .corrected(words, candidates)
                .flatMap(corrected -> answer.read(corrected, text))
                .filter(code -> !ear.replies().exactly().contains(code));
    }

    /** The answers that a list of numbers or names means ("1,3 5", "ganja sama rokok", "semua"). */
    public Reading several(String text, List<Candidate> candidates, Manner manner) {
        var ear = ear(manner.language());
        var words = spelling.of(text);
        var read = several(ear, words, text, candidates, manner);
        if (!(read instanceof Reading.Unclear) || manner.careful()) {
            return read;
        }
        return ear.resemblance()
                .corrected(words, candidates)
                .map(corrected -> several(ear, corrected, text, candidates, manner))
                .orElse(read);
    }

    /** What is left of words that take back the answer before ("eh enggak", "salah, 2"); empty when they do not. */
    public Optional<String> takenBack(String text, Language language) {
        var ear = ear(language);
        var words = spelling.of(text);
        var begin = 0;
        while (begin < words.size() && ear.replies().corrections().contains(words.get(begin))) {
            begin++;
        }
        return begin == 0 ? Optional.empty() : Optional.of(String.join(" ", words.subList(begin, words.size())));
    }

    /** The command word that a whole message misspells, spelt right; empty when it is no such thing. */
    public Optional<String> misspeltCommand(String text) {
        return commands.corrected(spelling.of(text), List.of()).map(words -> String.join(" ", words));
    }

    /** Whether this speaks of buying or selling, which we ask not to be told. */
    public boolean speaksOfDealing(String text) {
        return spelling.of(text).stream().anyMatch(slang.dealing()::contains);
    }

    private Reading several(Ear ear, List<String> words, String text, List<Candidate> candidates, Manner manner) {
        return words.isEmpty()
                ? new Reading.Unclear()
                : new SeveralAnswers(ear.replies(), slang, ear.numbers(), candidates)
                        .read(words, text, manner.numbered());
    }

    private Ear ear(Language language) {
        return Objects.requireNonNull(ears.get(language));
    }
}
