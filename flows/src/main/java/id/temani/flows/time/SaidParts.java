package id.temani.flows.time;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a time in a marked text, each at most once. */
final class SaidParts {

    private static final Pattern PART = Pattern.compile("(?<half>@half (?<halfhour>\\d{1,2}))"
            + "|(?<date>(?<d>\\d{1,2})[/-](?<m>\\d{1,2})(?:[/-](?<y>\\d{4}))?)(?![\\d/-])"
            + "|(?<worded>(?<wd>\\d{1,2}) @month(?<wm>\\d{1,2})(?: (?<wy>\\d{4}))?(?!\\d))"
            + "|(?<exact>(?:@clock )?(?<hour>\\d{1,2})[.:](?<minute>\\d{2}))(?!\\d)"
            + "|(?<bare>@clock (?<barehour>\\d{1,2}))(?!\\d)"
            + "|(?<parted>(?<partedhour>\\d{1,2})(?= @part))"
            + "|@day(?<ahead>\\d)|@weekday(?<weekday>\\d)|@part(?<part>\\d)|@zone(?<zone>\\d)|(?<next>@next)");

    private static final Pattern PAUSE = Pattern.compile("\\s*");

    /** What can be said once. */
    enum What {
        CLOCK,
        DAY,
        PART,
        ZONE,
        NEXT
    }

    private final Map<What, String> said = new EnumMap<>(What.class);

    private SaidParts() {}

    /** Empty when something else stands there, nothing at all, or the same twice. */
    static Optional<SaidParts> of(String marked) {
        var parts = new SaidParts();
        var match = PART.matcher(marked);
        var at = 0;
        while (at < marked.length()) {
            if (!match.find(at)
                    || !PAUSE.matcher(marked.substring(at, match.start())).matches()
                    || !parts.take(match)) {
                return Optional.empty();
            }
            at = match.end();
        }
        return parts.said.isEmpty() ? Optional.empty() : Optional.of(parts);
    }

    Optional<String> find(What what) {
        return Optional.ofNullable(said.get(what));
    }

    private boolean take(Matcher match) {
        if (match.group("half") != null) {
            return put(What.CLOCK, "half " + match.group("halfhour"));
        } else if (match.group("exact") != null) {
            return put(What.CLOCK, match.group("hour") + ":" + match.group("minute"));
        } else if (match.group("bare") != null) {
            return put(What.CLOCK, match.group("barehour"));
        } else if (match.group("parted") != null) {
            return put(What.CLOCK, match.group("partedhour"));
        } else if (match.group("date") != null) {
            return put(What.DAY, date(match.group("d"), match.group("m"), match.group("y")));
        } else if (match.group("worded") != null) {
            return put(What.DAY, date(match.group("wd"), match.group("wm"), match.group("wy")));
        }
        return mark(match);
    }

    private boolean mark(Matcher match) {
        if (match.group("ahead") != null) {
            return put(What.DAY, "+" + match.group("ahead"));
        } else if (match.group("weekday") != null) {
            // "Senin 23/11" says one day in two ways; the date is the more exact one.
            return said.getOrDefault(What.DAY, "").contains("/") || putDay(match.group("weekday"));
        } else if (match.group("part") != null) {
            return put(What.PART, match.group("part"));
        } else if (match.group("zone") != null) {
            return put(What.ZONE, match.group("zone"));
        }
        return put(What.NEXT, "");
    }

    private boolean putDay(String weekday) {
        return put(What.DAY, "weekday " + weekday);
    }

    private boolean put(What what, String value) {
        var before = said.put(what, value);
        return before == null || what == What.DAY && before.startsWith("weekday ") && value.contains("/");
    }

    private static String date(String day, String month, String year) {
        return day + "/" + month + (year == null ? "" : "/" + year);
    }
}
