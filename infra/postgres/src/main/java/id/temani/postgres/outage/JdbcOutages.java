package id.temani.postgres.outage;

import static id.temani.postgres.stored.Moments.utc;

import id.temani.outage.Hearing;
import id.temani.outage.Outages;
import id.temani.postgres.stored.Moments;
import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.unit.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads off PostgreSQL whether anything gets through on a channel, whichever node tried. */
public final class JdbcOutages implements Outages, Hearing {

    private static final String REFUSED = """
            insert into channel_watch (channel, refused_since)
            values (:channel, :now)
            on conflict (channel) do update
               set refused_since = coalesce(channel_watch.refused_since, excluded.refused_since)
            """;

    private static final String HEARD = """
            insert into channel_watch (channel, heard_at)
            values (:channel, :at)
            on conflict (channel) do update
               set heard_at = greatest(channel_watch.heard_at, excluded.heard_at),
                   unheard_since = case when channel_watch.unheard_since > excluded.heard_at
                                        then channel_watch.unheard_since end
            """;

    private static final String MISSED = """
            insert into channel_watch (channel, unheard_since)
            values (:channel, :at)
            on conflict (channel) do update
               set unheard_since = coalesce(channel_watch.unheard_since, excluded.unheard_since)
             where channel_watch.heard_at is null
                or channel_watch.heard_at < excluded.unheard_since
            """;

    /** What was taken since says that the account is fine again. */
    private static final String NOT_REFUSED = """
            update channel_watch
               set refused_since = null
             where channel = :channel
               and exists (select 1
                             from outbox
                             join conversation on conversation.id = outbox.lane
                            where conversation.channel = :channel
                              and outbox.provider_hash is not null
                              and outbox.closed_at > channel_watch.refused_since)
            """;

    // What nobody tried for that long, all nodes having been off, says nothing about the channel. Only Telegram is read
    // by asking; a queue that nobody keeps to themselves is one that nobody reads.
    private static final String TROUBLED = """
            with taken as (
                select 1
                  from outbox
                  join conversation on conversation.id = outbox.lane
                 where conversation.channel = :channel
                   and outbox.provider_hash is not null
                   and outbox.closed_at > :before
            ), sign as (
                select outbox.added_at as since, false as deaf
                  from outbox
                  join conversation on conversation.id = outbox.lane
                 where conversation.channel = :channel
                   and conversation.shut_at is null
                   and outbox.closed_at is null
                   and outbox.nature <> 'FAREWELL'
                   and outbox.added_at <= :before
                   and greatest(outbox.leased_until, outbox.postponed_until) > :before
                   and not exists (select 1 from taken)
             union all
                select refused_since, false
                  from channel_watch
                 where channel = :channel
                   and refused_since <= :before
             union all
                select answered_at, false
                  from poll_state
                 where :channel = 'TELEGRAM'
                   and leased_until > :now
                   and answered_at <= :before
             union all
                select unheard_since, true
                  from channel_watch
                 where channel = :channel
                   and unheard_since <= :before
            )
            select min(since) as since, bool_and(deaf) as deaf
              from sign
            """;

    private static final String ROW = """
            insert into channel_watch (channel)
            values (:channel)
            on conflict (channel) do nothing
            """;

    private static final String LOCK = """
            select down_since, well_since
              from channel_watch
             where channel = :channel
               for update
            """;

    private static final String KEEP = """
            update channel_watch
               set down_since = :since, well_since = :wellSince
             where channel = :channel
            """;

    private static final String COORDINATORS = """
            select chat, channel, unit
              from coordinator
             where channel <> 'SIMULATOR'
             order by chat
            """;

    private final JdbcClient jdbc;

    public JdbcOutages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void refused(Channel channel, Instant now) {
        jdbc.sql(REFUSED)
                .param("channel", channel.name())
                .param("now", utc(now))
                .update();
    }

    @Override
    public void heard(Channel channel, Instant at) {
        jdbc.sql(HEARD).param("channel", channel.name()).param("at", utc(at)).update();
    }

    @Override
    public void missed(Channel channel, Instant since) {
        jdbc.sql(MISSED)
                .param("channel", channel.name())
                .param("at", utc(since))
                .update();
    }

    @Override
    public Optional<Trouble> troubled(Channel channel, Duration patience, Instant now) {
        jdbc.sql(NOT_REFUSED).param("channel", channel.name()).update();
        return jdbc.sql(TROUBLED)
                .param("channel", channel.name())
                .param("before", utc(now.minus(patience)))
                .param("now", utc(now))
                .query((row, number) -> trouble(Moments.maybe(row, "since"), row.getBoolean("deaf")))
                .single();
    }

    @Override
    public Optional<Outage> lock(Channel channel) {
        jdbc.sql(ROW).param("channel", channel.name()).update();
        return jdbc.sql(LOCK)
                .param("channel", channel.name())
                .query((row, number) -> outage(Moments.maybe(row, "down_since"), Moments.maybe(row, "well_since")))
                .single();
    }

    @Override
    public void keep(Channel channel, Optional<Outage> outage) {
        jdbc.sql(KEEP)
                .param("channel", channel.name())
                .param("since", utc(outage.map(Outage::since)))
                .param("wellSince", utc(outage.flatMap(Outage::wellSince)))
                .update();
    }

    @Override
    public List<Coordinator> coordinators() {
        return jdbc.sql(COORDINATORS)
                .query((row, number) -> new Coordinator(
                        new ConversationId(row.getObject("chat", UUID.class)),
                        Channel.valueOf(row.getString("channel")),
                        new UnitId(row.getString("unit"))))
                .list();
    }

    private static Optional<Trouble> trouble(Optional<Instant> since, boolean deaf) {
        return since.map(begun -> new Trouble(begun, deaf));
    }

    private static Optional<Outage> outage(Optional<Instant> since, Optional<Instant> wellSince) {
        return since.map(begun -> new Outage(begun, wellSince));
    }
}
