package id.temani.casefile;

import id.temani.unit.UnitId;

/** The plans of the units, read from data files. */
public interface CasePlans {

    /** The unit's own, else the one for everybody. */
    CasePlan of(UnitId unit);
}
