package id.temani.tally;

import java.time.Instant;
import java.util.List;

/** The only way to read what was counted. */
public interface Figures {

    /**
     * All figures of a year for one kind of viewer: months that are over, and always the same for those, whoever asks and
     * however often. There is no filter, because two answers to nearly the same question tell more than one.
     */
    List<Figure> of(int year, Viewer viewer, Instant now);
}
