package id.temani.privacy;

class InMemoryDailyCountsTest extends DailyCountsContract {

    private final DailyCounts counts = new InMemoryDailyCounts();

    @Override
    protected DailyCounts counts() {
        return counts;
    }
}
