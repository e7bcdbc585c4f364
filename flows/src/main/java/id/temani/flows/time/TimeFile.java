package id.temani.flows.time;

import id.temani.resident.Language;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Map;

/**
 * The words of the data file.
 *
 * @param marks spoken words and the mark each stands for ({@code @day1}, {@code @weekday5}, {@code @clock}), longest first; a mark
 *     of one space says nothing
 * @param parts by the number in their mark
 * @param offer hours for a day without a time
 */
record TimeFile(
        Map<String, String> marks,
        Map<Language, Map<DayOfWeek, String>> days,
        Map<Language, Map<Month, String>> months,
        List<Part> parts,
        Hours usual,
        List<Integer> offer,
        Map<Integer, String> zones) {

    /** From the first hour to the last, both included. */
    record Hours(int from, int to) {
        boolean holds(int hour) {
            return from <= hour && hour <= to;
        }
    }

    /** A part of the day. */
    record Part(Hours hours, List<Integer> offer) {}
}
