package id.temani.telegram;

import id.temani.delivery.Claim;
import id.temani.delivery.Nature;
import id.temani.delivery.OutboundMessage;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import id.temani.resident.ConversationId;
import id.temani.wording.Utterance;
import java.time.Instant;

/** Messages to send. */
final class Claims {

    static final Instant HEARD = Instant.parse("2026-03-02T05:00:00Z");

    private Claims() {}

    static Claim to(String chat, Utterance utterance) {
        return claim(chat, utterance, Nature.ORDINARY, false, 0);
    }

    static Claim to(String chat, String text) {
        return to(chat, Utterance.plain(text));
    }

    static Claim urgent(String chat, String text) {
        return claim(chat, Utterance.plain(text), Nature.URGENT, false, 0);
    }

    static Claim protect(Claim claim) {
        return new Claim(claim.message(), claim.to(), claim.lastHeardAt(), true, claim.attempt(), claim.unanswered());
    }

    static Claim unanswered(Claim claim, int times) {
        return new Claim(claim.message(), claim.to(), claim.lastHeardAt(), claim.protect(), times + 1, times);
    }

    private static Claim claim(String chat, Utterance utterance, Nature nature, boolean protect, int unanswered) {
        var message = OutboundMessage.to(ConversationId.random(), utterance).as(nature);
        var to = new ChannelAddress(Channel.TELEGRAM, chat);
        return new Claim(message, to, HEARD, protect, unanswered + 1, unanswered);
    }
}
