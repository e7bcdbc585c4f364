package id.temani.postgres.casefile;

import static id.temani.postgres.stored.Moments.instant;
import static id.temani.postgres.stored.Moments.maybe;
import static id.temani.postgres.stored.Moments.utc;

import id.temani.casefile.Appointment;
import id.temani.casefile.AppointmentId;
import id.temani.casefile.Appointments;
import id.temani.casefile.CaseId;
import id.temani.handoff.AgentId;
import id.temani.unit.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps appointments in PostgreSQL. One whose last case was erased is gone. */
public final class JdbcAppointments implements Appointments {

    private static final String SELECT = """
            select appointment.id, appointment.number, appointment.kind, appointment.unit, appointment.agent_id,
                   appointment.starts_at, appointment.zone, appointment.state, appointment.revision
              from appointment
            """;

    private static final String FIND = SELECT + """
             where appointment.id = :id
            """;

    private static final String LOCK = FIND + """
               for no key update
            """;

    private static final String LOCK_NUMBER = SELECT + """
             where appointment.number = :number
               for no key update
            """;

    private static final String OF_CASE = SELECT + """
              join appointment_part on appointment_part.appointment_id = appointment.id
             where appointment_part.case_id = :file
             order by appointment.starts_at, appointment.number
            """;

    private static final String BEGUN = SELECT + """
             where appointment.unit = :unit
               and appointment.kind = :kind
               and appointment.state <> 'CANCELLED'
               and appointment.starts_at between :from and :until
             order by appointment.starts_at desc, appointment.number desc
            """;

    private static final String PARTS = """
            select appointment_part.case_id, appointment_part.answer, appointment_part.wish
              from appointment_part
              join case_file on case_file.id = appointment_part.case_id
             where appointment_part.appointment_id = :id
             order by case_file.number, case_file.id
            """;

    private static final String ADD = """
            insert into appointment (id, number, kind, unit, agent_id, starts_at, zone, state, revision)
            values (:id, :number, :kind, :unit, :agent, :at, :zone, :state, :revision)
            """;

    private static final String SAVE = """
            update appointment
               set agent_id = :agent, starts_at = :at, state = :state, revision = :revision
             where id = :id
            """;

    private static final String TAKE_PART = """
            insert into appointment_part (appointment_id, case_id, answer, wish)
            values (:id, :file, :answer, :wish)
                on conflict (appointment_id, case_id) do update
               set answer = excluded.answer, wish = excluded.wish
            """;

    private final JdbcClient jdbc;

    public JdbcAppointments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int nextNumber() {
        return jdbc.sql("select nextval('case_number')")
                .query((row, number) -> row.getInt(1))
                .single();
    }

    @Override
    public void add(Appointment appointment) {
        jdbc.sql(ADD)
                .param("id", appointment.id().value())
                .param("number", appointment.number())
                .param("kind", appointment.kind().name())
                .param("unit", appointment.unit().value())
                .param("agent", appointment.agent().map(AgentId::value).orElse(null), Types.OTHER)
                .param("at", utc(appointment.at()))
                .param("zone", appointment.zone().getId())
                .param("state", appointment.state().name())
                .param("revision", appointment.revision())
                .update();
        parts(appointment);
    }

    @Override
    public void save(Appointment appointment) {
        jdbc.sql(SAVE)
                .param("id", appointment.id().value())
                .param("agent", appointment.agent().map(AgentId::value).orElse(null), Types.OTHER)
                .param("at", utc(appointment.at()))
                .param("state", appointment.state().name())
                .param("revision", appointment.revision())
                .update();
        parts(appointment);
    }

    @Override
    public Optional<Appointment> lock(AppointmentId id) {
        return jdbc.sql(LOCK)
                .param("id", id.value())
                .query((row, number) -> appointment(row))
                .optional();
    }

    @Override
    public Optional<Appointment> lock(int number) {
        return jdbc.sql(LOCK_NUMBER)
                .param("number", number)
                .query((row, count) -> appointment(row))
                .optional();
    }

    @Override
    public Optional<Appointment> find(AppointmentId id) {
        return jdbc.sql(FIND)
                .param("id", id.value())
                .query((row, number) -> appointment(row))
                .optional();
    }

    @Override
    public List<Appointment> of(CaseId file) {
        return jdbc.sql(OF_CASE)
                .param("file", file.value())
                .query((row, number) -> appointment(row))
                .list();
    }

    @Override
    public List<Appointment> begun(UnitId unit, Appointment.Kind kind, Instant from, Instant until) {
        return jdbc.sql(BEGUN)
                .param("unit", unit.value())
                .param("kind", kind.name())
                .param("from", utc(from))
                .param("until", utc(until))
                .query((row, number) -> appointment(row))
                .list();
    }

    private void parts(Appointment appointment) {
        for (var part : appointment.parts()) {
            jdbc.sql(TAKE_PART)
                    .param("id", appointment.id().value())
                    .param("file", part.file().value())
                    .param("answer", part.answer().name())
                    .param("wish", utc(part.wish()))
                    .update();
        }
    }

    private Appointment appointment(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Appointment(
                new AppointmentId(id),
                row.getInt("number"),
                Appointment.Kind.valueOf(row.getString("kind")),
                new UnitId(row.getString("unit")),
                Optional.ofNullable(row.getObject("agent_id", UUID.class)).map(AgentId::new),
                instant(row, "starts_at"),
                ZoneId.of(row.getString("zone")),
                Appointment.State.valueOf(row.getString("state")),
                row.getInt("revision"),
                partsOf(id));
    }

    private List<Appointment.Part> partsOf(UUID id) {
        return jdbc.sql(PARTS)
                .param("id", id)
                .query((row, number) -> new Appointment.Part(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        Appointment.Answer.valueOf(row.getString("answer")),
                        maybe(row, "wish")))
                .list();
    }
}
