package id.temani.screening;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How far along a sheet is, only ever what is certain whatever the answers to come: a promise that is not kept ("2 more
 * questions") costs more trust than none.
 *
 * @param part of the question asked now, counted from 1 among the parts this person meets
 * @param parts how many parts this person meets
 * @param remaining how many questions are left, the one asked now included; empty while answers can still change it
 */
public record Progress(int part, int parts, OptionalInt remaining) {

    /** Whole minutes left, rounded up, at {@code pace} for one answer; empty while {@link #remaining} is. */
    public OptionalInt minutesLeft(Duration pace) {
        return remaining.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of((int)
                        pace.multipliedBy(remaining.getAsInt()).plusSeconds(59).toMinutes());
    }

    /**
     * Empty when the sheet is complete, while answers can still decide whether a part is met at all, and where a
     * question of the short form is asked again among those that were added.
     */
    static Optional<Progress> of(AnswerSheet sheet) {
        var outlook = new Outlook(sheet);
        return sheet.next()
                .filter(question -> sheet.counted().contains(question) && outlook.partsAreCertain())
                .map(question -> new Progress(
                        outlook.partsUpTo(question.part()), outlook.partsUpTo(Integer.MAX_VALUE), outlook.remaining()));
    }
}
