package id.temani.postgres.privacy;

import id.temani.postgres.Database;
import id.temani.privacy.RightsUsed;
import id.temani.privacy.RightsUsedContract;

class JdbcRightsUsedTest extends RightsUsedContract {

    private final RightsUsed rights = Database.empty().node().rightsUsed();

    @Override
    protected RightsUsed rights() {
        return rights;
    }
}
