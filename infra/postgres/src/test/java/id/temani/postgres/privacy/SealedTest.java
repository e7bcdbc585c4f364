package id.temani.postgres.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.temani.postgres.Database;
import id.temani.postgres.vault.SealBroken;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing that tells who somebody is, or what they wrote, stands in any column of any table. */
class SealedTest {

    private final Database database = Database.empty();
    private final Town town = new Town(database);

    @Test
    void writesNothingInClear() {
        town.live();

        for (var secret : List.of(Town.SARI, Town.SENTENCE, Town.AGENT_NAME, Town.ANSWER, Town.PLATFORM_ID)) {
            assertThat(Everything.in(database).cellsWith(secret)).as(secret).isEmpty();
        }
    }

    @Test
    void wouldFindWhatStandsInClear() {
        town.live();

        database.jdbc()
                .sql("update conversation set sealed_talk = convert_to(:sentence, 'UTF8')")
                .param("sentence", "{" + Town.SENTENCE + "}")
                .update();

        var everything = Everything.in(database);
        assertThat(everything.cellsWith("Melati")).containsExactly("public.handoff.word");
        assertThat(everything.cellsWith(Town.SENTENCE)).containsExactly("public.conversation.sealed_talk");
    }

    @Test
    void refusesAStateThatWasMovedToAnotherConversation() {
        var people = town.live();
        database.jdbc()
                .sql("""
                        update conversation
                           set sealed_talk = (select sealed_talk from conversation where id = :sari)
                         where id = :budi
                        """)
                .param("sari", people.sari().id().value())
                .param("budi", people.budi().id().value())
                .update();

        var conversations = database.node().conversations();
        assertThatThrownBy(() -> conversations.peek(people.budi().id())).isInstanceOf(SealBroken.class);
    }

    @Test
    void refusesAKeyThatWasMovedToAnotherConversation() {
        var people = town.live();
        database.jdbc()
                .sql("""
                        update keys.wrapped_key
                           set wrapped = (select wrapped from keys.wrapped_key where id = :sari)
                         where id = :budi
                        """)
                .param("sari", people.sari().id().value())
                .param("budi", people.budi().id().value())
                .update();

        var conversations = database.node().conversations();
        assertThatThrownBy(() -> conversations.peek(people.budi().id())).isInstanceOf(SealBroken.class);
    }
}
