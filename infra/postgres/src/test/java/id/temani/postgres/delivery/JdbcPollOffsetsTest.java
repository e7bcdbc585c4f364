package id.temani.postgres.delivery;

import id.temani.delivery.PollOffsets;
import id.temani.delivery.PollOffsetsContract;
import id.temani.postgres.Database;

class JdbcPollOffsetsTest extends PollOffsetsContract {

    private final PollOffsets offsets = Database.empty().node().pollOffsets();

    @Override
    protected PollOffsets offsets() {
        return offsets;
    }
}
