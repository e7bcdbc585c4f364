package id.temani.safety;

import id.temani.resident.ConversationId;

class InMemorySafetyEventsTest extends SafetyEventsContract {

    private final SafetyEvents events = new InMemorySafetyEvents();

    @Override
    protected SafetyEvents events() {
        return events;
    }

    @Override
    protected ConversationId chat() {
        return ConversationId.random();
    }
}
