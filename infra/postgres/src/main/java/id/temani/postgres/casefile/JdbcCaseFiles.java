package id.temani.postgres.casefile;

import static id.temani.postgres.stored.Moments.instant;
import static id.temani.postgres.stored.Moments.utc;

import id.temani.casefile.CaseFile;
import id.temani.casefile.CaseFiles;
import id.temani.casefile.CaseId;
import id.temani.casefile.Ending;
import id.temani.casefile.Entry;
import id.temani.handoff.AgentId;
import id.temani.handoff.Alias;
import id.temani.postgres.stored.CaseSealing;
import id.temani.postgres.vault.Keyring;
import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.unit.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Keeps cases in PostgreSQL; service line and origin are sealed under the resident's key. */
public final class JdbcCaseFiles implements CaseFiles {

    private static final String SELECT = """
            select id, word, number, resident, channel, language, unit, agent_id, sealed_care, ending
              from case_file
            """;

    private static final String FIND = SELECT + """
             where id = :id
            """;

    private static final String LOCK = FIND + """
               for no key update
            """;

    private static final String OPEN_OF_AGENT = SELECT + """
             where agent_id = :agent
               and state <> 'CLOSED'
             order by opened_at, number
            """;

    private static final String WITHOUT_AGENT = SELECT + """
             where agent_id is null
               and state <> 'CLOSED'
             order by opened_at, number
            """;

    private static final String OF_RESIDENT = SELECT + """
             where resident = :resident
             order by opened_at desc, number desc
            """;

    private static final String ADD = """
            insert into case_file (id, word, number, resident, channel, language, unit, agent_id, sealed_care, state, ending,
                                   opened_at, since)
            values (:id, :word, :number, :resident, :channel, :language, :unit, :agent, :care, :state, :ending,
                    :openedAt, :since)
            """;

    private static final String SAVE = """
            update case_file
               set unit = :unit, agent_id = :agent, sealed_care = :care, state = :state, ending = :ending, since = :since
             where id = :id
            """;

    private static final String HISTORY = """
            select what, by_whom, happened_at
              from case_entry
             where case_id = :id
             order by number
            """;

    private static final String ENTER = """
            insert into case_entry (case_id, number, what, by_whom, happened_at)
            values (:id, :number, :what, :by, :at)
                on conflict (case_id, number) do nothing
            """;

    private final JdbcClient jdbc;
    private final Keyring keyring;

    public JdbcCaseFiles(JdbcClient jdbc, Keyring keyring) {
        this.jdbc = jdbc;
        this.keyring = keyring;
    }

    @Override
    public void add(CaseFile file) {
        changing(jdbc.sql(ADD), file)
                .param("word", file.alias().words())
                .param("number", file.number())
                .param("resident", file.resident().value())
                .param("channel", file.whose().channel().name())
                .param("language", file.whose().language().code())
                .param("openedAt", utc(file.openedAt()))
                .update();
        enter(file);
    }

    @Override
    public void save(CaseFile file) {
        changing(jdbc.sql(SAVE), file).update();
        enter(file);
    }

    @Override
    public Optional<CaseFile> lock(CaseId id) {
        return jdbc.sql(LOCK)
                .param("id", id.value())
                .query((row, number) -> file(row))
                .optional();
    }

    @Override
    public Optional<CaseFile> find(CaseId id) {
        return jdbc.sql(FIND)
                .param("id", id.value())
                .query((row, number) -> file(row))
                .optional();
    }

    @Override
    public List<CaseFile> openOf(AgentId agent) {
        return jdbc.sql(OPEN_OF_AGENT)
                .param("agent", agent.value())
                .query((row, number) -> file(row))
                .list();
    }

    @Override
    public List<CaseFile> withoutAgent() {
        return jdbc.sql(WITHOUT_AGENT).query((row, number) -> file(row)).list();
    }

    @Override
    public List<CaseFile> of(ConversationId resident) {
        return jdbc.sql(OF_RESIDENT)
                .param("resident", resident.value())
                .query((row, number) -> file(row))
                .list();
    }

    /** What was entered before never changes: only what was added is written. */
    private void enter(CaseFile file) {
        var history = file.history();
        for (int number = 0; number < history.size(); number++) {
            var entry = history.get(number);
            jdbc.sql(ENTER)
                    .param("id", file.id().value())
                    .param("number", number)
                    .param("what", entry.what().code())
                    .param("by", entry.by().name())
                    .param("at", utc(entry.at()))
                    .update();
        }
    }

    private StatementSpec changing(StatementSpec statement, CaseFile file) {
        var resident = file.resident().value();
        var key = keyring.find(resident)
                .orElseThrow(() -> new IllegalStateException("Conversation " + resident + " is erased"));
        return statement
                .param("id", file.id().value())
                .param("unit", file.care().unit().value())
                .param("agent", file.care().agent().map(AgentId::value).orElse(null), Types.OTHER)
                .param("care", CaseSealing.care(key, file))
                .param("state", file.state().name())
                .param("ending", file.ending().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("since", utc(file.since()));
    }

    private CaseFile file(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var resident = row.getObject("resident", UUID.class);
        var key = keyring.find(resident)
                .orElseThrow(() -> new IllegalStateException("Conversation " + resident + " is erased"));
        var care = CaseSealing.care(key, id, row.getBytes("sealed_care"));
        return new CaseFile(
                new CaseId(id),
                new CaseFile.Whose(
                        new ConversationId(resident),
                        new Alias(row.getString("word"), row.getInt("number")),
                        Channel.valueOf(row.getString("channel")),
                        Language.of(row.getString("language")).orElse(Language.INDONESIAN)),
                new CaseFile.Care(
                        new UnitId(row.getString("unit")),
                        Optional.ofNullable(row.getObject("agent_id", UUID.class))
                                .map(AgentId::new),
                        care.line(),
                        care.originIfAny()),
                history(id),
                Optional.ofNullable(row.getString("ending")).map(Ending::valueOf));
    }

    private List<Entry> history(UUID id) {
        return jdbc.sql(HISTORY)
                .param("id", id)
                .query((row, number) -> new Entry(
                        Entry.What.of(row.getString("what")),
                        Entry.By.valueOf(row.getString("by_whom")),
                        instant(row, "happened_at")))
                .list();
    }
}
