package id.temani.app.load;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the database says about messages that came in and went out, and a clock for its leases that can be hurried. */
public final class Books {

    private static final String COUNTS = """
            select (select count(*) from seen_message) as accepted,
                   (select coalesce(sum(version), 0) from conversation) as turns,
                   (select count(*) from outbox) as written,
                   (select count(*) from parked_message) as parked
            """;

    private static final String UNSENT = """
            select count(*)
              from outbox
             where closed_at is null
            """;

    private static final String LEASED = """
            select count(*)
              from outbox
             where closed_at is null
               and leased_until > now()
            """;

    private static final String CERTAINLY_UNSENT = """
            select count(*)
              from outbox
             where closed_at is null
               and not exists (select 1
                                 from outbox earlier
                                where earlier.lane = outbox.lane
                                  and earlier.number <= outbox.number
                                  and earlier.closed_at is null
                                  and earlier.unanswered > 0)
            """;

    // Nobody takes five seconds between the lease and the answer here, unless a node died with it. What was leased
    // after the death belongs to a node that lives, however much the start of another one slows it down.
    private static final String BURY = """
            update outbox
               set leased_until = leased_until - interval '30 seconds'
             where closed_at is null
               and leased_until < now() + interval '25 seconds'
               and leased_until < :death + interval '30 seconds'
            """;

    private static final String HURRY = """
            update outbox
               set postponed_until = postponed_until - interval '28 seconds'
             where closed_at is null
               and unanswered > 0
               and postponed_until > now() + interval '20 seconds'
            """;

    private final JdbcClient database;

    public Books(Servers servers) {
        database =
                JdbcClient.create(new DriverManagerDataSource(servers.jdbcUrl(), servers.user(), servers.password()));
    }

    /**
     * Sums over everybody.
     *
     * @param accepted messages that came in, each counted once
     * @param turns how often a conversation that still exists went on
     * @param written messages that were written to people
     * @param parked messages whose handling failed
     */
    public record Counts(long accepted, long turns, long written, long parked) {

        public Counts since(Counts before) {
            return new Counts(
                    accepted - before.accepted, turns - before.turns, written - before.written, parked - before.parked);
        }
    }

    public Counts counts() {
        return database.sql(COUNTS)
                .query((row, number) -> new Counts(
                        row.getLong("accepted"), row.getLong("turns"), row.getLong("written"), row.getLong("parked")))
                .single();
    }

    /** Messages still to be sent. */
    public long unsent() {
        return database.sql(UNSENT).query(Long.class).single();
    }

    /** Messages that a node, dead or alive, keeps to itself to send them. */
    public long leased() {
        return database.sql(LEASED).query(Long.class).single();
    }

    /** Messages still to be sent, but for those that wait out the lease of one that may have arrived. */
    public long certainlyUnsent() {
        return database.sql(CERTAINLY_UNSENT).query(Long.class).single();
    }

    /** The time by which leases are counted. */
    public OffsetDateTime now() {
        return database.sql("select now()").query(OffsetDateTime.class).single();
    }

    /** Thirty seconds pass for what nodes that died until then were sending: the living may send it now. */
    public void letLeasesOfTheDeadRunOut(OffsetDateTime death) {
        database.sql(BURY).param("death", death).update();
    }

    /** Twenty-eight seconds pass for what stayed without an answer: it may soon be sent again. */
    public void hurryUnanswered() {
        database.sql(HURRY).update();
    }
}
