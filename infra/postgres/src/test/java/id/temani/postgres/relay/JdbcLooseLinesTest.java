package id.temani.postgres.relay;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.postgres.Database;
import id.temani.postgres.People;
import id.temani.postgres.Storage;
import id.temani.relay.LooseLines;
import id.temani.relay.LooseLinesContract;
import id.temani.resident.ConversationId;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JdbcLooseLinesTest extends LooseLinesContract {

    private final Database database = Database.empty();
    private final Storage storage = database.node();
    private final People people = new People(database, storage);

    @Override
    protected LooseLines lines() {
        return storage.looseLines();
    }

    @Override
    protected ConversationId agent() {
        return people.somebody().id();
    }

    @Test
    void keepsNoTextInClear() {
        lines().hold(line(agent(), "selamat pagi"));

        var sealed = database.jdbc()
                .sql("select sealed_text from loose_line")
                .query(byte[].class)
                .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("pagi");
    }
}
