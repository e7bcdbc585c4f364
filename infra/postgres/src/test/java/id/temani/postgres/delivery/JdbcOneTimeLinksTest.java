package id.temani.postgres.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.OneTimeLinks;
import id.temani.delivery.OneTimeLinksContract;
import id.temani.postgres.Database;
import id.temani.postgres.People;
import id.temani.postgres.Storage;
import id.temani.resident.ConversationId;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JdbcOneTimeLinksTest extends OneTimeLinksContract {

    private final Database database = Database.empty();
    private final Storage storage = database.node();

    @Override
    protected OneTimeLinks links() {
        return storage.oneTimeLinks();
    }

    @Override
    protected ConversationId somebody() {
        return new People(database, storage).somebody().id();
    }

    @Test
    void keepsNeitherTheTokenNorTheFileInClear() {
        var token = links().make(somebody(), NOTES, NOON).orElseThrow();

        var row = database.jdbc()
                .sql("select hash || sealed_file from one_time_link")
                .query(byte[].class)
                .single();
        assertThat(new String(row, StandardCharsets.ISO_8859_1)).doesNotContain(token, "isi", "catatan");
    }

    @Test
    void makesNoLinkForWhoeverWasErased() {
        assertThat(links().make(ConversationId.random(), NOTES, NOON)).isEmpty();
    }
}
