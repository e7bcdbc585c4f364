package id.temani.postgres.handoff;

import static id.temani.postgres.stored.Columns.texts;
import static id.temani.postgres.stored.Moments.utc;

import id.temani.duty.Shift;
import id.temani.duty.WeeklyShifts;
import id.temani.handoff.AgentId;
import id.temani.handoff.Membership;
import id.temani.handoff.RecoveryAgent;
import id.temani.handoff.Roster;
import id.temani.postgres.stored.Sealing;
import id.temani.postgres.vault.Keyring;
import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.unit.UnitId;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;

/** Keeps agents and coordinators in PostgreSQL; the chosen names are sealed under the keys of their own chats. */
public final class JdbcRoster implements Roster {

    private static final String BY_CHAT = AgentRows.SELECT + """
             where agent.chat = :chat
            """;

    private static final String BY_ID = AgentRows.SELECT + """
             where agent.id = :id
            """;

    private static final String REACHABLE = AgentRows.SELECT + """
              join conversation on conversation.id = agent.chat
             where (agent.channel <> 'SIMULATOR') = :real
               and conversation.shut_at is null
               and agent.member = 'ACTIVE'
             order by agent.last_offered_at nulls first, agent.id
            """;

    private static final String EVERYBODY = AgentRows.SELECT + """
             where (agent.channel <> 'SIMULATOR') = :real
             order by agent.joined_at, agent.id
            """;

    private static final String TRAINED = """
            update agent
               set trained_until = :until, training_warned = null
             where id = :id
            """;

    private static final String WARNED = """
            update agent
               set training_warned = :days
             where id = :id
               and (training_warned is null or training_warned > :days)
            """;

    private static final String BECOME = """
            update agent
               set member = :member
             where id = :id
            """;

    private static final String TAKES_PART = """
            select member = 'ACTIVE'
              from agent
             where id = :id
               for no key update
            """;

    private static final String ADD = """
            insert into agent (id, chat, channel, unit, sealed_name, gender, languages, pledge, family,
                               trained_until, shifts, shifts_before, on_until, off_until, paused, member, joined_at)
            values (:id, :chat, :channel, :unit, :name, :gender, :languages, :pledge, :family, :trainedUntil,
                    :shifts, :shiftsBefore, :onUntil, :offUntil, :paused, :member, :now)
            """;

    private static final String SAVE = """
            update agent
               set unit = :unit, sealed_name = :name, gender = :gender, languages = :languages, pledge = :pledge,
                   family = :family, shifts = :shifts,
                   shifts_before = :shiftsBefore, on_until = :onUntil, off_until = :offUntil, paused = :paused
             where id = :id
            """;

    private static final String MISSED = """
            update agent
               set unanswered = unanswered + 1
             where id = :id
            returning unanswered
            """;

    private static final String ANSWERED = """
            update agent
               set unanswered = 0
             where id = :id
               and unanswered > 0
            """;

    private static final String PAUSE = """
            update agent
               set paused = true, on_until = null
             where id = :id
            """;

    private static final String END_DUTY = """
            update agent
               set on_until = null
             where id = :id
               and on_until <= :now
            """;

    private final JdbcClient jdbc;
    private final Keyring keyring;
    private final AgentRows rows;
    private final CoordinatorRows coordinators;

    public JdbcRoster(JdbcClient jdbc, Keyring keyring) {
        this.jdbc = jdbc;
        this.keyring = keyring;
        this.rows = new AgentRows(keyring);
        this.coordinators = new CoordinatorRows(jdbc);
    }

    @Override
    public void add(RecoveryAgent agent, Instant now) {
        changing(jdbc.sql(ADD), agent)
                .param("chat", agent.chat().value())
                .param("channel", agent.channel().name())
                .param("trainedUntil", agent.skills().trainedUntil().orElse(null), Types.DATE)
                .param("member", agent.member().name())
                .param("now", utc(now))
                .update();
    }

    @Override
    public void save(RecoveryAgent agent) {
        changing(jdbc.sql(SAVE), agent).update();
    }

    @Override
    public void trained(AgentId agent, Optional<LocalDate> until) {
        jdbc.sql(TRAINED)
                .param("id", agent.value())
                .param("until", until.orElse(null), Types.DATE)
                .update();
    }

    @Override
    public boolean warnedOfTraining(AgentId agent, int daysBefore) {
        return jdbc.sql(WARNED)
                        .param("id", agent.value())
                        .param("days", daysBefore)
                        .update()
                == 1;
    }

    @Override
    public void become(AgentId agent, Membership member) {
        jdbc.sql(BECOME)
                .param("id", agent.value())
                .param("member", member.name())
                .update();
    }

    @Override
    public boolean takesPart(AgentId agent) {
        return jdbc.sql(TAKES_PART)
                .param("id", agent.value())
                .query((row, number) -> row.getBoolean(1))
                .optional()
                .orElse(false);
    }

    @Override
    public int missed(AgentId agent) {
        return jdbc.sql(MISSED)
                .param("id", agent.value())
                .query((row, number) -> row.getInt("unanswered"))
                .optional()
                .orElse(0);
    }

    @Override
    public void answered(AgentId agent) {
        jdbc.sql(ANSWERED).param("id", agent.value()).update();
    }

    @Override
    public void pause(AgentId agent) {
        jdbc.sql(PAUSE).param("id", agent.value()).update();
    }

    @Override
    public boolean endDuty(AgentId agent, Instant now) {
        return jdbc.sql(END_DUTY)
                        .param("id", agent.value())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    @Override
    public Optional<RecoveryAgent> byChat(ConversationId chat) {
        return jdbc.sql(BY_CHAT).param("chat", chat.value()).query(rows).optional();
    }

    @Override
    public Optional<RecoveryAgent> byId(AgentId id) {
        return jdbc.sql(BY_ID).param("id", id.value()).query(rows).optional();
    }

    @Override
    public List<RecoveryAgent> reachable(boolean real) {
        return jdbc.sql(REACHABLE).param("real", real).query(rows).list();
    }

    @Override
    public List<RecoveryAgent> everybody(boolean real) {
        return jdbc.sql(EVERYBODY).param("real", real).query(rows).list();
    }

    @Override
    public List<ConversationId> coordinators(UnitId unit, boolean real) {
        return coordinators.of(unit, real);
    }

    @Override
    public void addCoordinator(ConversationId chat, Channel channel, UnitId unit) {
        coordinators.add(chat, channel, unit);
    }

    @Override
    public Optional<UnitId> unitOfCoordinator(ConversationId chat) {
        return coordinators.unitOf(chat);
    }

    @Override
    public boolean hasCoordinator() {
        return coordinators.exist();
    }

    private StatementSpec changing(StatementSpec statement, RecoveryAgent agent) {
        var id = agent.id().value();
        var key = keyring.find(agent.chat().value()).orElseThrow();
        return statement
                .param("id", id)
                .param("unit", agent.unit().value())
                .param("name", Sealing.agentName(key, id, agent.name()))
                .param("gender", agent.gender().name())
                .param("languages", texts(agent.languages(), Language::code))
                .param("pledge", agent.skills().pledge())
                .param("family", agent.skills().family())
                .param("shifts", codes(agent.duty().shifts()))
                .param(
                        "shiftsBefore",
                        agent.duty().before().map(JdbcRoster::codes).orElse(null),
                        Types.ARRAY)
                .param("onUntil", utc(agent.duty().onUntil()))
                .param("offUntil", utc(agent.duty().offUntil()))
                .param("paused", agent.duty().paused());
    }

    private static SqlArrayValue codes(WeeklyShifts shifts) {
        return texts(shifts.all(), Shift::code);
    }
}
