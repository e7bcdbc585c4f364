package id.temani.relay;

import java.util.Optional;

/** The words that answer the question about a held line, as data. Only a whole message is an answer. */
public interface HeldAnswers {

    Optional<HeldLine.Answer> read(String text);
}
