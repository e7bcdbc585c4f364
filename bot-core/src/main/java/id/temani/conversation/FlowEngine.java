package id.temani.conversation;

import id.temani.safety.Danger;
import java.time.Instant;
import java.util.List;

/**
 * The conversations, written as data. Pure but for the salt of a new PIN: the same talk and input
 * give the same turn. Thread-safe.
 */
public interface FlowEngine {

    /**
     * Takes one step.
     *
     * <p>A talk that has not begun is greeted, whatever was said, unless it was a command word. After more than 15
     * minutes of silence the answer to whoever answered something is the choice to go on, start over or erase, or the
     * PIN where one is set; after more than 24 hours the answers are gone and the person is told; after more than
     * {@link Talk#GONE_AFTER} nothing is shown before they prove that it is still them.
     *
     * @param now the time of the message, for silence
     */
    Turn advance(Talk talk, Input input, Instant now);

    /** Danger words broke in: the emergency message and its one question, whatever was going on. Never refuses. */
    Turn interrupt(Talk talk, Danger danger, Instant now);

    /** All that a talk remembers about its person, in their language, line by line; for the right of access. */
    List<String> describe(Talk talk);

    /** Puts a talk at the beginning of {@code flow} and says its first line; for people whose role just changed. */
    Turn begin(Talk talk, String flow, Instant now);
}
