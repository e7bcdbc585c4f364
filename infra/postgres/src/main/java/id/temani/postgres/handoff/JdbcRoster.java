package id.temani.postgres.handoff;

import static id.temani.postgres.stored.Columns.texts;
import static id.temani.postgres.stored.Moments.maybe;

import id.temani.handoff.AgentId;
import id.temani.handoff.RecoveryAgent;
import id.temani.handoff.Roster;
import id.temani.handoff.Skills;
import id.temani.handoff.Wishes;
import id.temani.handoff.Workload;
import id.temani.postgres.stored.Sealing;
import id.temani.postgres.vault.Keyring;
import id.temani.postgres.vault.Wrapped;
import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.unit.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Keeps agents and coordinators in PostgreSQL; the chosen names are sealed under the keys of their own chats. */
public final class JdbcRoster implements Roster {

    private static final String SELECT = """
            select agent.id, agent.chat, agent.channel, agent.unit, agent.sealed_name, agent.gender, agent.languages,
                   agent.pledge, agent.family, agent.trained_until, agent.on_duty, agent.unanswered,
                   agent.last_offered_at, chat_key.kek, chat_key.wrapped,
                   (select count(*) from handoff where agent_id = agent.id and status = 'LIVE') as open_talks,
                   (select count(*) from offer where agent_id = agent.id and answer = 'OPEN') as open_offers
              from agent
              join keys.wrapped_key chat_key on chat_key.id = agent.chat
            """;

    private static final String BY_CHAT = SELECT + """
             where agent.chat = :chat
            """;

    private static final String BY_ID = SELECT + """
             where agent.id = :id
            """;

    private static final String REACHABLE = SELECT + """
              join conversation on conversation.id = agent.chat
             where (agent.channel <> 'SIMULATOR') = :real
               and conversation.shut_at is null
             order by agent.last_offered_at nulls first, agent.id
            """;

    private static final String ADD = """
            insert into agent (id, chat, channel, unit, sealed_name, gender, languages, pledge, family,
                               trained_until, on_duty)
            values (:id, :chat, :channel, :unit, :name, :gender, :languages, :pledge, :family, :trainedUntil, :onDuty)
            """;

    private static final String SAVE = """
            update agent
               set unit = :unit, sealed_name = :name, gender = :gender, languages = :languages, pledge = :pledge,
                   family = :family, trained_until = :trainedUntil, on_duty = :onDuty
             where id = :id
            """;

    private static final String COORDINATORS = """
            select chat
              from coordinator
             where (channel <> 'SIMULATOR') = :real
               and (unit = :unit
                    or not exists (select 1
                                     from coordinator own
                                    where own.unit = :unit
                                      and (own.channel <> 'SIMULATOR') = :real))
             order by chat
            """;

    private static final String ADD_COORDINATOR = """
            insert into coordinator (chat, channel, unit)
            values (:chat, :channel, :unit)
            on conflict (chat) do update set unit = excluded.unit
            """;

    private static final String UNIT_OF_COORDINATOR = """
            select unit
              from coordinator
             where chat = :chat
            """;

    private static final String HAS_COORDINATOR = """
            select exists (select 1 from coordinator)
            """;

    private final JdbcClient jdbc;
    private final Keyring keyring;

    public JdbcRoster(JdbcClient jdbc, Keyring keyring) {
        this.jdbc = jdbc;
        this.keyring = keyring;
    }

    @Override
    public void add(RecoveryAgent agent) {
        changing(jdbc.sql(ADD), agent)
                .param("chat", agent.chat().value())
                .param("channel", agent.channel().name())
                .update();
    }

    @Override
    public void save(RecoveryAgent agent) {
        changing(jdbc.sql(SAVE), agent).update();
    }

    @Override
    public Optional<RecoveryAgent> byChat(ConversationId chat) {
        return jdbc.sql(BY_CHAT)
                .param("chat", chat.value())
                .query((row, number) -> agent(row))
                .optional();
    }

    @Override
    public Optional<RecoveryAgent> byId(AgentId id) {
        return jdbc.sql(BY_ID)
                .param("id", id.value())
                .query((row, number) -> agent(row))
                .optional();
    }

    @Override
    public List<RecoveryAgent> reachable(boolean real) {
        return jdbc.sql(REACHABLE)
                .param("real", real)
                .query((row, number) -> agent(row))
                .list();
    }

    @Override
    public List<ConversationId> coordinators(UnitId unit, boolean real) {
        return jdbc.sql(COORDINATORS)
                .param("unit", unit.value())
                .param("real", real)
                .query((row, number) -> new ConversationId(row.getObject("chat", UUID.class)))
                .list();
    }

    @Override
    public void addCoordinator(ConversationId chat, Channel channel, UnitId unit) {
        jdbc.sql(ADD_COORDINATOR)
                .param("chat", chat.value())
                .param("channel", channel.name())
                .param("unit", unit.value())
                .update();
    }

    @Override
    public Optional<UnitId> unitOfCoordinator(ConversationId chat) {
        return jdbc.sql(UNIT_OF_COORDINATOR)
                .param("chat", chat.value())
                .query((row, number) -> new UnitId(row.getString("unit")))
                .optional();
    }

    @Override
    public boolean hasCoordinator() {
        return jdbc.sql(HAS_COORDINATOR)
                .query((row, number) -> row.getBoolean(1))
                .single();
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
                .param("trainedUntil", agent.skills().trainedUntil().orElse(null), Types.DATE)
                .param("onDuty", agent.onDuty());
    }

    private RecoveryAgent agent(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var chat = row.getObject("chat", UUID.class);
        var key = keyring.learn(chat, new Wrapped(row.getString("kek"), row.getBytes("wrapped")));
        return new RecoveryAgent(
                new AgentId(id),
                new ConversationId(chat),
                Channel.valueOf(row.getString("channel")),
                new UnitId(row.getString("unit")),
                Sealing.agentName(key, id, row.getBytes("sealed_name")),
                Wishes.Gender.valueOf(row.getString("gender")),
                skills(row),
                row.getBoolean("on_duty"),
                new Workload(
                        row.getInt("open_talks"),
                        row.getInt("open_offers"),
                        row.getInt("unanswered"),
                        maybe(row, "last_offered_at")));
    }

    private static Skills skills(ResultSet row) throws SQLException {
        return new Skills(
                languages(row),
                row.getBoolean("family"),
                row.getString("pledge"),
                Optional.ofNullable(row.getObject("trained_until", LocalDate.class)));
    }

    private static Set<Language> languages(ResultSet row) throws SQLException {
        var codes = (String[]) row.getArray("languages").getArray();
        return Arrays.stream(codes).flatMap(code -> Language.of(code).stream()).collect(Collectors.toUnmodifiableSet());
    }
}
