package id.temani.duty;

import id.temani.resident.Language;
import java.util.Optional;

/** Shifts as people write them: "Senin 19-21, Sabtu 8-12". */
public interface ShiftWords {

    /**
     * What a message says about shifts, a word for "schedule" before it or not; {@link WeeklyShifts#NONE} when it says that
     * there are none.
     *
     * @return empty when any part of it is something else, so that a line for a person is never taken for shifts
     */
    Optional<WeeklyShifts> read(String text);

    /** Whether the message begins with a word for "schedule". */
    boolean named(String text);

    /** The days with their times. */
    String say(WeeklyShifts shifts, Language language);
}
