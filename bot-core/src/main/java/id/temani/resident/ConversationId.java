package id.temani.resident;

import java.util.UUID;

/** Names one chat with one person, whatever their role. Random: nothing about the person can be read from it. */
public record ConversationId(UUID value) {

    public static ConversationId random() {
        return new ConversationId(UUID.randomUUID());
    }
}
