package id.temani.reminder;

import id.temani.resident.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Reminders for tests, for one thread. */
public final class InMemoryReminders implements Reminders {

    private enum State {
        PLANNED,
        WITHDRAWN,
        MUTED,
        DONE
    }

    private static final class Row {
        private Reminder reminder;
        private State state = State.PLANNED;
        private Instant lookAt;
        private Optional<Outcome> outcome = Optional.empty();
        private Instant settledAt = Instant.EPOCH;
        private boolean seen;

        Row(Reminder reminder) {
            this.reminder = reminder;
            this.lookAt = reminder.dueAt();
        }

        boolean isPlanned() {
            return state == State.PLANNED;
        }

        boolean isSent() {
            return outcome.filter(one -> one == Outcome.SENT || one == Outcome.SENT_AS_TEMPLATE)
                    .isPresent();
        }
    }

    private record Key(UUID thing, Instant dueAt, ConversationId person, Topic topic) {}

    private final Map<Key, Row> rows = new LinkedHashMap<>();

    @Override
    public boolean plan(Reminder reminder) {
        var key = new Key(reminder.thing().id(), reminder.dueAt(), reminder.person(), reminder.topic());
        var row = rows.computeIfAbsent(key, any -> new Row(reminder));
        if (row.state == State.DONE) {
            return false;
        }
        row.reminder = new Reminder(row.reminder.id(), reminder.thing(), reminder.dueAt(), reminder.staleAt());
        row.state = State.PLANNED;
        row.lookAt = reminder.dueAt();
        return true;
    }

    @Override
    public void withdraw(Topic topic, UUID thing, int below) {
        each(row -> row.isPlanned()
                        && row.reminder.topic() == topic
                        && row.reminder.thing().id().equals(thing)
                        && row.reminder.thing().revision() < below)
                .forEach(row -> row.state = State.WITHDRAWN);
    }

    @Override
    public void mute(ConversationId person, Topic.Audience audience) {
        each(row -> row.isPlanned() && isFor(row, person, audience)).forEach(row -> row.state = State.MUTED);
    }

    @Override
    public void unmute(ConversationId person, Topic.Audience audience, Instant now) {
        each(row -> row.state == State.MUTED
                        && isFor(row, person, audience)
                        && row.reminder.dueAt().isAfter(now))
                .forEach(row -> row.state = State.PLANNED);
    }

    @Override
    public void withdrawCase(UUID about) {
        each(row -> (row.isPlanned() || row.state == State.MUTED)
                        && row.reminder.thing().about().equals(about))
                .forEach(row -> row.state = State.WITHDRAWN);
    }

    @Override
    public Optional<Reminder> nextDue(Instant now) {
        return each(row -> row.isPlanned() && !row.lookAt.isAfter(now)).stream()
                .min(Comparator.comparing(row -> row.lookAt))
                .map(row -> row.reminder);
    }

    @Override
    public int skipStale(Instant now, int limit) {
        var stale =
                each(row -> row.isPlanned()
                                && !row.lookAt.isAfter(now)
                                && row.reminder.staleAt().isBefore(now))
                        .stream()
                        .limit(limit)
                        .toList();
        stale.forEach(row -> settle(row, Outcome.TOO_LATE, now));
        return stale.size();
    }

    @Override
    public void settle(UUID reminder, Outcome outcome, Instant now) {
        each(row -> row.reminder.id().equals(reminder)).forEach(row -> settle(row, outcome, now));
    }

    @Override
    public void putOff(UUID reminder, Instant until) {
        each(row -> row.reminder.id().equals(reminder)).forEach(row -> row.lookAt = until);
    }

    @Override
    public int templatesSince(UUID about, Topic topic, Instant heardAt) {
        return each(row -> row.outcome.filter(Outcome.SENT_AS_TEMPLATE::equals).isPresent()
                        && row.reminder.thing().about().equals(about)
                        && row.reminder.topic() == topic
                        && row.settledAt.isAfter(heardAt))
                .size();
    }

    @Override
    public Optional<Reminder> unseen(ConversationId person, Instant now) {
        return each(row -> row.isSent()
                        && !row.seen
                        && row.reminder.person().equals(person)
                        && row.reminder.thing().happensAt().isAfter(now.minus(Duration.ofDays(7))))
                .stream()
                .max(Comparator.comparing(row -> row.settledAt))
                .map(row -> row.reminder);
    }

    @Override
    public Optional<Reminder> sent(UUID id, ConversationId person) {
        return each(row -> row.isSent()
                        && row.reminder.id().equals(id)
                        && row.reminder.person().equals(person))
                .stream()
                .map(row -> row.reminder)
                .findFirst();
    }

    @Override
    public void seen(UUID reminder, Instant now) {
        each(row -> row.reminder.id().equals(reminder)).forEach(row -> row.seen = true);
    }

    @Override
    public boolean isPlanned(ConversationId person, Topic topic) {
        return !each(row -> row.isPlanned() && row.reminder.person().equals(person) && row.reminder.topic() == topic)
                .isEmpty();
    }

    @Override
    public Map<Outcome, Long> outcomesSince(Instant moment) {
        var counted = new EnumMap<Outcome, Long>(Outcome.class);
        each(row -> !row.settledAt.isBefore(moment))
                .forEach(row -> row.outcome.ifPresent(outcome -> counted.merge(outcome, 1L, Long::sum)));
        return counted;
    }

    @Override
    public int forgetSettledBefore(Instant moment) {
        int before = rows.size();
        rows.values()
                .removeIf(row -> row.state == State.DONE
                        && row.settledAt.isBefore(moment)
                        && row.reminder.thing().happensAt().isBefore(moment)
                        && row.reminder.dueAt().isBefore(moment));
        return before - rows.size();
    }

    private static void settle(Row row, Outcome outcome, Instant now) {
        row.state = State.DONE;
        row.outcome = Optional.of(outcome);
        row.settledAt = now;
    }

    private static boolean isFor(Row row, ConversationId person, Topic.Audience audience) {
        return row.reminder.person().equals(person) && row.reminder.topic().audience() == audience;
    }

    private List<Row> each(Predicate<Row> which) {
        return rows.values().stream().filter(which).toList();
    }
}
