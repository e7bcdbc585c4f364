package id.temani.handoff;

import java.util.UUID;

/** Names one request for a person, from asking to the end of the talk. */
public record HandoffId(UUID value) {

    public static HandoffId random() {
        return new HandoffId(UUID.randomUUID());
    }
}
