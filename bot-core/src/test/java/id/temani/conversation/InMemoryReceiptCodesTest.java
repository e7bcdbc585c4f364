package id.temani.conversation;

import id.temani.resident.ConversationId;

class InMemoryReceiptCodesTest extends ReceiptCodesContract {

    private final ReceiptCodes codes = new InMemoryReceiptCodes();

    @Override
    protected ReceiptCodes codes() {
        return codes;
    }

    @Override
    protected ConversationId somebody() {
        return ConversationId.random();
    }
}
