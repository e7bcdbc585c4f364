package id.temani.postgres.handoff;

import static id.temani.postgres.stored.Moments.instant;
import static id.temani.postgres.stored.Moments.utc;

import id.temani.handoff.HandoffId;
import id.temani.handoff.Silence;
import id.temani.handoff.Silences;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps silences in PostgreSQL. */
public final class JdbcSilences implements Silences {

    private static final String BEGIN = """
            insert into silence (handoff_id, since, greeting, reminded)
            values (:talk, :since, :greeting, :reminded)
                on conflict (handoff_id) do nothing
            """;

    private static final String OF = """
            select since, greeting, reminded
              from silence
             where handoff_id = :talk
            """;

    private static final String REMINDED = """
            update silence
               set reminded = true
             where handoff_id = :talk
            """;

    private static final String END = """
            delete from silence
             where handoff_id = :talk
            """;

    private final JdbcClient jdbc;

    public JdbcSilences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean begin(Silence silence) {
        return jdbc.sql(BEGIN)
                        .param("talk", silence.talk().value())
                        .param("since", utc(silence.since()))
                        .param("greeting", silence.greeting())
                        .param("reminded", silence.reminded())
                        .update()
                == 1;
    }

    @Override
    public Optional<Silence> of(HandoffId talk) {
        return jdbc.sql(OF)
                .param("talk", talk.value())
                .query((row, number) -> new Silence(
                        talk, instant(row, "since"), row.getBoolean("greeting"), row.getBoolean("reminded")))
                .optional();
    }

    @Override
    public void reminded(HandoffId talk) {
        jdbc.sql(REMINDED).param("talk", talk.value()).update();
    }

    @Override
    public boolean end(HandoffId talk) {
        return jdbc.sql(END).param("talk", talk.value()).update() == 1;
    }
}
