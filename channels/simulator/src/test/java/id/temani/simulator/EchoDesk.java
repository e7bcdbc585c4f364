package id.temani.simulator;

import id.temani.conversation.Content;
import id.temani.conversation.InboundMessage;
import id.temani.conversation.Reception;
import id.temani.delivery.ChannelSender;
import id.temani.delivery.Claim;
import id.temani.delivery.DeliveryOutcome;
import id.temani.delivery.OutboundMessage;
import id.temani.resident.ChannelAddress;
import id.temani.resident.ConversationId;
import id.temani.wording.Utterance;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A reception that answers at once through the sender: with a sample if it knows one, else with the words it got. */
final class EchoDesk implements Reception {

    private final ChannelSender sender;
    private final SampleTalk samples = SampleTalk.read();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<InboundMessage> received = new ConcurrentLinkedQueue<>();
    private volatile boolean down;

    EchoDesk(ChannelSender sender) {
        this.sender = sender;
    }

    @Override
    public void receive(InboundMessage message) {
        if (down) {
            throw new Unavailable(new IllegalStateException("Switched off by a test"));
        }
        received.add(message);
        if (seen.add(message.ref())) {
            answers(message.content()).forEach(answer -> say(message.from(), answer));
        }
    }

    DeliveryOutcome say(ChannelAddress to, Utterance what) {
        return sender.send(claim(to, what));
    }

    static Claim claim(ChannelAddress to, Utterance what) {
        var message = OutboundMessage.to(ConversationId.random(), what);
        return new Claim(message, to, Instant.EPOCH, false, 1, 0);
    }

    List<InboundMessage> received() {
        return List.copyOf(received);
    }

    void goDown(boolean now) {
        down = now;
    }

    private List<Utterance> answers(Content content) {
        return switch (content) {
            case Content.Text typed -> sampleOrEcho(typed.text());
            case Content.Tap tap ->
                sampleOrEcho(tap.payload().substring(tap.payload().indexOf(':') + 1));
            case Content.Opened opened -> sampleOrEcho(opened.code().isBlank() ? "halo" : opened.code());
            case Content.Edited edited -> sampleOrEcho(edited.text());
            case Content.Photo photo -> sampleOrEcho(photo.caption());
            case Content.Unsupported other -> sampleOrEcho(other.kind().name());
            case Content.Blocked() -> List.of();
            case Content.Unblocked() -> List.of();
        };
    }

    private List<Utterance> sampleOrEcho(String words) {
        var known = samples.answers(words);
        return known.isEmpty() ? List.of(Utterance.plain("Kamu menulis: " + words)) : known;
    }
}
