package id.temani.handoff;

import id.temani.delivery.Letters;
import id.temani.duty.ShiftWords;
import id.temani.duty.WeeklyShifts;
import id.temani.later.Later;
import id.temani.wording.Choice;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import id.temani.wording.Utterance;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/** When agents can be asked, in their own words: on and off by hand, weekly shifts. Works in the caller's transaction. */
public final class DutyDesk {

    private static final String BUTTON = "duty:";
    private static final Duration A_WHILE = Duration.ofHours(2);
    private static final Duration TRAINING_ENDS_SOON = Duration.ofDays(30);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final Roster roster;
    private final Rotas rotas;
    private final HandoffDesk handoffDesk;
    private final ShiftWords words;
    private final Later later;
    private final Phrasebook phrases;
    private final Duration longest;

    /** @param longest how long "I am ready" lasts outside of a shift */
    public DutyDesk(
            Roster roster,
            Rotas rotas,
            HandoffDesk handoffDesk,
            ShiftWords words,
            Later later,
            Phrasebook phrases,
            Duration longest) {
        this.roster = roster;
        this.rotas = rotas;
        this.handoffDesk = handoffDesk;
        this.words = words;
        this.later = later;
        this.phrases = phrases;
        this.longest = longest;
    }

    /**
     * SIAP: on duty until the end of the shift, or for a time.
     *
     * @param hours how long, where the agent said so; never longer than without saying
     */
    public void ready(RecoveryAgent agent, Optional<Integer> hours, Instant now, Letters letters) {
        var duty = hours.map(count -> agent.duty().readyUntil(now.plus(atMost(Duration.ofHours(Math.max(1, count))))))
                .orElseGet(() -> agent.duty().ready(rotas.of(agent.unit()), now, longest));
        var until = duty.onUntil().orElseThrow();
        var ready = agent.with(duty);
        roster.save(ready);
        roster.answered(agent.id());
        later.at(Later.Wake.DUTY_OVER, agent.id().value(), until);
        var clock = CLOCK.format(until.atZone(rotas.of(agent.unit()).zone()));
        letters.to(
                agent.chat(),
                phrases.say(agent.reads(), Line.ON_DUTY, Map.of("until", clock))
                        .offering(
                                button(agent, "two-hours", Line.TWO_HOURS, "SIAP 2"),
                                button(agent, "leave", Line.END_SHIFT, "SELESAI SHIFT")));
        remindOfTraining(agent, now, letters);
        handoffDesk.welcome(ready, now, letters);
    }

    /** SELESAI SHIFT: off for the rest of this shift. */
    public void leave(RecoveryAgent agent, Instant now, Letters letters) {
        roster.save(agent.with(agent.duty().left(rotas.of(agent.unit()), now)));
        later.cancel(Later.Wake.DUTY_OVER, agent.id().value());
        letters.to(agent.chat(), phrases.say(agent.reads(), Line.OFF_DUTY).offering(readyButton(agent)));
    }

    /** JEDA: off until the agent says SIAP. */
    public void pause(RecoveryAgent agent, Letters letters) {
        roster.save(agent.with(agent.duty().paused(true)));
        later.cancel(Later.Wake.DUTY_OVER, agent.id().value());
        letters.to(agent.chat(), phrases.say(agent.reads(), Line.PAUSED).offering(readyButton(agent)));
    }

    /** The time for which an agent was ready is over; said kindly, and once. */
    public void over(AgentId id, Instant now, Letters letters) {
        if (roster.endDuty(id, now)) {
            roster.byId(id)
                    .ifPresent(agent -> letters.to(
                            agent.chat(),
                            phrases.say(agent.reads(), Line.DUTY_OVER).offering(readyButton(agent))));
        }
    }

    /** JADWAL: which shifts count, and how to change them. */
    public void show(RecoveryAgent agent, Instant now, Letters letters) {
        var rota = rotas.of(agent.unit());
        var shifts = agent.duty().effective(rota);
        if (shifts.isEmpty()) {
            letters.to(agent.chat(), phrases.say(agent.reads(), Line.SHIFTS_NONE));
        } else {
            var own = !agent.duty().shifts().isEmpty();
            letters.to(agent.chat(), about(agent, own ? Line.SHIFTS : Line.SHIFTS_OF_UNIT, shifts));
        }
        rota.holiday(rota.today(now))
                .ifPresent(holiday -> letters.to(
                        agent.chat(), phrases.say(agent.reads(), Line.SHIFTS_HOLIDAY, Map.of("name", holiday.name()))));
    }

    /**
     * A message that is about shifts and nothing else sets them.
     *
     * @param named whether only a message counts that begins with JADWAL, because others are for somebody else
     * @return whether it was about shifts
     */
    public boolean plan(RecoveryAgent agent, String text, boolean named, Letters letters) {
        if (named && !words.named(text)) {
            return false;
        }
        var shifts = words.read(text);
        if (shifts.isPresent()) {
            plan(agent, shifts.get(), letters);
        } else if (!named && words.named(text)) {
            letters.to(agent.chat(), phrases.say(agent.reads(), Line.SHIFTS_UNREAD));
        }
        return shifts.isPresent() || !named && words.named(text);
    }

    /** JADWAL LAMA: back to the shifts before the last change. */
    public void planAsBefore(RecoveryAgent agent, Letters letters) {
        if (agent.duty().before().isEmpty()) {
            letters.to(agent.chat(), phrases.say(agent.reads(), Line.NOTHING_TO_UNDO));
            return;
        }
        var before = agent.duty().replanned();
        roster.save(agent.with(before));
        letters.to(agent.chat(), planned(agent, before.shifts(), Line.SHIFTS_BACK));
    }

    /** KELUARGA: also accompanies families, or not any more. */
    public void family(RecoveryAgent agent, Letters letters) {
        var too = !agent.skills().family();
        roster.save(agent.with(agent.skills().family(too)));
        letters.to(agent.chat(), phrases.say(agent.reads(), too ? Line.FAMILY_TOO : Line.FAMILY_NOT));
    }

    /** One of our buttons; says whether it was. */
    public boolean tapped(String payload, RecoveryAgent agent, Instant now, Letters letters) {
        switch (payload) {
            case BUTTON + "two-hours" -> ready(agent, Optional.of((int) A_WHILE.toHours()), now, letters);
            case BUTTON + "leave" -> leave(agent, now, letters);
            case BUTTON + "ready" -> ready(agent, Optional.empty(), now, letters);
            case BUTTON + "before" -> planAsBefore(agent, letters);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void plan(RecoveryAgent agent, WeeklyShifts shifts, Letters letters) {
        roster.save(agent.with(agent.duty().planned(shifts)));
        letters.to(
                agent.chat(),
                planned(agent, shifts, Line.SHIFTS_SET)
                        .offering(button(agent, "before", Line.SHIFTS_UNDO, "JADWAL LAMA")));
    }

    private Utterance planned(RecoveryAgent agent, WeeklyShifts shifts, Line line) {
        return shifts.isEmpty() ? phrases.say(agent.reads(), Line.SHIFTS_CLEARED) : about(agent, line, shifts);
    }

    private Utterance about(RecoveryAgent agent, Line line, WeeklyShifts shifts) {
        return phrases.say(agent.reads(), line, Map.of("shifts", words.say(shifts, agent.reads())));
    }

    private void remindOfTraining(RecoveryAgent agent, Instant now, Letters letters) {
        var today = rotas.today(agent, now);
        agent.skills()
                .trainedUntil()
                .filter(last -> last.isBefore(today.plusDays(TRAINING_ENDS_SOON.toDays())))
                .ifPresent(last -> letters.to(
                        agent.chat(),
                        phrases.say(
                                agent.reads(),
                                agent.skills().trainedOn(today) ? Line.TRAINING_ENDS : Line.TRAINING_OVER,
                                Map.of("date", DATE.format(last)))));
    }

    private Duration atMost(Duration wanted) {
        return wanted.compareTo(longest) > 0 ? longest : wanted;
    }

    private Choice readyButton(RecoveryAgent agent) {
        return button(agent, "ready", Line.READY, "SIAP");
    }

    private Choice button(RecoveryAgent agent, String what, Line label, String typed) {
        return Choice.typedAs(BUTTON + what, phrases.text(agent.reads(), label), typed);
    }
}
