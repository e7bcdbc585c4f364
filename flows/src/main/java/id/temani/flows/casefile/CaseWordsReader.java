package id.temani.flows.casefile;

import id.temani.casefile.Appointment;
import id.temani.casefile.CaseWord;
import id.temani.casefile.CaseWords;
import id.temani.casefile.Spoken;
import id.temani.flows.yaml.YamlFile;
import id.temani.resident.Language;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the file of the words of cases. */
public final class CaseWordsReader {

    private CaseWordsReader() {}

    /** @throws id.temani.flows.yaml.UnreadableFile when the file breaks a rule */
    public static CaseWords read(String name, String content) {
        var root = YamlFile.read(name, content);
        root.only("source", "reviewed-by", "words", "kinds", "terms");
        root.at("source").text();
        root.at("reviewed-by").text();
        return new TypedCaseWords(
                new Names<>(root.at("words"), CaseWord.class),
                new Names<>(root.at("kinds"), Appointment.Kind.class),
                new Names<>(root.at("terms"), CaseWords.Term.class));
    }

    private record TypedCaseWords(Names<CaseWord> words, Names<Appointment.Kind> kinds, Names<Term> terms)
            implements CaseWords {

        private static final Pattern NUMBER = Pattern.compile("(?s)(\\d{1,9})(?:\\s+(.*))?");

        @Override
        public Optional<Spoken> read(String text, CaseWord.Who who) {
            var line = text.strip();
            return words.read(line.startsWith("/") ? line.substring(1) : line, word -> word.isOf(who))
                    .flatMap(named -> spoken(named.what(), named.rest()));
        }

        private static final Set<CaseWord> MAY_HAVE_A_NUMBER =
                Set.of(CaseWord.OPEN_CASE, CaseWord.SCHEDULE, CaseWord.RESULT);

        private static Optional<Spoken> spoken(CaseWord word, String behind) {
            var number = NUMBER.matcher(behind);
            if (behind.isEmpty() && !word.numbered()) {
                return Optional.of(new Spoken(word, 0, ""));
            }
            if (!number.matches()) {
                return Optional.empty();
            }
            var rest = Optional.ofNullable(number.group(2)).map(String::strip).orElse("");
            var fits = (rest.isEmpty() || word.followed()) && (word.numbered() || MAY_HAVE_A_NUMBER.contains(word));
            return fits ? Optional.of(new Spoken(word, Integer.parseInt(number.group(1)), rest)) : Optional.empty();
        }

        @Override
        public String say(CaseWord word, Language language) {
            return words.say(word, language).toUpperCase(Locale.ROOT);
        }

        @Override
        public Optional<Named<Appointment.Kind>> kind(String text) {
            return kinds.read(text, any -> true);
        }

        @Override
        public String say(Appointment.Kind kind, Language language) {
            return kinds.say(kind, language);
        }

        @Override
        public Optional<Named<Term>> term(String text) {
            return terms.read(text, any -> true);
        }

        @Override
        public String say(Term term, Language language) {
            return terms.say(term, language);
        }
    }
}
