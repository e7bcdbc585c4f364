package id.temani.desk;

import id.temani.conversation.Conversations.Shown;
import id.temani.delivery.Claim;
import id.temani.resident.ChannelAddress;
import id.temani.resident.Role;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is left to do once a turn is committed.
 *
 * @param toSend messages this node may send at once
 * @param toDelete messages to take back from people's phones, after an erasure
 * @param newRoles whose commands a platform shows differently from now on
 */
public record Receipt(List<Claim> toSend, List<Shown> toDelete, List<NewRole> newRoles) {

    public Receipt(List<Claim> toSend, List<Shown> toDelete) {
        this(toSend, toDelete, List.of());
    }

    /** A chat that became somebody else's: an invited agent's or coordinator's, or nobody's again. */
    public record NewRole(ChannelAddress chat, Role role) {}

    /** The message was here before: nothing to do. */
    public static final Receipt NOTHING = new Receipt(List.of(), List.of());

    Receipt with(NewRole role) {
        return new Receipt(toSend, toDelete, List.of(role));
    }

    /** Both, as of one turn. */
    Receipt and(Receipt other) {
        return new Receipt(
                joined(toSend, other.toSend), joined(toDelete, other.toDelete), joined(newRoles, other.newRoles));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    public static Receipt sending(List<Claim> claims) {
        return new Receipt(claims, List.of());
    }
}
