package id.temani.postgres.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.casefile.CaseFile;
import id.temani.casefile.CaseHandOver;
import id.temani.casefile.CaseHandOvers;
import id.temani.casefile.CaseHandOversContract;
import id.temani.casefile.CaseId;
import id.temani.casefile.ServiceLine;
import id.temani.handoff.AgentId;
import id.temani.handoff.Alias;
import id.temani.postgres.Database;
import id.temani.postgres.People;
import id.temani.postgres.Requests;
import id.temani.postgres.Storage;
import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JdbcCaseHandOversTest extends CaseHandOversContract {

    private final Database database = Database.empty();
    private final Storage storage = database.node();
    private final CaseStorage cases = storage.cases();
    private final People people = new People(database, storage);
    private int opened = 26;

    @Override
    protected CaseHandOvers handOvers() {
        return cases.handOvers();
    }

    @Override
    protected CaseId file() {
        return opened(people.agent()).id();
    }

    @Override
    protected AgentId agent() {
        return people.agent();
    }

    @Test
    void everyNodeKnowsOfIt() {
        var given = given(file(), agent());

        assertThat(database.node().cases().handOvers().offeredTo(given.to())).containsExactly(given);
    }

    @Test
    void goesWithItsResidentAndWithTheAgentWhoWasAskedAndNothingElseDoes() {
        var erased = opened(people.agent());
        var ofErased = given(erased.id(), agent());
        var toLeaver = given(file(), agent());
        var stays = given(file(), agent());

        erase(erased.resident());
        erase(storage.roster().byId(toLeaver.to()).orElseThrow().chat());

        assertThat(handOvers().of(ofErased.file())).isEmpty();
        assertThat(handOvers().of(toLeaver.file())).isEmpty();
        assertThat(handOvers().of(stays.file())).contains(stays);
        assertThat(cases.files().find(toLeaver.file())).isPresent();
    }

    /** The resident was asked in the name of somebody who is gone. */
    @Test
    void goesWithTheAgentWhoAsked() {
        var asker = people.agent();
        var asked = new CaseHandOver(opened(asker).id(), Optional.of(asker), agent(), false, Database.NOON);
        handOvers().keep(asked);

        erase(storage.roster().byId(asker).orElseThrow().chat());

        assertThat(handOvers().of(asked.file())).isEmpty();
        assertThat(cases.files().find(asked.file()).orElseThrow().care().agent())
                .isEmpty();
    }

    @Test
    void anUnansweredOneGoesAfterAWeek() {
        var asked = given(file(), agent());

        storage.retention().sweep(Database.NOON.plus(CaseHandOver.KEPT));
        assertThat(handOvers().of(asked.file())).contains(asked);
        storage.retention().sweep(Database.NOON.plus(CaseHandOver.KEPT).plusSeconds(1));
        assertThat(handOvers().of(asked.file())).isEmpty();
    }

    private CaseHandOver given(CaseId file, AgentId to) {
        var given = new CaseHandOver(file, Optional.empty(), to, true, Database.NOON);
        handOvers().keep(given);
        return given;
    }

    private void erase(ConversationId chat) {
        database.inTransaction(() -> storage.conversations().erase(chat, Optional.empty(), Database.NOON));
    }

    private CaseFile opened(AgentId agent) {
        var whose = new CaseFile.Whose(
                people.somebody().id(), new Alias("Melati Pagi", ++opened), Channel.TELEGRAM, Language.INDONESIAN);
        var care = new CaseFile.Care(Requests.MELATI, Optional.of(agent), ServiceLine.SIL, Optional.empty());
        var file = CaseFile.requested(CaseId.random(), whose, care, Database.NOON);
        cases.files().add(file);
        return file;
    }
}
