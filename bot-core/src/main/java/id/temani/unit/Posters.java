package id.temani.unit;

import java.util.List;
import java.util.Optional;

/** The posters of a data file. */
public interface Posters {

    /** Those of one unit, in the order of the file; may be none. */
    List<Poster> of(UnitId unit);

    /** The one that this code or the words of a link name; empty when they name a unit alone, or a poster nobody knows. */
    Optional<Poster> byCode(String text);
}
