package id.temani.unit;

import java.util.List;
import java.util.Optional;

/** The directory of units, read from data files at start-up. */
public interface Units {

    /** All units, in the order of the file; never empty. */
    List<Unit> all();

    Optional<Unit> byId(UnitId id);

    /**
     * By the code of a poster or link: the whole text, or, with {@code u-} before it, anywhere in the words that a link
     * puts into the text box ("Halo u-mrgsr7k4w2"). Case is ignored.
     */
    Optional<Unit> byCode(String text);

    /**
     * The units whose village, or else district or regency, these words name; several when the name repeats.
     *
     * @param typed as a person wrote it, small slips included
     */
    List<Unit> named(String typed);
}
