package id.temani.postgres.privacy;

import id.temani.postgres.Database;
import id.temani.privacy.DailyCounts;
import id.temani.privacy.DailyCountsContract;

class JdbcDailyCountsTest extends DailyCountsContract {

    private final DailyCounts counts = Database.empty().node().dailyCounts();

    @Override
    protected DailyCounts counts() {
        return counts;
    }
}
