package id.temani.casefile;

import id.temani.screening.pathway.Destination;
import id.temani.unit.UnitId;
import java.util.Optional;

/** What the unit's table proposes after an assessment. A person confirms, always. */
public interface AssessmentRule {

    /** Which questionnaire is asked again. */
    String instrument();

    String version();

    /** Where the unit's table would send somebody with this band; empty: it does not say. */
    Optional<Destination> after(UnitId unit, String band);
}
