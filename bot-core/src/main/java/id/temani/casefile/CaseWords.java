package id.temani.casefile;

import id.temani.resident.Language;
import java.util.Optional;

/** The words of {@link CaseWord} and of what may stand behind them, as data. */
public interface CaseWords {

    /** What somebody typed; empty when it is no command of theirs, so that it stays a line of a talk. */
    Optional<Spoken> read(String text, CaseWord.Who who);

    /** How a word is typed, in capitals: "JADWAL SAYA". */
    String say(CaseWord word, Language language);

    /** The kind of appointment that a text begins with, and what follows it. */
    Optional<Named<Appointment.Kind>> kind(String text);

    String say(Appointment.Kind kind, Language language);

    /** The term that a text begins with, and what follows it. */
    Optional<Named<Term>> term(String text);

    String say(Term term, Language language);

    /** Something that was named at the beginning of a text. */
    record Named<T>(T what, String rest) {
        @Override
        public String toString() {
            return "Named[%s, redacted]".formatted(what);
        }
    }

    /** Words that stand behind a number. */
    enum Term {
        LOW,
        MODERATE,
        HIGH,
        INCOMPLETE,
        PROGRAMME,
        REFERRED,
        BRIEF_ADVICE,
        DECLINED,
        EVALUATION,
        AFTERCARE,
        COMPLETED,
        NO_CONTACT,
        ELSEWHERE,
        DIED,
        START,
        FINISH,
        ASKED,
        NEGATIVE,
        POSITIVE,
        UNCLEAR
    }
}
