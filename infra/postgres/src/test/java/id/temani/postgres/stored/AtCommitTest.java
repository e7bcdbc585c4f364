package id.temani.postgres.stored;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.postgres.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AtCommitTest {

    private final Database database = Database.empty();
    private final List<Map<String, Long>> written = new ArrayList<>();
    private final AtCommit<String> first = new AtCommit<>(1, written::add);
    private final AtCommit<String> second = new AtCommit<>(2, written::add);

    @Test
    void addsUpAndWritesInOneOrderWhateverWasCountedFirst() {
        database.transactions().executeWithoutResult(status -> {
            second.add("z", 1);
            first.add("b", 1);
            first.add("a", 2);
            first.add("b", 1);
            assertThat(written).isEmpty();
        });

        assertThat(written).containsExactly(Map.of("a", 2L, "b", 2L), Map.of("z", 1L));
        assertThat(written.getFirst().keySet()).containsExactly("a", "b");
    }

    @Test
    void writesNothingOfWhatIsRolledBackAndBeginsAnew() {
        database.transactions().executeWithoutResult(status -> {
            first.add("a", 1);
            status.setRollbackOnly();
        });
        database.transactions().executeWithoutResult(status -> first.add("b", 1));

        assertThat(written).containsExactly(Map.of("b", 1L));
    }

    @Test
    void writesAtOnceOutsideATransaction() {
        first.add("a", 3);

        assertThat(written).containsExactly(Map.of("a", 3L));
    }
}
