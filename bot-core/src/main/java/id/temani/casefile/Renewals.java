package id.temani.casefile;

import id.temani.delivery.Letters;
import id.temani.handoff.RecoveryAgent;
import id.temani.wording.CaseLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Consents that end are asked for again; without one nothing new is planned. Works in the caller's transaction. */
public final class Renewals {

    /** From when on an agent may ask again. */
    private static final Duration EARLY = Duration.ofDays(30);

    private static final List<ConsentKind> ENDING =
            List.of(ConsentKind.CASE, ConsentKind.FAMILY_MEETING, ConsentKind.HOME_VISIT);

    private final CaseConsents consents;
    private final ConsentTerms terms;
    private final CaseOpening opening;
    private final CaseText text;

    public Renewals(CaseConsents consents, ConsentTerms terms, CaseOpening opening, CaseText text) {
        this.consents = consents;
        this.terms = terms;
        this.opening = opening;
        this.text = text;
    }

    /** What must be agreed to before this can be planned; empty: all of it holds. */
    Optional<ConsentKind> missing(CaseFile file, Appointment.Kind kind, Instant now) {
        return Stream.concat(Stream.of(ConsentKind.CASE), kind.consent().stream())
                .filter(needed -> consents.given(file, needed)
                        .filter(given -> terms.holds(given, now))
                        .isEmpty())
                .findFirst();
    }

    /** IZIN 27: whatever ends soon, or has ended, is asked for in the resident's chat. */
    public void ask(RecoveryAgent agent, CaseFile file, Instant now, Letters letters) {
        var soon = ENDING.stream().filter(kind -> endsSoon(file, kind, now)).toList();
        soon.forEach(kind -> opening.askFor(kind, file, agent, now, letters));
        var line = soon.isEmpty() ? CaseLine.CONSENTS_HOLD : CaseLine.ASKED;
        letters.about(file.resident(), agent.chat(), text.about(file, agent.reads(), line));
    }

    private boolean endsSoon(CaseFile file, ConsentKind kind, Instant now) {
        return consents.given(file, kind)
                .filter(given -> !terms.holds(given, now.plus(EARLY)))
                .isPresent();
    }
}
