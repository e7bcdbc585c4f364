package id.temani.telegram;

import id.temani.conversation.InboundMessage;
import id.temani.resident.ChannelAddress;
import java.util.List;
import java.util.Optional;

/**
 * What one update comes to.
 *
 * @param chat whose order it has to keep; empty when the update is none of our business
 * @param messages what the desk gets: mostly one, none when there is nothing to say, two for a picture with a caption
 */
record Arrival(
        long updateId, Optional<ChannelAddress> chat, List<InboundMessage> messages, Optional<TappedButton> tapped) {

    static Arrival ignored(long updateId) {
        return new Arrival(updateId, Optional.empty(), List.of(), Optional.empty());
    }
}
