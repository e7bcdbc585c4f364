package id.temani.handoff;

import id.temani.resident.Language;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What an agent can be asked for.
 *
 * @param family whether they also accompany families, as they told us
 * @param pledge the version of the confidentiality pledge they gave; without one they are offered nothing
 * @param trainedUntil the last day on which their training (<i>bimtek</i>) is valid; empty: nobody noted one
 */
public record Skills(Set<Language> languages, boolean family, String pledge, Optional<LocalDate> trainedUntil) {

    public Skills {
        languages = Set.copyOf(languages);
    }

    /** Of somebody who has just joined. */
    public static Skills of(Set<Language> languages, String pledge) {
        return new Skills(languages, false, pledge, Optional.empty());
    }

    /** A training without a date counts: whoever let them join has seen it. */
    public boolean trainedOn(LocalDate day) {
        return trainedUntil.map(last -> !last.isBefore(day)).orElse(true);
    }

    public Skills family(boolean now) {
        return new Skills(languages, now, pledge, trainedUntil);
    }
}
