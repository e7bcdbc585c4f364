package id.temani.postgres.delivery;

import static id.temani.postgres.stored.Columns.uuids;
import static id.temani.postgres.stored.Moments.utc;

import id.temani.delivery.Claim;
import id.temani.delivery.MessageId;
import id.temani.delivery.Nature;
import id.temani.delivery.OutboundMessage;
import id.temani.delivery.Outbox;
import id.temani.delivery.ProviderId;
import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the outbox in PostgreSQL. Several nodes share the work through leases and {@code skip locked}. */
public final class JdbcOutbox implements Outbox {

    private static final String ADD = "with " + Outgoing.ADDED + "\n" + Outgoing.CLAIMED;

    private static final String CLAIM = """
            with head as (
                select id
                  from outbox
                 where closed_at is null
                   and (leased_until is null or leased_until <= :now)
                   and (postponed_until is null or postponed_until <= :now)
                   and (nature <> 'FAREWELL' or added_at > :oldestFarewell)
                   and not exists (select 1
                                     from outbox earlier
                                    where earlier.closed_at is null
                                      and earlier.lane = outbox.lane
                                      and earlier.number < outbox.number)
                   and exists (select 1
                                 from keys.wrapped_key of_owner
                                where of_owner.id = outbox.owner)
                   and exists (select 1
                                 from keys.wrapped_key of_lane
                                where of_lane.id = outbox.lane)
                 order by nature = 'URGENT' desc, number
                 limit :limit
                   for update skip locked
            ), claimed as (
                update outbox
                   set leased_by    = :claimer,
                       leased_until = :leasedUntil,
                       attempts     = attempts + 1,
                       lapsed       = lapsed or leased_until is not null
                  from head
                 where outbox.id = head.id
             returning outbox.*
            )
            select claimed.number, claimed.id, claimed.lane, claimed.owner, claimed.nature, claimed.sealed_text,
                   claimed.sealed_farewell_to, claimed.added_at, claimed.attempts,
                   claimed.unanswered + claimed.lapsed::int as unanswered,
                   conversation.channel, conversation.role, conversation.heard_at, conversation.address_hash,
                   address.sealed_address,
                   owner_key.kek as owner_kek, owner_key.wrapped as owner_wrapped,
                   lane_key.kek as lane_kek, lane_key.wrapped as lane_wrapped
              from claimed
              join keys.wrapped_key owner_key on owner_key.id = claimed.owner
              join keys.wrapped_key lane_key on lane_key.id = claimed.lane
              left join conversation on conversation.id = claimed.lane
              left join address on address.hash = conversation.address_hash
             order by claimed.nature = 'URGENT' desc, claimed.number
            """;

    private static final String POSTPONE = """
            update outbox
               set leased_until = null, postponed_until = :until
             where id = :id
               and attempts = :attempt
               and closed_at is null
            """;

    private static final String UNKNOWN = """
            update outbox
               set leased_until = null, postponed_until = :until, unanswered = unanswered + 1
             where id = :id
               and attempts = :attempt
               and closed_at is null
            """;

    private static final String RELEASE = """
            update outbox
               set leased_until = null, attempts = attempts - 1
             where id = any(:ids::uuid[])
               and leased_by in (:node, :claimer)
               and leased_until is not null
               and closed_at is null
            """;

    private static final String SHUT = """
            with shut as (
                update conversation
                   set shut_at = :now
                 where id = :lane
                   and shut_at is null
            )
            update outbox
               set sealed_text = null, closed_at = :now
             where lane = :lane
               and closed_at is null
            """;

    private static final String TAKE_BACK = """
            update outbox
               set sealed_text = null, closed_at = :now
             where lane = :lane
               and owner <> lane
               and closed_at is null
               and (leased_until is null or leased_until <= :now)
            returning owner, nature
            """;

    private static final String IS_SHUT = """
            select shut_at is not null
              from conversation
             where id = :lane
            """;

    private static final String FIND = """
            select id
              from outbox
             where lane = :lane
               and provider_hash = :hash
             order by number desc
             limit 1
            """;

    private static final String OWNER_OF = """
            select owner
              from outbox
             where lane = :lane
               and provider_hash = :hash
             order by number desc
             limit 1
            """;

    private static final String FORGET_CLOSED = """
            delete from outbox
             where closed_at < :moment
            """;

    private static final String FORGET_FAREWELLS = """
            with late as (
                delete from outbox
                 where nature = 'FAREWELL'
                   and closed_at is null
                   and added_at <= :oldestFarewell
             returning owner
            )
            delete from keys.wrapped_key
             using late
             where wrapped_key.id = late.owner
            """;

    private final JdbcClient jdbc;
    private final Outgoing outgoing;
    private final ClaimedRows claimedRows;
    private final SentIds sentIds;
    private final Closing closing;
    private final UUID node;

    /** This node again, for what it {@linkplain #claim claimed}: {@link Outgoing} must not go on behind that. */
    private final UUID claimer = UUID.randomUUID();

    /** @param node names this running instance; a restarted one has another name */
    public JdbcOutbox(JdbcClient jdbc, Outgoing outgoing, ClaimedRows claimedRows, SentIds sentIds, UUID node) {
        this.jdbc = jdbc;
        this.outgoing = outgoing;
        this.claimedRows = claimedRows;
        this.sentIds = sentIds;
        this.closing = new Closing(jdbc, sentIds);
        this.node = node;
    }

    @Override
    public List<Claim> add(List<OutboundMessage> messages, Instant now) {
        return messages.isEmpty()
                ? List.of()
                : outgoing.bind(jdbc.sql(ADD), messages, now)
                        .query(outgoing.claims(messages))
                        .list();
    }

    @Override
    public List<Claim> claim(Instant now, int limit) {
        return jdbc.sql(CLAIM)
                .param("now", utc(now))
                .param("leasedUntil", utc(now.plus(LEASE)))
                .param("oldestFarewell", utc(now.minus(FAREWELL_KEPT)))
                .param("claimer", claimer)
                .param("limit", limit)
                .query(claimedRows)
                .list();
    }

    @Override
    public void complete(Collection<Sent> sent, Instant now) {
        if (!sent.isEmpty()) {
            closing.sent(sent, now);
        }
    }

    @Override
    public void giveUp(MessageId id, Instant now) {
        closing.givenUp(id, now);
    }

    @Override
    public void postpone(Claim claim, Instant until) {
        putOff(POSTPONE, claim, until);
    }

    @Override
    public void unknown(Claim claim, Instant until) {
        putOff(UNKNOWN, claim, until);
    }

    private void putOff(String statement, Claim claim, Instant until) {
        jdbc.sql(statement)
                .param("id", claim.message().id().value())
                .param("attempt", claim.attempt())
                .param("until", utc(until))
                .update();
    }

    @Override
    public void release(Collection<MessageId> ids) {
        jdbc.sql(RELEASE)
                .param("ids", uuids(ids, MessageId::value))
                .param("node", node)
                .param("claimer", claimer)
                .update();
    }

    @Override
    public void shut(ConversationId lane, Instant now) {
        jdbc.sql(SHUT).param("lane", lane.value()).param("now", utc(now)).update();
    }

    @Override
    public Set<ConversationId> takeBack(ConversationId lane, Instant now) {
        var writers = new LinkedHashSet<ConversationId>();
        jdbc.sql(TAKE_BACK).param("lane", lane.value()).param("now", utc(now)).query(row -> {
            if (Nature.valueOf(row.getString("nature")) == Nature.RELAYED) {
                writers.add(new ConversationId(row.getObject("owner", UUID.class)));
            }
        });
        return writers;
    }

    @Override
    public boolean isShut(ConversationId lane) {
        return jdbc.sql(IS_SHUT)
                .param("lane", lane.value())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    @Override
    public Optional<MessageId> find(ConversationId lane, ProviderId id) {
        return jdbc.sql(FIND)
                .param("lane", lane.value())
                .param("hash", sentIds.hash(id))
                .query(UUID.class)
                .optional()
                .map(MessageId::new);
    }

    @Override
    public Optional<ConversationId> ownerOf(ConversationId lane, ProviderId id) {
        return jdbc.sql(OWNER_OF)
                .param("lane", lane.value())
                .param("hash", sentIds.hash(id))
                .query(UUID.class)
                .optional()
                .map(ConversationId::new);
    }

    @Override
    public int forgetClosedBefore(Instant moment, Instant now) {
        jdbc.sql(FORGET_FAREWELLS)
                .param("oldestFarewell", utc(now.minus(FAREWELL_KEPT)))
                .update();
        return jdbc.sql(FORGET_CLOSED).param("moment", utc(moment)).update();
    }
}
