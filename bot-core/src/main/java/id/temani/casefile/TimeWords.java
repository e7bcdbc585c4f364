package id.temani.casefile;

import id.temani.resident.Language;
import java.time.ZonedDateTime;
import java.util.List;

/** Days and times as people write them: "besok jam 4", "Senin 10.00", "lusa sore". */
public interface TimeWords {

    /** What a text says about a time. */
    sealed interface Said {}

    /** One time, in the zone of the question. It is echoed and confirmed before anything happens. */
    record Clear(ZonedDateTime time) implements Said {}

    /** Several times could be meant, or only a day was named: these are offered, the earliest first. */
    record Several(List<ZonedDateTime> times) implements Said {}

    /** A time that is over. */
    record Past() implements Said {}

    /** Not about a time, or about more than one. */
    record NoTime() implements Said {}

    /**
     * @param now in the zone of the unit; a text that names another zone of Indonesia is converted
     * @return {@link NoTime} when any part of the text is something else, so that a line for a person is never taken for a time
     */
    Said read(String text, ZonedDateTime now);

    /** Whether a text is about one time and nothing else, which does not depend on when it is read. */
    boolean isTime(String text);

    /** A day and a time with its zone: "Senin 23 November 2026, 16.00 WITA". */
    String say(ZonedDateTime time, Language language);

    /** The same, short enough for a button: "Sen 23/11 16.00". */
    String brief(ZonedDateTime time, Language language);
}
