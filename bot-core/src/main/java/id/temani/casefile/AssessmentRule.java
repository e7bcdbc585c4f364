package id.temani.casefile;

import id.temani.screening.AnswerSheet;
import id.temani.screening.Instrument;
import id.temani.screening.pathway.Destination;
import id.temani.screening.pathway.Guidance;
import id.temani.unit.UnitId;
import java.util.Optional;

/** What is asked again after the resident's own check, and what the unit's table proposes then. A person confirms, always. */
public interface AssessmentRule {

    /** The questionnaire that is asked again: the same pack as the resident's own check. */
    Instrument questionnaire();

    /** The one of this key, as {@link Instrument#key()}: an interview is finished on the version it began with. */
    Optional<Instrument> questionnaire(String key);

    /** What the unit's table makes of a sheet, as of the resident's own. */
    Guidance guide(UnitId unit, AnswerSheet sheet);

    /** Where the unit's table would send somebody with this band; empty: it does not say. */
    Optional<Destination> after(UnitId unit, String band);
}
