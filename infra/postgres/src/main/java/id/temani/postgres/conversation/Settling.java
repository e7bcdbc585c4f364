package id.temani.postgres.conversation;

import static id.temani.postgres.stored.Columns.bytes;
import static id.temani.postgres.stored.Columns.flags;
import static id.temani.postgres.stored.Columns.moments;
import static id.temani.postgres.stored.Columns.numbers;
import static id.temani.postgres.stored.Columns.texts;
import static id.temani.postgres.stored.Columns.uuids;

import id.temani.conversation.Conversation;
import id.temani.conversation.Conversations.Settlement;
import id.temani.delivery.Claim;
import id.temani.postgres.delivery.Outgoing;
import id.temani.postgres.stored.Sealing;
import id.temani.postgres.vault.Keyring;
import id.temani.resident.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what turns came to, however many, with one statement. */
final class Settling {

    /** How long the answers of a screening are kept, at least; see {@link #answersUntil}. */
    static final Duration ANSWERS_KEPT = Duration.ofHours(24);

    private static final String SETTLE = """
            with turn as (
                select *
                  from unnest(:turns::uuid[], :versions::int8[], :roles::text[], :talks::bytea[],
                              :heardAt::timestamptz[], :finished::bool[], :answersUntil::timestamptz[],
                              :limitToldAt::timestamptz[], :silenced::bool[], :shownIds::uuid[], :shown::bytea[])
                       as turn (id, version, role, sealed_talk, heard_at, finished, answers_until, limit_told_at,
                                silenced, shown_id, sealed_shown)
            ), saved as (
                update conversation
                   set role          = turn.role,
                       sealed_talk   = turn.sealed_talk,
                       version       = conversation.version + 1,
                       heard_at      = greatest(conversation.heard_at, turn.heard_at),
                       answers_until = case when turn.finished then coalesce(conversation.answers_until, turn.answers_until)
                                            else turn.answers_until
                                       end,
                       limit_told_at = turn.limit_told_at,
                       shut_at       = case when turn.silenced then coalesce(conversation.shut_at, :now)
                                            else conversation.shut_at
                                       end
                  from turn
                 where conversation.id = turn.id
                   and conversation.version = turn.version
             returning conversation.id
            ), shown as (
                insert into shown_message (id, conversation_id, sealed_id, shown_at)
                select shown_id, id, sealed_shown, :now
                  from turn
                 where sealed_shown is not null
            ), %s, claimed as (%s)
            select settled.turns, claimed.*
              from (select count(*) as turns from saved) as settled
              left join claimed on true
             order by claimed.place
            """.formatted(Outgoing.ADDED, Outgoing.CLAIMED);

    private final JdbcClient jdbc;
    private final Keyring keyring;
    private final Outgoing outgoing;

    Settling(JdbcClient jdbc, Keyring keyring, Outgoing outgoing) {
        this.jdbc = jdbc;
        this.keyring = keyring;
        this.outgoing = outgoing;
    }

    List<Claim> settle(List<Settlement> settlements, Instant now) {
        var turns = settlements.stream().map(one -> turn(one, now)).toList();
        var messages =
                settlements.stream().flatMap(one -> one.messages().stream()).toList();
        var statement = jdbc.sql(SETTLE)
                .param("turns", uuids(turns, Turn::id))
                .param("versions", numbers(turns, turn -> turn.conversation().version()))
                .param("roles", texts(turns, turn -> turn.conversation().role().name()))
                .param("talks", bytes(turns, Turn::sealedTalk))
                .param(
                        "heardAt",
                        moments(turns, turn -> turn.conversation().talk().heardAt()))
                .param(
                        "finished",
                        flags(turns, turn -> turn.conversation().talk().hasResult()))
                .param("answersUntil", moments(turns, turn -> answersUntil(turn.conversation(), now)))
                .param("limitToldAt", moments(turns, turn -> turn.conversation().limitToldAt()))
                .param("silenced", flags(turns, turn -> turn.conversation().silenced()))
                .param("shownIds", uuids(turns, Turn::shownId))
                .param("shown", bytes(turns, Turn::sealedShown));
        var heard = heard(settlements);
        var claims = outgoing.claims(messages);
        return outgoing
                .bind(statement, messages, now)
                .query((row, number) -> {
                    if (row.getInt("turns") != settlements.size()) {
                        throw new OptimisticLockingFailureException("Somebody else settled a conversation meanwhile");
                    }
                    return row.getObject("id") == null
                            ? Optional.<Claim>empty()
                            : Optional.of(heardNow(claims.mapRow(row, number), heard));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Turn(
            UUID id, Conversation conversation, byte[] sealedTalk, UUID shownId, byte @Nullable [] sealedShown) {}

    private Turn turn(Settlement settlement, Instant now) {
        var conversation = settlement.conversation();
        var id = conversation.id().value();
        var key = keyring.find(id).orElseThrow(() -> new IllegalStateException("Conversation " + id + " is erased"));
        var shownId = UUID.randomUUID();
        var sealedShown = settlement
                .shown()
                .map(one -> ShownMessages.seal(key, shownId, one))
                .orElse(null);
        return new Turn(id, conversation, Sealing.talk(key, id, conversation.talk()), shownId, sealedShown);
    }

    /** Rounded up to the hour, so that the column, which has an index, changes once an hour and not with every message. */
    private static Optional<Instant> answersUntil(Conversation conversation, Instant now) {
        var talk = conversation.talk();
        return talk.holdsScreening()
                ? Optional.of(talk.heardAt()
                        .orElse(now)
                        .plus(ANSWERS_KEPT)
                        .plus(1, ChronoUnit.HOURS)
                        .truncatedTo(ChronoUnit.HOURS))
                : Optional.empty();
    }

    private static Map<ConversationId, Instant> heard(List<Settlement> settlements) {
        return settlements.stream()
                .map(Settlement::conversation)
                .filter(conversation -> conversation.talk().heardAt().isPresent())
                .collect(Collectors.toMap(
                        Conversation::id,
                        conversation -> conversation.talk().heardAt().orElseThrow()));
    }

    /**
     * The row was read before this turn was written: for the own lane the turn may know better when the person last wrote. Not
     * every turn says it, and then the row does.
     */
    private static Claim heardNow(Claim claim, Map<ConversationId, Instant> heard) {
        var at = heard.get(claim.message().lane());
        return at == null || at.isBefore(claim.lastHeardAt())
                ? claim
                : new Claim(claim.message(), claim.to(), at, claim.protect(), claim.attempt(), claim.unanswered());
    }
}
