package id.temani.postgres.privacy;

import static id.temani.postgres.stored.Moments.utc;

import id.temani.casefile.CaseFile;
import id.temani.conversation.ParkedMessages;
import id.temani.conversation.Talk;
import id.temani.delivery.Outbox;
import id.temani.postgres.vault.DayKeys;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Forgets what has had its time. Every step stands for itself and may run on several nodes at once; call it every hour,
 * outside any transaction.
 */
public final class Retention {

    static final Duration SEEN_KEPT = Duration.ofDays(7);
    static final Duration CLOSED_KEPT = Duration.ofDays(14);
    static final Duration PARKED_KEPT = Duration.ofHours(24);
    static final Duration SHOWN_KEPT = Duration.ofHours(48);
    static final Duration IDLE_KEPT = Talk.GONE_AFTER;
    public static final Duration REQUEST_KEPT = Duration.ofDays(90);
    public static final Duration PROOF_KEPT = Duration.ofDays(730);
    private static final int DAY_KEYS_KEPT = 2;

    private static final String FORGET_SEEN = """
            delete from seen_message
             where seen_at < :moment
            """;

    private static final String FORGET_SHOWN = """
            delete from shown_message
             where shown_at < :moment
            """;

    private static final String FORGET_SENT_IDS = """
            update outbox
               set sealed_provider_id = null
             where closed_at < :moment
               and sealed_provider_id is not null
            """;

    // What a turn wrote about somebody while they were being erased; its key is gone already.
    private static final String FORGET_ORPHANS = """
            delete from outbox
             where not exists (select 1
                                 from keys.wrapped_key
                                where wrapped_key.id = outbox.owner)
            """;

    private static final String FORGET_PARKED = """
            delete from parked_message
             where closed_at < :moment
            """;

    private static final String FORGET_CASES = """
            delete from case_file
             where state = 'CLOSED'
               and since < :moment
            """;

    private static final String REDUCE_REQUESTS = """
            with settled as (
                delete from handoff
                 where status in ('ENDED', 'SETTLED')
                   and ended_at < :moment
             returning requested_at, unit, channel, accepted_at
            )
            insert into handoff_month (month, unit, requests, talks)
            select date_trunc('month', requested_at at time zone 'utc')::date, unit, count(*), count(accepted_at)
              from settled
             where channel <> 'SIMULATOR'
             group by 1, 2
                on conflict (month, unit) do update
               set requests = handoff_month.requests + excluded.requests,
                   talks    = handoff_month.talks + excluded.talks
            """;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final ParkedMessages parked;
    private final List<Sweep> sweeps;
    private final DayKeys parkingKeys;
    private final DayKeys shownKeys;
    private final StaleConversations stale;

    /** What one store forgets of itself when its time is over. */
    @FunctionalInterface
    public interface Sweep {
        void forget(Instant now);
    }

    /** @param sweeps stores that know by themselves how long they keep what */
    public Retention(
            JdbcClient jdbc,
            Outbox outbox,
            ParkedMessages parked,
            List<Sweep> sweeps,
            DayKeys parkingKeys,
            DayKeys shownKeys,
            StaleConversations stale) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.parked = parked;
        this.sweeps = List.copyOf(sweeps);
        this.parkingKeys = parkingKeys;
        this.shownKeys = shownKeys;
        this.stale = stale;
    }

    /**
     * What one sweep found.
     *
     * @param abandoned parked messages that nobody could carry out in time: an alarm when above 0
     */
    public record Swept(int abandoned, int answersForgotten, int conversationsForgotten) {}

    public Swept sweep(Instant now) {
        var oldestDay = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(DAY_KEYS_KEPT);
        var abandoned = parked.abandonParkedBefore(now.minus(PARKED_KEPT), now);
        parkingKeys.destroyBefore(oldestDay);
        var answers = stale.forgetAnswers(now);
        outbox.forgetClosedBefore(now.minus(CLOSED_KEPT), now);
        sweeps.forEach(sweep -> sweep.forget(now));
        before(FORGET_SHOWN, now.minus(SHOWN_KEPT));
        before(FORGET_SENT_IDS, now.minus(SHOWN_KEPT));
        shownKeys.destroyBefore(oldestDay);
        before(FORGET_SEEN, now.minus(SEEN_KEPT));
        before(FORGET_PARKED, now.minus(SEEN_KEPT));
        before(REDUCE_REQUESTS, now.minus(REQUEST_KEPT));
        before(FORGET_CASES, now.minus(CaseFile.KEPT));
        var conversations = stale.forgetIdle(now.minus(IDLE_KEPT), now);
        jdbc.sql(FORGET_ORPHANS).update();
        return new Swept(abandoned, answers, conversations);
    }

    private void before(String sql, Instant moment) {
        jdbc.sql(sql).param("moment", utc(moment)).update();
    }
}
