package id.temani.desk;

import id.temani.conversation.Conversations.Shown;
import id.temani.delivery.Claim;
import java.util.List;

/**
 * What is left to do once a turn is committed.
 *
 * @param toSend messages this node may send at once
 * @param toDelete messages to take back from people's phones, after an erasure
 */
public record Receipt(List<Claim> toSend, List<Shown> toDelete) {

    /** The message was here before: nothing to do. */
    public static final Receipt NOTHING = new Receipt(List.of(), List.of());

    static Receipt sending(List<Claim> claims) {
        return new Receipt(claims, List.of());
    }
}
