package id.temani.relay;

import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import java.util.Optional;

/** What people type as an answer to the question whether somebody else may go on; data. Only a whole message counts. */
@FunctionalInterface
public interface HandOverAnswers {

    Optional<Answer> read(String text);

    /** What the resident decided. */
    enum Answer {
        /** Also the agent's note may pass on. */
        WITH_NOTE,
        /** Somebody else may go on, and knows nothing. */
        YES,
        NO
    }

    /** A button that a resident tapped. */
    record Tap(ConversationId resident, Language language, String payload) {}
}
