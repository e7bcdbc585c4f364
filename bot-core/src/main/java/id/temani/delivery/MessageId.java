package id.temani.delivery;

import java.util.UUID;

/** Our own id of one outbound message. */
public record MessageId(UUID value) {

    public static MessageId random() {
        return new MessageId(UUID.randomUUID());
    }
}
