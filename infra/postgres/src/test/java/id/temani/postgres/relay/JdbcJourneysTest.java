package id.temani.postgres.relay;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.postgres.Database;
import id.temani.relay.Journeys.Stage;
import id.temani.resident.ConversationId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcJourneysTest {

    private static final String LINE = """
            insert into outbox (id, lane, owner, nature, sealed_text, added_at, attempts, closed_at, provider_hash, report)
            values (:id, :lane, :owner, :nature, case when not :closed then decode('02', 'hex') end, now(), 1, case when :closed then now() end,
                    case when :accepted then decode('01', 'hex') end, :report)
            """;

    private final JdbcClient jdbc = Database.empty().jdbc();
    private final JdbcJourneys journeys = new JdbcJourneys(jdbc);
    private final ConversationId agent = ConversationId.random();
    private final ConversationId resident = ConversationId.random();

    @BeforeEach
    void somethingElseWasSaid() {
        line(resident, "RELAYED", true, true, "READ");
        line(agent, "ORDINARY", false, false, null);
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, , WAITING",
        "true, true, , SENT",
        "true, true, SENT, SENT",
        "true, true, DELIVERED, DELIVERED",
        "true, true, READ, READ",
        "true, true, FAILED, FAILED",
        "true, false, , FAILED",
        "false, false, DELIVERED, DELIVERED"
    })
    void tellsHowFarTheLastLineHasCome(boolean closed, boolean accepted, @Nullable String report, Stage stage) {
        line(agent, "RELAYED", true, true, "READ");
        line(agent, "RELAYED", closed, accepted, report);

        assertThat(journeys.ofLastLine(agent, resident)).contains(stage);
    }

    @Test
    void nothingWasPassedOn() {
        assertThat(journeys.ofLastLine(agent, resident)).isEmpty();
    }

    private void line(ConversationId lane, String nature, boolean closed, boolean accepted, @Nullable String report) {
        jdbc.sql(LINE)
                .param("id", UUID.randomUUID())
                .param("lane", lane.value())
                .param("owner", resident.value())
                .param("nature", nature)
                .param("closed", closed)
                .param("accepted", accepted)
                .param("report", report)
                .update();
    }
}
