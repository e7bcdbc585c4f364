package id.temani.casefile;

import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.Optional;

/** Appointments on their way, one per chat. Every method works in the caller's transaction. */
public interface Drafts {

    /** Keeps a draft; the one before in the same chat is gone. */
    void keep(Draft draft);

    Optional<Draft> of(ConversationId chat);

    void remove(ConversationId chat);

    /** For retention. */
    int forgetBefore(Instant moment);
}
