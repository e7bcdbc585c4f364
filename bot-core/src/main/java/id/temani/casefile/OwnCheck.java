package id.temani.casefile;

import id.temani.screening.Scores;
import java.util.Optional;

/**
 * What a resident's own check came to, as it goes into their case with their consent.
 *
 * @param scores empty: no longer known when the case was opened
 */
public record OwnCheck(String band, Optional<Scores> scores) {

    @Override
    public String toString() {
        return "OwnCheck[redacted]";
    }
}
