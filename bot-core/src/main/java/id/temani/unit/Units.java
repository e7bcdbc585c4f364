package id.temani.unit;

import java.util.List;
import java.util.Optional;

/** The directory of units, read from data files at start-up. */
public interface Units {

    /** All units, in the order of the file; never empty. */
    List<Unit> all();

    Optional<Unit> byId(UnitId id);

    /** By the code of a poster or link, case and the leading {@code u-} ignored. */
    Optional<Unit> byCode(String code);
}
