package id.temani.casefile;

import id.temani.resident.Language;
import id.temani.screening.pathway.Destination;
import id.temani.wording.CaseLine;
import java.util.Optional;

/** What follows an assessment by the table of the unit; whoever comes back after treatment goes on in aftercare, whatever the band. */
enum Proposal {
    COMMUNITY(CaseState.PROGRAMME),
    CLINIC(CaseState.REFERRED),
    BNNK(CaseState.REFERRED),
    /** Source: gagassultra.com, Baubau. */
    AFTERCARE(CaseState.AFTERCARE);

    private final CaseState leadsTo;

    Proposal(CaseState leadsTo) {
        this.leadsTo = leadsTo;
    }

    static Proposal of(Destination destination) {
        return switch (destination) {
            case COMMUNITY -> COMMUNITY;
            case CLINIC -> CLINIC;
            case BNNK -> BNNK;
        };
    }

    /** Reads what was kept of an assessment; empty: the table proposed nothing. */
    static Optional<Proposal> of(CaseRecord assessment) {
        for (var one : values()) {
            if (one.name().equalsIgnoreCase(assessment.value(AssessmentText.PROPOSAL))) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    CaseState leadsTo() {
        return leadsTo;
    }

    static String name(Optional<Proposal> proposal, CaseText text, Language language) {
        return text.text(
                language,
                proposal.map(one -> switch (one) {
                            case COMMUNITY -> CaseLine.PROPOSE_COMMUNITY;
                            case CLINIC -> CaseLine.PROPOSE_CLINIC;
                            case BNNK -> CaseLine.PROPOSE_BNNK;
                            case AFTERCARE -> CaseLine.PROPOSE_AFTERCARE;
                        })
                        .orElse(CaseLine.PROPOSE_NOTHING));
    }
}
