package id.temani.conversation;

class InMemoryParkedMessagesTest extends ParkedMessagesContract {

    private final ParkedMessages parked = new InMemoryParkedMessages(message -> -1);

    @Override
    protected ParkedMessages parked() {
        return parked;
    }
}
