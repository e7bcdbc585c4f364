package id.temani.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.reminder.Judge.Moment;
import id.temani.reminder.Planned.Kept;
import id.temani.reminder.Planned.Over;
import id.temani.reminder.Planned.Reason;
import id.temani.reminder.Planned.Refused;
import id.temani.reminder.Terms.Night;
import id.temani.reminder.Terms.Time;
import id.temani.reminder.Topic.Audience;
import id.temani.resident.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When reminders are planned for, and what becomes of them when they are due. */
class JudgeTest {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final ZoneId WIT = ZoneId.of("Asia/Jayapura");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final Instant WRITTEN =
            ZonedDateTime.of(2028, 2, 20, 12, 0, 0, 0, WIB).toInstant();

    private final InMemoryReminders reminders = new InMemoryReminders();
    private Reach reach = new Reach(WRITTEN, Optional.empty(), false);
    private final Terms terms = terms();
    private final ReminderDesk desk = new ReminderDesk(reminders, person -> reach, terms);
    private final Judge judge = new Judge(reminders, terms);

    @Test
    void remindsTheDayBeforeAndTwoHoursBeforeAlsoOverALeapDay() {
        var session = at(2028, 3, 1, 16, WIB);

        assertThat(desk.plan(session, WRITTEN))
                .containsExactly(
                        new Kept(ZonedDateTime.of(2028, 2, 29, 16, 0, 0, 0, WIB).toInstant()),
                        new Kept(ZonedDateTime.of(2028, 3, 1, 14, 0, 0, 0, WIB).toInstant()));
    }

    @Test
    void tellsTheEveningBeforeWhatWouldComeAtNightInTheZoneOfTheUnit() {
        var early = at(2028, 3, 3, 9, WIT);

        assertThat(desk.plan(early, WRITTEN))
                .containsExactly(
                        new Kept(ZonedDateTime.of(2028, 3, 2, 9, 0, 0, 0, WIT).toInstant()),
                        new Kept(ZonedDateTime.of(2028, 3, 2, 19, 59, 0, 0, WIT).toInstant()));
    }

    @Test
    void leavesOutWhatIsOverAndKeepsTheRest() {
        var session = at(2028, 3, 1, 16, WIB);

        assertThat(desk.plan(session, session.happensAt().minus(Duration.ofHours(3))))
                .hasExactlyElementsOfTypes(Over.class, Kept.class);
    }

    @Test
    void withdrawsThePlanOfAnEarlierRevision() {
        var session = at(2028, 3, 1, 16, WIB);
        desk.plan(session, WRITTEN);

        desk.plan(moved(session, Duration.ofDays(1)), WRITTEN);

        assertThat(reminders.nextDue(session.happensAt().minusSeconds(1))).isEmpty();
        assertThat(due(session.happensAt()).thing().revision()).isEqualTo(1);
    }

    @Test
    void refusesAScheduleForAClosedWindowWithoutATemplate() {
        reach = new Reach(WRITTEN, Optional.of(DAY), false);
        var soon = at(2028, 2, 21, 13, WIB);

        assertThat(desk.plan(soon, WRITTEN))
                .containsExactly(
                        new Kept(soon.happensAt().minus(DAY)),
                        new Kept(soon.happensAt().minus(TWO_HOURS)));
        assertThat(desk.plan(at(2028, 3, 1, 16, WIB), WRITTEN))
                .hasExactlyElementsOfTypes(Refused.class, Refused.class)
                .allSatisfy(planned -> assertThat(((Refused) planned).reason()).isEqualTo(Reason.NO_TEMPLATE));
    }

    @Test
    void waitsForAnAgentToOpenTheirWindowAsLongAsItIsWorthTelling() {
        reach = new Reach(WRITTEN, Optional.of(DAY), false);
        var session = at(2028, 3, 1, 16, WIB);
        var matter = new Thing(
                Topic.REFERRAL_PENDING, session.id(), 0, session.about(), session.person(), session.happensAt(), WIB);

        assertThat(desk.plan(matter, WRITTEN)).hasExactlyElementsOfTypes(Kept.class, Kept.class);
        var reminder = due(session.happensAt());
        assertThat(judge.verdict(reminder, wanted(), reminder.dueAt()))
                .isEqualTo(new Verdict.Wait(reminder.dueAt().plus(Judge.UNTIL_THEY_WRITE)));
        assertThat(judge.verdict(reminder, wanted(), reminder.staleAt())).isEqualTo(new Verdict.Drop(Outcome.TOO_LATE));
        reach = new Reach(reminder.dueAt(), Optional.of(DAY), false);
        assertThat(judge.verdict(reminder, wanted(), reminder.dueAt())).isEqualTo(new Verdict.Send(Outcome.SENT));
    }

    @Test
    void sendsTwoTemplatesForACaseAndTopicUntilThePersonWrites() {
        reach = new Reach(WRITTEN, Optional.of(DAY), true);
        var session = at(2028, 3, 1, 16, WIB);
        for (int sent = 0; sent < 2; sent++) {
            desk.plan(session, WRITTEN);
            var due = due(session.happensAt());
            var now = due.dueAt();
            assertThat(judge.verdict(due, wanted(), now)).isEqualTo(new Verdict.Send(Outcome.SENT_AS_TEMPLATE));
            reminders.settle(due.id(), Outcome.SENT_AS_TEMPLATE, now);
        }
        var next = new Thing(
                Topic.SESSION,
                UUID.randomUUID(),
                0,
                session.about(),
                session.person(),
                session.happensAt().plus(Duration.ofDays(7)),
                WIB);

        assertThat(desk.plan(next, session.happensAt()))
                .allSatisfy(planned -> assertThat(((Refused) planned).reason()).isEqualTo(Reason.TEMPLATES_SPENT));
        reach = new Reach(session.happensAt(), Optional.of(DAY), true);
        assertThat(desk.plan(next, session.happensAt())).hasOnlyElementsOfType(Kept.class);
    }

    @Test
    void isLateByAThirdOfItsLeadAndByTwoDaysAtMost() {
        desk.plan(at(2028, 3, 1, 16, WIB), WRITTEN);
        var dayBefore = due(ZonedDateTime.of(2028, 2, 29, 16, 0, 0, 0, WIB).toInstant());

        assertThat(dayBefore.staleAt()).isEqualTo(dayBefore.dueAt().plus(Duration.ofHours(8)));
        assertThat(terms.patience(Duration.ofDays(30))).isEqualTo(Duration.ofHours(48));
        assertThat(judge.verdict(dayBefore, wanted(), dayBefore.dueAt().plus(Duration.ofHours(3))))
                .isEqualTo(new Verdict.Send(Outcome.SENT));
        assertThat(judge.verdict(dayBefore, wanted(), dayBefore.staleAt().plusSeconds(1)))
                .isEqualTo(new Verdict.Drop(Outcome.TOO_LATE));
    }

    @Test
    void neverComesIntoATalkAndNotAfterItsTimeEither() {
        desk.plan(at(2028, 3, 1, 16, WIB), WRITTEN);
        var reminder = due(ZonedDateTime.of(2028, 2, 29, 16, 0, 0, 0, WIB).toInstant());
        var talking = new Moment(true, true, reach);

        assertThat(judge.verdict(reminder, talking, reminder.dueAt()))
                .isEqualTo(new Verdict.Wait(reminder.dueAt().plus(Judge.LOOK_AGAIN)));
        assertThat(judge.verdict(reminder, talking, reminder.staleAt())).isEqualTo(new Verdict.Drop(Outcome.TOO_LATE));
    }

    @Test
    void waitsForTheMorningIfThatIsStillInTime() {
        desk.plan(at(2028, 3, 1, 16, WIB), WRITTEN);
        var reminder = due(ZonedDateTime.of(2028, 2, 29, 16, 0, 0, 0, WIB).toInstant());
        var evening = ZonedDateTime.of(2028, 2, 29, 21, 0, 0, 0, WIB).toInstant();
        var patient = new Reminder(reminder.id(), reminder.thing(), reminder.dueAt(), evening.plus(DAY));

        assertThat(judge.verdict(patient, wanted(), evening))
                .isEqualTo(new Verdict.Wait(
                        ZonedDateTime.of(2028, 3, 1, 8, 0, 0, 0, WIB).toInstant()));
        assertThat(judge.verdict(reminder, wanted(), evening)).isEqualTo(new Verdict.Drop(Outcome.TOO_LATE));
    }

    @Test
    void staysSilentForWhoeverDoesNotWantIt() {
        desk.plan(at(2028, 3, 1, 16, WIB), WRITTEN);
        var reminder = due(ZonedDateTime.of(2028, 2, 29, 16, 0, 0, 0, WIB).toInstant());

        assertThat(judge.verdict(reminder, new Moment(false, false, reach), reminder.dueAt()))
                .isEqualTo(new Verdict.Drop(Outcome.MUTED));
    }

    private Moment wanted() {
        return new Moment(true, false, reach);
    }

    private Reminder due(Instant at) {
        return reminders.nextDue(at).orElseThrow();
    }

    private static Thing at(int year, int month, int day, int hour, ZoneId zone) {
        var happens = ZonedDateTime.of(year, month, day, hour, 0, 0, 0, zone).toInstant();
        var person = new ConversationId(UUID.randomUUID());
        return new Thing(Topic.SESSION, UUID.randomUUID(), 0, UUID.randomUUID(), person, happens, zone);
    }

    private static Thing moved(Thing thing, Duration by) {
        return new Thing(
                thing.topic(),
                thing.id(),
                thing.revision() + 1,
                thing.about(),
                thing.person(),
                thing.happensAt().plus(by),
                thing.zone());
    }

    private static Terms terms() {
        Map<Topic, List<Time>> times = new EnumMap<>(Topic.class);
        for (var topic : Topic.values()) {
            times.put(topic, List.of(new Time(DAY, DAY), new Time(TWO_HOURS, TWO_HOURS)));
        }
        Map<Audience, Night> nights = new EnumMap<>(Audience.class);
        Arrays.stream(Audience.values())
                .forEach(audience -> nights.put(audience, new Night(LocalTime.of(20, 0), LocalTime.of(8, 0))));
        return new Terms(times, nights, 3, Duration.ofHours(48), 2);
    }
}
