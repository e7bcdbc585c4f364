package id.temani.screening;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a questionnaire comes from and how far it can be trusted.
 *
 * @param source edition and page of the original
 * @param licence the terms, or who gave permission to ship it
 * @param adaptation true when the wording is ours and not the published one; residents are told so
 * @param validated true only when this very wording was tested for validity
 * @param reviewedBy who of the profession signed it; empty: nobody yet, shown in the console and alarmed on a real channel
 * @param reviewedOn the day of that signature; present exactly when {@code reviewedBy} is
 * @param validUntil the last day on which nobody has to look at it again
 */
public record Provenance(
        String source,
        String licence,
        boolean adaptation,
        boolean validated,
        Optional<String> reviewedBy,
        Optional<LocalDate> reviewedOn,
        LocalDate validUntil) {

    public Provenance {
        if (source.isBlank() || licence.isBlank()) {
            throw new IllegalArgumentException("A questionnaire needs a source and a licence");
        }
        if (reviewedBy.isPresent() != reviewedOn.isPresent()) {
            throw new IllegalArgumentException("A review needs both a person and a day");
        }
        if (validated && reviewedBy.isEmpty()) {
            throw new IllegalArgumentException("What nobody reviewed cannot call itself validated");
        }
    }

    public boolean expiredOn(LocalDate today) {
        return today.isAfter(validUntil);
    }
}
