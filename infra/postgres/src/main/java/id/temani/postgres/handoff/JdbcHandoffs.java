package id.temani.postgres.handoff;

import static id.temani.postgres.stored.Moments.utc;

import id.temani.handoff.AgentId;
import id.temani.handoff.Handoff;
import id.temani.handoff.HandoffId;
import id.temani.handoff.Handoffs;
import id.temani.handoff.Offer;
import id.temani.postgres.stored.Sealing;
import id.temani.postgres.vault.Keyring;
import id.temani.resident.ConversationId;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Keeps requests in PostgreSQL. The rows of the simulator wait, but count in no figure. */
public final class JdbcHandoffs implements Handoffs {

    private static final String LOCK = HandoffRows.SELECT + """
             where handoff.id = :id
               for no key update of handoff
            """;

    private static final String LOCK_OPEN = HandoffRows.SELECT + """
             where handoff.number = :number
               and handoff.status in ('WAITING', 'LIVE')
               for no key update of handoff
            """;

    private static final String FIND = HandoffRows.SELECT + """
             where handoff.id = :id
            """;

    private static final String OF_RESIDENT = HandoffRows.SELECT + """
             where handoff.resident = :resident
             order by handoff.requested_at, handoff.number
            """;

    private static final String LIVE_OF_RESIDENT = HandoffRows.SELECT + """
             where handoff.resident = :resident
               and handoff.status = 'LIVE'
            """;

    private static final String LIVE_OF_AGENT = HandoffRows.SELECT + """
             where handoff.agent_id = :agent
               and handoff.status = 'LIVE'
             order by handoff.accepted_at, handoff.number
            """;

    private static final String WAITING = HandoffRows.SELECT + """
             where handoff.status = 'WAITING'
             order by handoff.urgent desc, handoff.returned desc, handoff.requested_at, handoff.number
             limit :limit
            """;

    private static final String OFFERED_TO = HandoffRows.SELECT + """
              join offer on offer.handoff_id = handoff.id
             where offer.agent_id = :agent
               and offer.answer = 'OPEN'
             order by offer.offered_at, handoff.number
            """;

    /** Any number that nobody else uses. A statement of its own, so that the next one sees what was given meanwhile. */
    private static final String ONE_AFTER_THE_OTHER = "select pg_advisory_xact_lock(7364511027)";

    private static final String NUMBERS_TAKEN = """
            select number
              from handoff
             where status in ('WAITING', 'LIVE')
                or requested_at >= :since
             union
            select number
              from case_file
             where state <> 'CLOSED'
            """;

    private static final String ADD = """
            insert into handoff (id, number, word, resident, channel, language, unit, urgent, told, sealed_card,
                                 status, agent_id, requested_at, accepted_at, ended_at, returned)
            values (:id, :number, :word, :resident, :channel, :language, :unit, :urgent, :told, :card,
                    :status, :agent, :requestedAt, :acceptedAt, :endedAt, :returned)
            """;

    private static final String SAVE = """
            update handoff
               set unit = :unit, urgent = :urgent, told = :told, sealed_card = :card, status = :status,
                   agent_id = :agent, accepted_at = :acceptedAt, ended_at = :endedAt, returned = :returned
             where id = :id
            """;

    private static final String AHEAD = """
            select count(*)
              from handoff
             where status = 'WAITING'
               and id <> :id
               and (channel = 'SIMULATOR') = :simulated
               and (not urgent, not returned, requested_at, number)
                   < (not :urgent, not :returned, :requestedAt, :number)
            """;

    private static final String WAITS = """
            select extract(epoch from accepted_at - requested_at) * 1000 as millis
              from handoff
             where requested_at >= :since
               and accepted_at is not null
               and channel <> 'SIMULATOR'
               and mod(extract(hour from requested_at at time zone 'utc')::int
                       - extract(hour from cast(:around as timestamptz) at time zone 'utc')::int + 25, 24) <= 2
             order by requested_at desc
             limit 1000
            """;

    private static final String KEEP_FEEDBACK = """
            insert into feedback (month, unit, score, given)
            select date_trunc('month', :now at time zone 'utc')::date, coalesce(agent.unit, handoff.unit), :score, 1
              from handoff
              left join agent on agent.id = handoff.agent_id
             where handoff.id = :id
               and handoff.channel <> 'SIMULATOR'
                on conflict (month, unit, score) do update set given = feedback.given + 1
            """;

    private final JdbcClient jdbc;
    private final Keyring keyring;
    private final HandoffRows rows;
    private final Offers offers;

    public JdbcHandoffs(JdbcClient jdbc, Keyring keyring) {
        this.jdbc = jdbc;
        this.keyring = keyring;
        this.rows = new HandoffRows(keyring);
        this.offers = new Offers(jdbc, keyring.vault());
    }

    @Override
    public Set<Integer> numbersTaken(Instant since) {
        jdbc.sql(ONE_AFTER_THE_OTHER).query((row, number) -> true).single();
        return jdbc.sql(NUMBERS_TAKEN)
                .param("since", utc(since))
                .query((row, number) -> row.getInt(1))
                .set();
    }

    @Override
    public void add(Handoff handoff) {
        changing(jdbc.sql(ADD), handoff)
                .param("number", handoff.number())
                .param("word", handoff.alias().words())
                .param("resident", handoff.resident().value())
                .param("channel", handoff.channel().name())
                .param("language", handoff.language().code())
                .param("requestedAt", utc(handoff.requestedAt()))
                .update();
    }

    @Override
    public Optional<Handoff> lock(HandoffId id) {
        return one(jdbc.sql(LOCK).param("id", id.value()));
    }

    @Override
    public Optional<Handoff> lockOpen(int number) {
        return one(jdbc.sql(LOCK_OPEN).param("number", number));
    }

    @Override
    public Optional<Handoff> find(HandoffId id) {
        return one(jdbc.sql(FIND).param("id", id.value()));
    }

    @Override
    public List<Handoff> of(ConversationId resident) {
        return jdbc.sql(OF_RESIDENT)
                .param("resident", resident.value())
                .query(rows)
                .list();
    }

    @Override
    public Optional<Handoff> liveOf(ConversationId resident) {
        return one(jdbc.sql(LIVE_OF_RESIDENT).param("resident", resident.value()));
    }

    @Override
    public List<Handoff> liveOf(AgentId agent) {
        return jdbc.sql(LIVE_OF_AGENT).param("agent", agent.value()).query(rows).list();
    }

    @Override
    public void save(Handoff handoff) {
        changing(jdbc.sql(SAVE), handoff).update();
    }

    @Override
    public List<Handoff> waiting(int limit) {
        return jdbc.sql(WAITING).param("limit", limit).query(rows).list();
    }

    @Override
    public int ahead(Handoff handoff) {
        return jdbc.sql(AHEAD)
                .param("id", handoff.id().value())
                .param("simulated", !handoff.channel().isReal())
                .param("urgent", handoff.urgent())
                .param("returned", handoff.progress().returned())
                .param("requestedAt", utc(handoff.requestedAt()))
                .param("number", handoff.number())
                .query((row, number) -> row.getInt(1))
                .single();
    }

    @Override
    public List<Duration> waits(Instant since, Instant around) {
        return jdbc.sql(WAITS)
                .param("since", utc(since))
                .param("around", utc(around))
                .query((row, number) -> Duration.ofMillis(row.getLong("millis")))
                .list();
    }

    @Override
    public void offer(Offer offer) {
        offers.make(offer);
    }

    @Override
    public List<Offer> offers(HandoffId handoff) {
        return offers.of(handoff);
    }

    @Override
    public List<Handoff> offeredTo(AgentId agent) {
        return jdbc.sql(OFFERED_TO).param("agent", agent.value()).query(rows).list();
    }

    @Override
    public void answer(HandoffId handoff, AgentId agent, Offer.Answer answer, Instant now) {
        offers.answer(handoff, agent, answer);
    }

    @Override
    public Set<AgentId> recused(ConversationId resident) {
        return offers.recused(resident);
    }

    @Override
    public void keepFeedback(HandoffId handoff, String score, Instant now) {
        jdbc.sql(KEEP_FEEDBACK)
                .param("id", handoff.value())
                .param("score", score)
                .param("now", utc(now))
                .update();
    }

    private Optional<Handoff> one(StatementSpec statement) {
        return statement.query(rows).optional();
    }

    private StatementSpec changing(StatementSpec statement, Handoff handoff) {
        var resident = handoff.resident().value();
        var key = keyring.find(resident)
                .orElseThrow(() -> new IllegalStateException("Conversation " + resident + " is erased"));
        return statement
                .param("id", handoff.id().value())
                .param("unit", handoff.unit().value())
                .param("urgent", handoff.urgent())
                .param("told", handoff.told().name())
                .param("card", Sealing.card(key, handoff))
                .param("status", handoff.status().name())
                .param("agent", handoff.agent().map(AgentId::value).orElse(null), Types.OTHER)
                .param("acceptedAt", utc(handoff.acceptedAt()))
                .param("endedAt", utc(handoff.endedAt()))
                .param("returned", handoff.progress().returned());
    }
}
