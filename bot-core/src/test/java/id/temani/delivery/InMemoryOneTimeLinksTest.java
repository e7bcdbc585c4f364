package id.temani.delivery;

import id.temani.resident.ConversationId;

class InMemoryOneTimeLinksTest extends OneTimeLinksContract {

    private final OneTimeLinks links = new InMemoryOneTimeLinks();

    @Override
    protected OneTimeLinks links() {
        return links;
    }

    @Override
    protected ConversationId somebody() {
        return ConversationId.random();
    }
}
