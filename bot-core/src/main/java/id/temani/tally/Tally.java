package id.temani.tally;

import id.temani.resident.Channel;
import id.temani.unit.UnitId;
import java.time.Instant;

/** Counts what happens. Works in the transaction of what is counted. Nothing can be read here. */
public interface Tally {

    /** Where no unit is known yet. */
    UnitId NOWHERE = new UnitId("belum-diketahui");

    /**
     * @param label by what else it is counted: a band, a poster; lower-case letters, digits and hyphens, or empty. What stands
     *     before the first hyphen is told where the whole of it stands for too few
     * @param channel the simulator's people are counted nowhere
     */
    void count(UnitId unit, Indicator what, String label, long howMany, Channel channel, Instant now);

    /** Whether a label is too short and plain to hold somebody's words, and there is something to count. */
    static boolean isCountable(String label, long howMany) {
        return label.matches("[a-z0-9-]{0,40}") && howMany >= 1;
    }

    default void count(UnitId unit, Indicator what, String label, Channel channel, Instant now) {
        count(unit, what, label, 1, channel, now);
    }
}
