package id.temani.delivery;

class InMemoryPollOffsetsTest extends PollOffsetsContract {

    private final InMemoryPollOffsets offsets = new InMemoryPollOffsets();

    @Override
    protected PollOffsets offsets() {
        return offsets;
    }
}
