package id.temani.postgres.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.casefile.CaseFile;
import id.temani.casefile.CaseId;
import id.temani.casefile.Interview;
import id.temani.casefile.ServiceLine;
import id.temani.handoff.AgentId;
import id.temani.handoff.Alias;
import id.temani.postgres.Database;
import id.temani.postgres.People;
import id.temani.postgres.Storage;
import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.unit.UnitId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JdbcInterviewsTest {

    private final Database database = Database.empty();
    private final Storage storage = database.node();
    private final CaseStorage cases = storage.cases();
    private final People people = new People(database, storage);
    private final AgentId agent = people.agent();

    @Test
    void anotherNodeGoesOnWhereThisOneStopped() {
        var at = interview(opened(27), true);
        cases.interviews().keep(at);

        assertThat(database.node().cases().interviews().of(at.file())).contains(at);
        assertThat(database.node().cases().interviews().askedBy(agent)).contains(at);
        assertThat(database.jdbc()
                        .sql("select sealed_values from interview")
                        .query(byte[].class)
                        .single())
                .asString(StandardCharsets.ISO_8859_1)
                .doesNotContain("DAILY");
    }

    @Test
    void theOneThatAsksPutsTheOthersOfItsAgentOnPause() {
        var first = interview(opened(27), true);
        var second = interview(opened(28), true);
        cases.interviews().keep(first);
        cases.interviews().keep(second);

        assertThat(cases.interviews().askedBy(agent)).contains(second);
        assertThat(cases.interviews().of(first.file()).orElseThrow().asking()).isFalse();
    }

    @Test
    void goesWithItsTimeAndWithItsResident() {
        var file = opened(27);
        cases.interviews().keep(interview(file, true));
        cases.interviews().keep(interview(opened(28), false));

        database.inTransaction(() -> storage.conversations().erase(file.resident(), Optional.empty(), Database.NOON));
        assertThat(cases.interviews().of(file.id())).isEmpty();
        assertThat(cases.interviews().forgetBefore(Database.NOON)).isZero();
        storage.retention().sweep(Database.NOON.plus(Interview.KEPT).plusSeconds(1));
        assertThat(cases.interviews().forgetBefore(Database.NOON.plusSeconds(1)))
                .isZero();
    }

    private Interview interview(CaseFile file, boolean asking) {
        return new Interview(
                file.id(),
                agent,
                Map.of("@instrument", "assist-3.1@1", "q2.others", "DAILY"),
                3,
                asking,
                Database.NOON);
    }

    private CaseFile opened(int number) {
        ConversationId resident = people.somebody().id();
        var file = CaseFile.requested(
                CaseId.random(),
                new CaseFile.Whose(resident, new Alias("Melati", number), Channel.TELEGRAM, Language.INDONESIAN),
                new CaseFile.Care(new UnitId("contoh-barat"), Optional.of(agent), ServiceLine.SIL, Optional.empty()),
                Database.NOON);
        cases.files().add(file);
        return file;
    }
}
