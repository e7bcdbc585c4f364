package id.temani.flows.instrument;

import id.temani.screening.AnswerSheet;
import id.temani.screening.Form;
import id.temani.screening.Instrument;
import id.temani.screening.Option;
import id.temani.screening.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Somebody who gives the same answer to a question whenever it is asked, or skips it. Between any two answers the sheet is
 * stored and read back.
 */
final class RandomPerson {

    private final Instrument instrument;
    private final Map<String, Set<String>> answers = new HashMap<>();
    private final List<String> askedInShortFormAndRest = new ArrayList<>();

    private RandomPerson(Instrument instrument) {
        this.instrument = instrument;
    }

    /** @param seed the same person for the same number */
    static RandomPerson of(int seed, Instrument instrument) {
        var random = new SplittableRandom(seed);
        var person = new RandomPerson(instrument);
        instrument.questions().forEach(question -> person.answers.put(question.id(), person.answer(question, random)));
        return person;
    }

    /** Answers until nothing is left to ask. */
    AnswerSheet through(AnswerSheet begun) {
        var sheet = begun;
        while (!sheet.complete()) {
            var question = sheet.next().orElseThrow();
            if (sheet.form() != Form.FULL) {
                askedInShortFormAndRest.add(question.id());
            }
            var codes = answers.getOrDefault(question.id(), Set.of());
            sheet = codes.isEmpty() ? sheet.skip() : sheet.answer(codes);
            sheet = AnswerSheet.from(instrument, Map.copyOf(sheet.toMap()));
        }
        return sheet;
    }

    /** The questions that were asked more than once, short form and rest taken together. */
    List<String> askedTwice() {
        return askedInShortFormAndRest.stream()
                .filter(id -> Collections.frequency(askedInShortFormAndRest, id) > 1)
                .toList();
    }

    /** Empty: would rather not say. */
    private Set<String> answer(Question question, SplittableRandom random) {
        if (random.nextInt(8) == 0) {
            return Set.of();
        }
        var codes = question.options().stream().map(Option::code).toList();
        var first = codes.get(random.nextInt(codes.size()));
        if (question.kind() == Question.Kind.SINGLE) {
            return Set.of(first);
        }
        var several = new HashSet<>(List.of(first, codes.get(random.nextInt(codes.size()))));
        return question.accepts(several) ? several : Set.of(first);
    }
}
