package id.temani.postgres.tally;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.postgres.Database;
import id.temani.postgres.Requests;
import id.temani.resident.Channel;
import id.temani.tally.Figures;
import id.temani.tally.Indicator;
import id.temani.tally.Publisher;
import id.temani.tally.Tally;
import id.temani.tally.TallyContract;
import id.temani.tally.Viewer;
import id.temani.unit.NoUnits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class JdbcTallyTest extends TallyContract {

    private static final Instant MARCH = Database.NOON;
    private static final Instant NEXT_YEAR = MARCH.plus(Duration.ofDays(330));
    private static final Pattern NAMES_THE_TABLE = Pattern.compile("(?i)\\b(from|join|into|update)\\s+tally\\b");

    private final Database database = Database.empty();
    private final Tally tally = new JdbcTally(database.jdbc(), new Random(7));
    private final Figures figures = new JdbcFigures(database.jdbc(), new Publisher(new NoUnits()));

    @Override
    protected Tally tally() {
        return tally;
    }

    @Override
    protected Figures figures() {
        return figures;
    }

    @Test
    void countsNothingWhenTheTransactionFails() {
        database.transactions().executeWithoutResult(status -> {
            count(50, Channel.TELEGRAM);
            status.setRollbackOnly();
        });

        assertThat(figures.of(2026, Viewer.INSIDE, NEXT_YEAR)).isEmpty();
    }

    @Test
    void nobodyElseReadsTheTable() throws IOException {
        try (var files = Files.walk(Path.of("../.."))) {
            var elsewhere = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/"))
                    .filter(file -> !file.toString().contains("/postgres/tally/"))
                    .filter(JdbcTallyTest::namesTheTable)
                    .toList();

            assertThat(elsewhere).isEmpty();
        }
    }

    private static boolean namesTheTable(Path file) {
        try {
            return NAMES_THE_TABLE.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void count(int times, Channel channel) {
        for (int number = 0; number < times; number++) {
            tally.count(Requests.MELATI, Indicator.ENROLLED, "", channel, MARCH);
        }
    }
}
