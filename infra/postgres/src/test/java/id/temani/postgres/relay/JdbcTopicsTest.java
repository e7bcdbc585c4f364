package id.temani.postgres.relay;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.ProviderId;
import id.temani.handoff.Handoff;
import id.temani.handoff.HandoffId;
import id.temani.handoff.RecoveryAgent;
import id.temani.postgres.Database;
import id.temani.postgres.People;
import id.temani.postgres.Requests;
import id.temani.postgres.Storage;
import id.temani.relay.Topics;
import id.temani.relay.TopicsContract;
import id.temani.resident.ConversationId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JdbcTopicsTest extends TopicsContract {

    private static final ProviderId TOPIC = new ProviderId("7");

    private final Database database = Database.empty();
    private final Storage storage = database.node();
    private final People people = new People(database, storage);

    @Override
    protected Topics topics() {
        return storage.topics();
    }

    @Override
    protected Handoff live() {
        var request = Requests.of(people.somebody().id());
        storage.handoffs().add(request);
        return taken(request);
    }

    @Override
    protected ConversationId chatOf(Handoff live) {
        return live.agent()
                .flatMap(storage.roster()::byId)
                .map(RecoveryAgent::chat)
                .orElseThrow();
    }

    @Override
    protected void save(Handoff changed) {
        storage.handoffs().save(changed);
    }

    @Override
    protected Handoff passedOn(Handoff live) {
        var back = live.givenBack();
        storage.handoffs().save(back);
        return taken(back);
    }

    private Handoff taken(Handoff waiting) {
        var live = waiting.taken(people.agent(), Database.NOON);
        storage.handoffs().save(live);
        return live;
    }

    @Test
    void outlivesTheResidentAndSaysNothingAboutThem() {
        var talk = live();
        var chat = chatOf(talk);
        topics().opened(chat, talk.id(), TOPIC, Database.NOON);
        erase(talk.resident());

        assertThat(topics().talkIn(chat, TOPIC)).isEmpty();
        assertThat(topics().over(Database.NOON, 10)).containsExactly(new Topics.Over(chat, TOPIC, 1));
        assertThat(database.jdbc()
                        .sql("select count(*) from topic where handoff_id is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void keepsWhatIsOpenedForATalkThatIsErasedAlready() {
        var chat = chatOf(live());

        topics().opened(chat, HandoffId.random(), TOPIC, Database.NOON);

        assertThat(topics().over(Database.NOON, 10)).hasSize(1);
    }

    @Test
    void goesWithTheChatOfItsAgent() {
        var talk = live();
        var chat = chatOf(talk);
        topics().opened(chat, talk.id(), TOPIC, Database.NOON);
        erase(chat);

        assertThat(topics().over(Database.NOON, 10)).isEmpty();
    }

    private void erase(ConversationId person) {
        database.inTransaction(() -> storage.conversations().erase(person, Optional.empty(), Database.NOON));
    }
}
