package id.temani.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.reminder.Topic.Audience;
import id.temani.resident.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Reminders} must do. Each implementation runs all of it. */
public abstract class RemindersContract {

    protected static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static final UUID CASE = UUID.randomUUID();
    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");

    protected abstract Reminders reminders();

    protected abstract ConversationId somebody();

    @Test
    void givesOutWhatIsDueAndNothingElse() {
        var person = somebody();
        var later = of(thing(person, Topic.TEST, 0), NOON.plusSeconds(60));
        var now = of(thing(person, Topic.SESSION, 0), NOON);
        reminders().plan(later);
        reminders().plan(now);

        assertThat(reminders().nextDue(NOON)).contains(now);
        reminders().settle(now.id(), Outcome.SENT, NOON);
        assertThat(reminders().nextDue(NOON)).isEmpty();
        assertThat(reminders().nextDue(NOON.plusSeconds(60))).contains(later);
    }

    @Test
    void sendsTheSameThingAtTheSameTimeOnceWhateverIsPlannedAgain() {
        var thing = thing(somebody(), Topic.SESSION, 0);
        var first = of(thing, NOON);
        reminders().plan(first);
        reminders().settle(first.id(), Outcome.SENT, NOON);

        assertThat(reminders().plan(of(revised(thing, 1), NOON))).isFalse();

        assertThat(reminders().nextDue(NOON.plusSeconds(60))).isEmpty();
    }

    @Test
    void plansAgainWhatWasWithdrawnUnderItsNewRevision() {
        var thing = thing(somebody(), Topic.SESSION, 0);
        reminders().plan(of(thing, NOON));
        reminders().withdraw(Topic.SESSION, thing.id(), 1);
        assertThat(reminders().nextDue(NOON)).isEmpty();

        assertThat(reminders().plan(of(revised(thing, 2), NOON))).isTrue();

        assertThat(reminders().nextDue(NOON).orElseThrow().thing().revision()).isEqualTo(2);
    }

    @Test
    void withdrawsOnlyOlderRevisionsOfThatThing() {
        var person = somebody();
        var thing = thing(person, Topic.SESSION, 3);
        var other = of(thing(person, Topic.SESSION, 0), NOON);
        reminders().plan(of(thing, NOON.plusSeconds(1)));
        reminders().plan(other);

        reminders().withdraw(Topic.SESSION, thing.id(), 3);

        assertThat(reminders().nextDue(NOON)).contains(other);
        reminders().settle(other.id(), Outcome.SENT, NOON);
        assertThat(reminders().nextDue(NOON.plusSeconds(1))).isPresent();
    }

    @Test
    void mutesOnePersonForOneAudienceAndUnmutesWhatIsToCome() {
        var person = somebody();
        var session = of(thing(person, Topic.SESSION, 0), NOON.plusSeconds(9));
        var missed = of(thing(person, Topic.SESSION, 0), NOON);
        var checkIn = of(thing(person, Topic.CHECK_IN, 0), NOON.plusSeconds(10));
        reminders().plan(session);
        reminders().plan(missed);
        reminders().plan(checkIn);

        reminders().mute(person, Audience.APPOINTMENTS);
        assertThat(reminders().nextDue(NOON.plusSeconds(60))).contains(checkIn);
        reminders().unmute(person, Audience.APPOINTMENTS, NOON.plusSeconds(1));

        assertThat(reminders().nextDue(NOON.plusSeconds(60))).contains(session);
    }

    @Test
    void takesAWholeCaseBackAlsoWhatWasMuted() {
        var person = somebody();
        reminders().plan(of(thing(person, Topic.SESSION, 0), NOON.plusSeconds(9)));
        reminders().mute(person, Audience.APPOINTMENTS);

        reminders().withdrawCase(CASE);
        reminders().unmute(person, Audience.APPOINTMENTS, NOON);

        assertThat(reminders().nextDue(NOON.plusSeconds(60))).isEmpty();
    }

    @Test
    void skipsWhatIsStaleAndRecordsIt() {
        var fresh = of(thing(somebody(), Topic.SESSION, 0), NOON.plus(Duration.ofDays(3)));
        reminders().plan(of(thing(somebody(), Topic.SESSION, 0), NOON));
        reminders().plan(of(thing(somebody(), Topic.SESSION, 0), NOON.plusSeconds(1)));
        reminders().plan(fresh);
        var later = NOON.plus(Duration.ofDays(3));

        assertThat(reminders().skipStale(later, 1)).isEqualTo(1);
        assertThat(reminders().skipStale(later, 9)).isEqualTo(1);
        assertThat(reminders().outcomesSince(NOON)).containsEntry(Outcome.TOO_LATE, 2L);
        assertThat(reminders().nextDue(later)).contains(fresh);
    }

    @Test
    void looksAgainAtWhatWasPutOff() {
        var one = of(thing(somebody(), Topic.SESSION, 0), NOON);
        reminders().plan(one);

        reminders().putOff(one.id(), NOON.plusSeconds(60));

        assertThat(reminders().nextDue(NOON.plusSeconds(59))).isEmpty();
        assertThat(reminders().nextDue(NOON.plusSeconds(60))).contains(one);
    }

    @Test
    void countsTemplatesOfACaseSinceThePersonWrote() {
        var person = somebody();
        var about = UUID.randomUUID();
        for (int number = 0; number < 2; number++) {
            var one = of(
                    new Thing(Topic.SESSION, UUID.randomUUID(), 0, about, person, NOON, WITA),
                    NOON.plusSeconds(number));
            reminders().plan(one);
            reminders().settle(one.id(), Outcome.SENT_AS_TEMPLATE, NOON.plusSeconds(number));
        }

        assertThat(reminders().templatesSince(about, Topic.SESSION, NOON.minusSeconds(1)))
                .isEqualTo(2);
        assertThat(reminders().templatesSince(about, Topic.SESSION, NOON)).isEqualTo(1);
        assertThat(reminders().templatesSince(about, Topic.TEST, NOON.minusSeconds(1)))
                .isZero();
    }

    @Test
    void showsTheLatestThatWasNotSeen() {
        var person = somebody();
        var one = of(thing(person, Topic.SESSION, 0), NOON);
        reminders().plan(one);
        assertThat(reminders().unseen(person, NOON)).isEmpty();
        assertThat(reminders().sent(one.id(), person)).isEmpty();
        reminders().settle(one.id(), Outcome.SENT, NOON);

        assertThat(reminders().unseen(person, NOON)).contains(one);
        assertThat(reminders().sent(one.id(), somebody())).isEmpty();
        reminders().seen(one.id(), NOON);

        assertThat(reminders().unseen(person, NOON)).isEmpty();
        assertThat(reminders().sent(one.id(), person)).contains(one);
    }

    @Test
    void forgetsWhatIsLongOverAndKeepsTheKeysOfTheRest() {
        var person = somebody();
        var old = of(thing(person, Topic.SESSION, 0), NOON);
        reminders().plan(old);
        reminders().settle(old.id(), Outcome.SENT, NOON);

        assertThat(reminders().forgetSettledBefore(NOON)).isZero();
        assertThat(reminders().forgetSettledBefore(NOON.plus(Duration.ofDays(2))))
                .isEqualTo(1);
    }

    private static Thing thing(ConversationId person, Topic topic, int revision) {
        return new Thing(topic, UUID.randomUUID(), revision, CASE, person, NOON.plus(Duration.ofDays(1)), WITA);
    }

    private static Thing revised(Thing thing, int revision) {
        return new Thing(
                thing.topic(), thing.id(), revision, thing.about(), thing.person(), thing.happensAt(), thing.zone());
    }

    private static Reminder of(Thing thing, Instant dueAt) {
        return new Reminder(UUID.randomUUID(), thing, dueAt, dueAt.plus(Duration.ofHours(8)));
    }
}
