package id.temani.desk;

import id.temani.conversation.Conversation;
import id.temani.conversation.Conversations;
import id.temani.conversation.InboundMessage;
import id.temani.conversation.TwoChats;
import id.temani.conversation.TwoChats.Held;
import id.temani.delivery.Letters;
import id.temani.delivery.Outbox;
import id.temani.handoff.Roster;
import id.temani.privacy.DailyCounts;
import id.temani.privacy.DailyCounts.Counted;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.resident.Role;
import id.temani.wording.CoordinatorLine;
import id.temani.wording.Phrasebook;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One person, one chat: makes one of two when a delivery carries the addresses of both (decision 32). Only where nothing
 * that somebody waits for could get lost; otherwise both go on, and coordinators hear of it once.
 */
public final class OnePerson {

    private final Conversations conversations;
    private final QuietTalks quiet;
    private final TwoChats twoChats;
    private final Roster roster;
    private final DailyCounts counts;
    private final Outbox outbox;
    private final Phrasebook phrases;
    private final Clock clock;

    public OnePerson(
            Conversations conversations,
            TwoChats twoChats,
            Roster roster,
            DailyCounts counts,
            Outbox outbox,
            Phrasebook phrases,
            Clock clock) {
        this.conversations = conversations;
        this.quiet = new QuietTalks(conversations);
        this.twoChats = twoChats;
        this.roster = roster;
        this.counts = counts;
        this.outbox = outbox;
        this.phrases = phrases;
        this.clock = clock;
    }

    /** Whether there may be something to join; looks without locking. */
    public boolean hasTwoChats(InboundMessage delivery) {
        return delivery.alsoKnownAs().isPresent() && twoChats.of(delivery).isPresent();
    }

    /** Before the delivery itself is carried out, in a transaction of its own; a chat that is in use is left for the next time. */
    public Receipt join(InboundMessage delivery) {
        var chats = twoChats.of(delivery);
        var sender = chats.flatMap(both -> lock(both.sender()));
        var other = chats.flatMap(both -> lock(both.other()));
        var unchanged = twoChats.of(delivery).equals(chats);
        return sender.isPresent() && other.isPresent() && unchanged
                ? join(sender.get(), other.get(), clock.instant())
                : Receipt.NOTHING;
    }

    private Optional<Chat> lock(ConversationId id) {
        return conversations.lockIfFree(id).map(conversation -> new Chat(conversation, twoChats.heldBy(id)));
    }

    private Receipt join(Chat one, Chat other, Instant now) {
        if (one.mustStay() && other.mustStay()) {
            return apart(one, other, now);
        }
        var latest = one.heardAt().isBefore(other.heardAt()) ? other : one;
        var stays = one.mustStay() ? one : other.mustStay() ? other : latest;
        var goes = stays == one ? other : one;
        if (stays.isStaff() && Entrance.holdsData(goes.conversation())) {
            return apart(one, other, now);
        }
        if (!goes.held().underway()) {
            twoChats.join(stays.conversation(), goes.conversation(), now);
            if (stays != latest && !stays.isStaff()) {
                // What they answer now was asked in the other chat, so nothing here may take it for an answer.
                quiet.close(stays.conversation(), now);
            }
        }
        return Receipt.NOTHING;
    }

    private Receipt apart(Chat one, Chat other, Instant now) {
        var chats =
                new TwoChats.Pair(one.conversation().id(), other.conversation().id());
        if (!twoChats.keepApart(chats, now)) {
            return Receipt.NOTHING;
        }
        counts.add(now.atOffset(ZoneOffset.UTC).toLocalDate(), Counted.CHATS_APART);
        var letters = new Letters();
        coordinators(one, other)
                .forEach(chat -> letters.to(chat, phrases.say(Language.INDONESIAN, CoordinatorLine.TWO_CHATS)));
        return Receipt.sending(outbox.add(letters.written(), now));
    }

    private Set<ConversationId> coordinators(Chat one, Chat other) {
        var real = one.conversation().address().channel().isReal();
        return Stream.of(one, other)
                .flatMap(chat -> chat.held().units().stream())
                .flatMap(unit -> roster.coordinators(unit, real).stream())
                .collect(Collectors.toSet());
    }

    private record Chat(Conversation conversation, Held held) {

        boolean isStaff() {
            return conversation.role() != Role.RESIDENT;
        }

        boolean mustStay() {
            return isStaff() || held.open() || Visit.isInDanger(conversation.talk());
        }

        Instant heardAt() {
            return conversation.talk().heardAt().orElse(conversation.createdAt());
        }
    }
}
