package id.temani.postgres.handoff;

import static id.temani.postgres.stored.Moments.maybe;

import id.temani.duty.Duty;
import id.temani.duty.Shift;
import id.temani.duty.WeeklyShifts;
import id.temani.handoff.AgentId;
import id.temani.handoff.Membership;
import id.temani.handoff.RecoveryAgent;
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
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;

/** Reads agents with what they have on their hands. */
final class AgentRows implements RowMapper<RecoveryAgent> {

    static final String SELECT = """
            select agent.id, agent.chat, agent.channel, agent.unit, agent.sealed_name, agent.gender, agent.languages,
                   agent.pledge, agent.family, agent.trained_until, agent.shifts, agent.shifts_before, agent.on_until,
                   agent.off_until, agent.paused, agent.unanswered, agent.last_offered_at, agent.member, chat_key.kek,
                   chat_key.wrapped,
                   (select count(*) from handoff where agent_id = agent.id and status = 'LIVE') as open_talks,
                   (select count(*) from offer where agent_id = agent.id and answer = 'OPEN') as open_offers
              from agent
              join keys.wrapped_key chat_key on chat_key.id = agent.chat
            """;

    private final Keyring keyring;

    AgentRows(Keyring keyring) {
        this.keyring = keyring;
    }

    @Override
    public RecoveryAgent mapRow(ResultSet row, int rowNumber) throws SQLException {
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
                duty(row),
                new Workload(
                        row.getInt("open_talks"),
                        row.getInt("open_offers"),
                        row.getInt("unanswered"),
                        maybe(row, "last_offered_at")),
                Membership.valueOf(row.getString("member")));
    }

    private static Skills skills(ResultSet row) throws SQLException {
        return new Skills(
                languages(row),
                row.getBoolean("family"),
                row.getString("pledge"),
                Optional.ofNullable(row.getObject("trained_until", LocalDate.class)));
    }

    private static Duty duty(ResultSet row) throws SQLException {
        var before = row.getArray("shifts_before");
        return new Duty(
                shifts(row.getArray("shifts")),
                before == null ? Optional.empty() : Optional.of(shifts(before)),
                maybe(row, "on_until"),
                maybe(row, "off_until"),
                row.getBoolean("paused"));
    }

    private static WeeklyShifts shifts(Array codes) throws SQLException {
        return new WeeklyShifts(
                Arrays.stream((String[]) codes.getArray()).map(Shift::of).toList());
    }

    private static Set<Language> languages(ResultSet row) throws SQLException {
        var codes = (String[]) row.getArray("languages").getArray();
        return Arrays.stream(codes).flatMap(code -> Language.of(code).stream()).collect(Collectors.toUnmodifiableSet());
    }
}
