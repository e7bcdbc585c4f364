package id.temani.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When one agent can be asked. What was said by hand goes first, then the shifts.
 *
 * @param shifts their own; without any those of the unit count
 * @param before what the shifts were, to take a change back; empty when there is nothing to take back
 * @param onUntil until when they are on duty by their own word
 * @param offUntil until when they are off although they have a shift
 * @param paused no offers until they say SIAP, whatever the shifts say
 */
public record Duty(
        WeeklyShifts shifts,
        Optional<WeeklyShifts> before,
        Optional<Instant> onUntil,
        Optional<Instant> offUntil,
        boolean paused) {

    /** Of somebody who has said nothing yet. */
    public static final Duty UNSAID =
            new Duty(WeeklyShifts.NONE, Optional.empty(), Optional.empty(), Optional.empty(), false);

    public Standing standing(Rota rota, Instant now) {
        if (paused) {
            return Standing.OFF;
        }
        if (onUntil.filter(now::isBefore).isPresent()) {
            return Standing.BY_HAND;
        }
        if (offUntil.filter(now::isBefore).isPresent()
                || effective(rota).endOfShift(now, rota).isEmpty()) {
            return Standing.OFF;
        }
        return shifts.isEmpty() ? Standing.UNIT_SHIFT : Standing.OWN_SHIFT;
    }

    /** "I am ready": until the end of the shift, or, outside of one, for {@code longest}. Ends a pause. */
    public Duty ready(Rota rota, Instant now, Duration longest) {
        return readyUntil(effective(rota).endOfShift(now, rota).orElse(now.plus(longest)));
    }

    public Duty readyUntil(Instant until) {
        return new Duty(shifts, before, Optional.of(until), Optional.empty(), false);
    }

    /** "That is it for now": the rest of a shift is off, the next one counts again. */
    public Duty left(Rota rota, Instant now) {
        return new Duty(shifts, before, Optional.empty(), effective(rota).endOfShift(now, rota), paused);
    }

    /** The time of {@link #ready} is over. */
    public Duty over() {
        return new Duty(shifts, before, Optional.empty(), offUntil, paused);
    }

    public Duty paused(boolean now) {
        return new Duty(shifts, before, now ? Optional.empty() : onUntil, offUntil, now);
    }

    /** New shifts; the ones until now are kept, to be taken back to. */
    public Duty planned(WeeklyShifts others) {
        return new Duty(others, Optional.of(shifts), onUntil, offUntil, paused);
    }

    /** Back to the shifts before; twice is as before that. */
    public Duty replanned() {
        return before.map(this::planned).orElse(this);
    }

    public WeeklyShifts effective(Rota rota) {
        return shifts.isEmpty() ? rota.shifts() : shifts;
    }
}
