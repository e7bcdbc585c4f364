package id.temani.delivery;

import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import id.temani.resident.Role;
import java.util.List;

/** Sends on one channel. Thread-safe; blocks until the platform answered or a time-out of at most 20 s is over. */
public interface ChannelSender {

    Channel channel();

    /**
     * Tries once. Never throws for anything the platform or the network does, and never repeats by itself.
     *
     * <p>A message that came back unanswered ({@link Claim#unanswered()} above 0) may already be on the person's phone:
     * a platform that can list what it sent compares first.
     */
    DeliveryOutcome send(Claim claim);

    /**
     * Whether to try again what stayed unanswered. A platform that cannot list what it sent gets one more chance, for
     * fear of writing twice to a person.
     */
    default boolean triesAgain(Claim unanswered) {
        return unanswered.unanswered() < 2;
    }

    /**
     * Takes messages back from the person's phone as far as the platform allows. Best effort; what cannot be deleted
     * stays.
     */
    void delete(ChannelAddress chat, List<ProviderId> messages);

    /**
     * Deletes a topic with everything in it, on a platform that has topics.
     *
     * @return whether nothing is left to do: it is gone, or never will be; else it may be tried later
     */
    default boolean deleteTopic(ChannelAddress chat, ProviderId topic) {
        return true;
    }

    /** Somebody's role changed: a platform with a menu of commands shows theirs. Best effort. */
    default void roleChanged(ChannelAddress chat, Role role) {}
}
