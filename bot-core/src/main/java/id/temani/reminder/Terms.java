package id.temani.reminder;

import id.temani.reminder.Topic.Audience;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * When to remind, as data.
 *
 * @param times of each topic, the longest lead first
 * @param nights of each audience, in which nothing is sent
 * @param share a reminder may be late by its lead divided by this
 * @param latest but by no more than this
 * @param templates how many may go out for one case and topic until the person writes again
 */
public record Terms(
        Map<Topic, List<Time>> times, Map<Audience, Night> nights, int share, Duration latest, int templates) {

    /** @throws IllegalArgumentException when a topic or an audience has nothing */
    public Terms {
        times = Map.copyOf(times);
        nights = Map.copyOf(nights);
        for (var topic : Topic.values()) {
            if (!times.containsKey(topic) || !nights.containsKey(topic.audience())) {
                throw new IllegalArgumentException("Reminders of " + topic + " have no time or no night");
            }
        }
        if (share < 1 || templates < 0) {
            throw new IllegalArgumentException("A share is at least 1, and templates are not negative");
        }
    }

    public List<Time> of(Topic topic) {
        return times.getOrDefault(topic, List.of());
    }

    public Night night(Topic topic) {
        return nights.getOrDefault(topic.audience(), Night.NONE);
    }

    /** How late a reminder may be whose news is good for {@code lead}. */
    Duration patience(Duration lead) {
        var part = lead.dividedBy(share);
        return part.compareTo(latest) < 0 ? part : latest;
    }

    /**
     * One time to remind.
     *
     * @param before how long before the thing happens
     * @param useful for how long the news is worth telling; the same as {@code before} where that is not zero
     */
    public record Time(Duration before, Duration useful) {

        /** @throws IllegalArgumentException when nothing could be sent in time */
        public Time {
            if (before.isNegative() || useful.compareTo(Duration.ofMinutes(3)) < 0) {
                throw new IllegalArgumentException("A reminder is not after its thing and useful for three minutes");
            }
        }
    }

    /** The hours in which nobody is disturbed; {@code until} is on the next day when it is not after {@code from}. */
    public record Night(LocalTime from, LocalTime until) {

        static final Night NONE = new Night(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

        boolean at(Instant moment, ZoneId zone) {
            var clock = moment.atZone(zone).toLocalTime();
            return from.isAfter(until)
                    ? !clock.isBefore(from) || clock.isBefore(until)
                    : !clock.isBefore(from) && clock.isBefore(until);
        }

        /** The first moment of the day that follows; {@code moment} itself by day. */
        Instant dayAfter(Instant moment, ZoneId zone) {
            if (!at(moment, zone)) {
                return moment;
            }
            var here = moment.atZone(zone);
            var end = here.with(until);
            return (end.isAfter(here) ? end : end.plusDays(1)).toInstant();
        }

        /** The last minute of the day before; {@code moment} itself by day. */
        Instant dayBefore(Instant moment, ZoneId zone) {
            if (!at(moment, zone)) {
                return moment;
            }
            var here = moment.atZone(zone);
            var begin = here.with(from).minusMinutes(1);
            return (begin.isAfter(here) ? begin.minusDays(1) : begin).toInstant();
        }
    }
}
