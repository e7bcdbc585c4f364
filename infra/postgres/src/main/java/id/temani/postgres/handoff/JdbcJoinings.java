package id.temani.postgres.handoff;

import static id.temani.postgres.stored.Columns.texts;

import id.temani.handoff.AgentId;
import id.temani.handoff.Joining;
import id.temani.handoff.Joinings;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps in PostgreSQL who waits for a confirmation. The words are of our own list and say nothing about anybody. */
public final class JdbcJoinings implements Joinings {

    private static final String BEGIN = """
            insert into joining (agent_id, choices, word)
            values (:agent, :choices, :word)
            """;

    private static final String OF = """
            select choices, word
              from joining
             where agent_id = :agent
            """;

    private static final String SPOIL = """
            update joining
               set word = null
             where agent_id = :agent
            """;

    private static final String END = """
            delete from joining
             where agent_id = :agent
            """;

    private final JdbcClient jdbc;

    public JdbcJoinings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void begin(Joining joining) {
        jdbc.sql(BEGIN)
                .param("agent", joining.agent().value())
                .param("choices", texts(joining.choices(), Function.identity()))
                .param("word", joining.word().orElse(null))
                .update();
    }

    @Override
    public Optional<Joining> of(AgentId agent) {
        return jdbc.sql(OF)
                .param("agent", agent.value())
                .query((row, number) -> new Joining(
                        agent,
                        List.of((String[]) row.getArray("choices").getArray()),
                        Optional.ofNullable(row.getString("word"))))
                .optional();
    }

    @Override
    public void spoil(AgentId agent) {
        jdbc.sql(SPOIL).param("agent", agent.value()).update();
    }

    @Override
    public boolean end(AgentId agent) {
        return jdbc.sql(END).param("agent", agent.value()).update() == 1;
    }
}
