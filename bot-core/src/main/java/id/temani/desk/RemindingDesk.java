package id.temani.desk;

import id.temani.conversation.Conversation;
import id.temani.conversation.Conversations;
import id.temani.conversation.Facts;
import id.temani.delivery.Claim;
import id.temani.delivery.Letters;
import id.temani.delivery.Outbox;
import id.temani.handoff.Handoffs;
import id.temani.handoff.Roster;
import id.temani.reminder.Judge;
import id.temani.reminder.Outcome;
import id.temani.reminder.Reaches;
import id.temani.reminder.Reminder;
import id.temani.reminder.ReminderDesk;
import id.temani.reminder.ReminderWords;
import id.temani.reminder.Reminders;
import id.temani.reminder.Thing;
import id.temani.reminder.Topic;
import id.temani.reminder.Verdict;
import id.temani.resident.Role;
import id.temani.wording.Utterance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;

/**
 * Sends reminders whose time has come. Each public method is one database transaction, opened by its caller: what was
 * sent and that it was sent are kept together, so that nothing is sent twice and nothing is lost.
 */
public final class RemindingDesk {

    /** Somebody is being served in this chat at this moment. */
    static final Duration BUSY = Duration.ofSeconds(1);

    /** From "how are you" until a talk is offered. */
    static final Duration ANSWER_WITHIN = Duration.ofHours(24);

    /** After a failure of ours; whoever is too late by then is not reminded any more. */
    static final Duration TRY_AGAIN = Duration.ofMinutes(5);

    private static final int STALE_AT_ONCE = 1_000;

    private final Reminders reminders;
    private final ReminderDesk desk;
    private final Reaches reaches;
    private final Judge judge;
    private final ReminderWords words;
    private final Conversations conversations;
    private final Handoffs handoffs;
    private final Roster roster;
    private final Outbox outbox;
    private final Clock clock;

    public RemindingDesk(
            Reminders reminders,
            ReminderDesk desk,
            Reaches reaches,
            Judge judge,
            ReminderWords words,
            Conversations conversations,
            Handoffs handoffs,
            Roster roster,
            Outbox outbox,
            Clock clock) {
        this.reminders = reminders;
        this.desk = desk;
        this.reaches = reaches;
        this.judge = judge;
        this.words = words;
        this.conversations = conversations;
        this.handoffs = handoffs;
        this.roster = roster;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Settles a batch of those whose time is long over, unsent; says whether there may be more. */
    public boolean skipStale() {
        return reminders.skipStale(clock.instant(), STALE_AT_ONCE) == STALE_AT_ONCE;
    }

    /**
     * Takes those that have been due for longest, up to {@code limit} in this one transaction: a commit costs more than all
     * the rest. Empty: none is due.
     *
     * @throws Failed when one of them cannot be carried out; then nothing of this transaction may be kept
     */
    public Optional<Receipt> next(int limit) {
        var now = clock.instant();
        var claims = new ArrayList<Claim>();
        for (int taken = 0; taken < limit; taken++) {
            var due = reminders.nextDue(now);
            if (due.isEmpty()) {
                return taken == 0 ? Optional.empty() : Optional.of(Receipt.sending(claims));
            }
            claims.addAll(attendOrFail(due.get(), now).toSend());
        }
        return Optional.of(Receipt.sending(claims));
    }

    /** Leaves one that cannot be carried out for later, so that it does not stand in the way of the others. */
    public void leave(Failed failed) {
        reminders.putOff(failed.reminder(), clock.instant().plus(TRY_AGAIN));
    }

    /** A reminder cannot be carried out for a reason of ours. Says nothing of what it was. */
    public static final class Failed extends RuntimeException {

        private final UUID reminder;

        Failed(UUID reminder, RuntimeException cause) {
            super(cause.getClass().getName());
            this.reminder = reminder;
        }

        UUID reminder() {
            return reminder;
        }
    }

    private Receipt attendOrFail(Reminder due, Instant now) {
        try {
            return attend(due, now);
        } catch (RuntimeException broken) {
            throw new Failed(due.id(), broken);
        }
    }

    /** Never waits for a chat: whoever serves it may be waiting for this very reminder, to mute it. */
    private Receipt attend(Reminder due, Instant now) {
        var conversation = conversations.lockIfFree(due.person());
        if (conversation.isEmpty()) {
            reminders.putOff(due.id(), now.plus(BUSY));
            return Receipt.NOTHING;
        }
        return switch (judge.verdict(due, moment(due, conversation.get()), now)) {
            case Verdict.Wait(var until) -> {
                reminders.putOff(due.id(), until);
                yield Receipt.NOTHING;
            }
            case Verdict.Drop(var why) -> {
                reminders.settle(due.id(), why, now);
                yield Receipt.NOTHING;
            }
            case Verdict.Send(var as) -> sent(due, conversation.get(), as, now);
        };
    }

    private Judge.Moment moment(Reminder due, Conversation person) {
        var open = !person.silenced() && !person.talk().isClosed();
        return new Judge.Moment(open && wants(due.topic(), person), talks(person), reaches.of(due.person()));
    }

    private static boolean wants(Topic topic, Conversation person) {
        return switch (topic.audience()) {
            case APPOINTMENTS -> person.talk().fact(Facts.CONSENT_REMINDERS).isPresent();
            case CHECK_INS -> person.talk().fact(Facts.CONSENT_CHECK_INS).isPresent();
            case STAFF -> true;
        };
    }

    private boolean talks(Conversation person) {
        return person.isLive()
                || person.role() == Role.AGENT
                        && roster.byChat(person.id())
                                .filter(agent -> !handoffs.liveOf(agent.id()).isEmpty())
                                .isPresent();
    }

    private Receipt sent(Reminder due, Conversation person, Outcome as, Instant now) {
        var said = utterance(due, person, now);
        reminders.settle(due.id(), said.isPresent() ? as : Outcome.NOTHING_TO_TELL, now);
        var letters = new Letters();
        said.ifPresent(utterance -> letters.remind(person.id(), utterance));
        if (due.topic() == Topic.CHECK_IN) {
            desk.plan(silence(due.thing(), now), now);
        }
        return Receipt.sending(outbox.add(letters.written(), now));
    }

    /** If no answer comes to the question how they are, a talk is offered, once. */
    private static Thing silence(Thing asked, Instant now) {
        var until = now.plus(ANSWER_WITHIN);
        return new Thing(
                Topic.CHECK_IN_SILENT,
                asked.id(),
                asked.revision(),
                asked.about(),
                asked.person(),
                until,
                asked.zone());
    }

    private Optional<Utterance> utterance(Reminder due, Conversation person, Instant now) {
        return due.topic().audience().isResident()
                ? Optional.of(words.announce(due, person.talk().language()))
                : roster.byChat(person.id()).flatMap(agent -> words.forStaff(due, agent, now));
    }
}
