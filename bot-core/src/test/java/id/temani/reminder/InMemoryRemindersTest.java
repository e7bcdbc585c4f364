package id.temani.reminder;

import id.temani.resident.ConversationId;
import java.util.UUID;

class InMemoryRemindersTest extends RemindersContract {

    private final Reminders reminders = new InMemoryReminders();

    @Override
    protected Reminders reminders() {
        return reminders;
    }

    @Override
    protected ConversationId somebody() {
        return new ConversationId(UUID.randomUUID());
    }
}
