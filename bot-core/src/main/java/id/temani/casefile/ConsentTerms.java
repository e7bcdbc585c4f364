package id.temani.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How long it holds what a resident agreed to, as data.
 *
 * @param valid for each kind that has an end; what is not in it holds until it is taken back
 */
public record ConsentTerms(Map<ConsentKind, Duration> valid) {

    public ConsentTerms {
        valid = Map.copyOf(valid);
    }

    /** Until when this consent holds; empty: without an end. */
    public Optional<Instant> until(CaseConsent consent) {
        return Optional.ofNullable(valid.get(consent.kind()))
                .flatMap(length -> consent.answeredAt().map(at -> at.plus(length)));
    }

    /** Whether this consent, which was given once, still holds. */
    boolean holds(CaseConsent consent, Instant now) {
        return until(consent).filter(end -> !end.isAfter(now)).isEmpty();
    }
}
