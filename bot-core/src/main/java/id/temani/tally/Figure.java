package id.temani.tally;

import java.time.YearMonth;

/**
 * One published number. At least as many people stand behind it as its viewer needs, and no other figure of the same
 * viewer counts any of them.
 *
 * @param place a unit, or a district or regency where several units had to be put together
 * @param first the first of the months that are counted together
 * @param last the last of them
 */
public record Figure(String place, YearMonth first, YearMonth last, Indicator indicator, String label, long count) {}
