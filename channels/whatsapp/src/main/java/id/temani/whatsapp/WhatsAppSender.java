package id.temani.whatsapp;

import id.temani.delivery.ChannelSender;
import id.temani.delivery.Claim;
import id.temani.delivery.DeliveryOutcome;
import id.temani.delivery.Nature;
import id.temani.delivery.ProviderId;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends through Twilio. A long message goes as several, each after WhatsApp has sent the one before it; its id is that
 * of the last. What stops in the middle goes on where it stopped, after asking Twilio how far it came.
 */
public final class WhatsAppSender implements ChannelSender {

    private static final Logger log = LoggerFactory.getLogger(WhatsAppSender.class);

    /**
     * How long after they last wrote a person may be sent free text.
     *
     * @see <a href="https://www.twilio.com/docs/whatsapp/key-concepts#the-24-hour-window-or-customer-service-window">
     *     Twilio: the customer service window</a>
     */
    public static final Duration WINDOW = Duration.ofHours(24);

    /** Twilio keeps a message of ours no longer than this, whatever becomes of it. */
    static final Duration LONGEST_AT_TWILIO = Duration.ofHours(24);

    /** How long a post may wait for its turn; {@link OnePostClient.TimeOuts} come on top. */
    private static final Duration LATEST_START = Duration.ofSeconds(5);

    private final TwilioAccount account;
    private final Parts parts;
    private final EarlierSends earlier;
    private final FileLinks files;
    private final Nudge nudge;
    private final Turnstile turnstile;
    private final Disposal disposal;
    private final Refusals refusals;
    private final PublicUrl publicUrl;
    private final WhatsAppTally tally;
    private final Clock clock;

    WhatsAppSender(
            TwilioAccount account,
            Parts parts,
            EarlierSends earlier,
            FileLinks files,
            Nudge nudge,
            Turnstile turnstile,
            Disposal disposal,
            Refusals refusals,
            PublicUrl publicUrl,
            WhatsAppTally tally,
            Clock clock) {
        this.account = account;
        this.parts = parts;
        this.earlier = earlier;
        this.files = files;
        this.nudge = nudge;
        this.turnstile = turnstile;
        this.disposal = disposal;
        this.refusals = refusals;
        this.publicUrl = publicUrl;
        this.tally = tally;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.WHATSAPP;
    }

    /** Twilio lists what it took, so nothing is lost by a silence; but a template's words are not ours to look for. */
    @Override
    public boolean triesAgain(Claim claim) {
        return !isTooLate(claim) || parts.reminder(claim).isEmpty();
    }

    private boolean isTooLate(Claim claim) {
        return !clock.instant().isBefore(claim.lastHeardAt().plus(WINDOW));
    }

    @Override
    public DeliveryOutcome send(Claim claim) {
        var deadline = clock.instant().plus(LATEST_START);
        earlier.remember(claim);
        var all = parts.of(claim.message().utterance());
        var taken = takenBefore(claim, all);
        if (taken.isEmpty()) {
            // Nothing was sent this time, and nothing may be until Twilio can be asked again.
            return new DeliveryOutcome.TryAgain(BackOff.after(claim.attempt()), false);
        }
        var last = taken.get().get(all.size() - 1);
        if (last != null) {
            return accepted(last);
        }
        if (isTooLate(claim)) {
            var template = parts.reminder(claim);
            if (template.isPresent()) {
                // Its words are not ours, so nobody can say whether Twilio has it already: never sent twice.
                return claim.unanswered() > 0
                        ? new DeliveryOutcome.Unknown()
                        : postOne(claim, template.get(), deadline);
            }
            nudge.send(claim);
            return new DeliveryOutcome.Rejected(DeliveryOutcome.Reason.WINDOW_CLOSED);
        }
        var next =
                taken.get().keySet().stream().mapToInt(place -> place + 1).max().orElse(0);
        return sendAll(claim, all.subList(next, all.size()), deadline);
    }

    /** A single message that was refused was certainly not sent; some parts of a long one may have been. */
    private Optional<Map<Integer, ProviderId>> takenBefore(Claim claim, List<Part> all) {
        var mayHaveArrived = claim.unanswered() > 0 || claim.attempt() > 1 && all.size() > 1;
        if (!mayHaveArrived) {
            return Optional.of(Map.of());
        }
        try {
            return earlier.of(claim, all);
        } catch (RuntimeException trouble) {
            log.warn(
                    "Message {} could not be compared: {}",
                    idOf(claim),
                    trouble.getClass().getName());
            return Optional.empty();
        }
    }

    private DeliveryOutcome sendAll(Claim claim, List<Part> rest, Instant deadline) {
        DeliveryOutcome outcome = new DeliveryOutcome.Unknown();
        for (var part : rest) {
            outcome = sendOne(claim, part, deadline);
            if (!(outcome instanceof DeliveryOutcome.Accepted)) {
                return outcome;
            }
        }
        return outcome;
    }

    private DeliveryOutcome sendOne(Claim claim, Part part, Instant deadline) {
        return files.ready(part, claim.message().owner())
                .map(ready -> postOne(claim, ready, deadline))
                .orElseGet(() -> new DeliveryOutcome.Rejected(DeliveryOutcome.Reason.UNREACHABLE));
    }

    private DeliveryOutcome postOne(Claim claim, Part part, Instant deadline) {
        var urgent = claim.message().nature() == Nature.URGENT;
        var wait = turnstile.pass(claim, deadline, urgent, urgent && part.isFirst());
        if (wait.isPresent()) {
            return new DeliveryOutcome.TryAgain(wait.get(), false);
        }
        var passage = turnstile.gate().enter(claim.to(), claim.message().id(), part.number());
        var answer = account.post(
                claim.to(), part.form(), publicUrl.statusOf(claim.message().id(), part));
        return switch (answer) {
            case TwilioAccount.Answer.Taken(var sid) -> {
                refusals.nothingRefused();
                turnstile.gate().accepted(passage, claim.message().id(), sid, clock.instant());
                disposal.of(sid, clock.instant().plus(LONGEST_AT_TWILIO));
                yield accepted(sid);
            }
            case TwilioAccount.Answer.None() -> {
                turnstile.gate().unanswered(passage, clock.instant());
                yield unanswered(claim, part);
            }
            case TwilioAccount.Answer.Refused(int code) -> {
                turnstile.gate().refused(claim.to(), passage);
                yield refused(claim, part, code, deadline);
            }
        };
    }

    /** The report may have been quicker than the answer that never came. */
    private DeliveryOutcome unanswered(Claim claim, Part part) {
        tally.count(WhatsAppTally.Event.UNANSWERED);
        log.warn("Message {} was not answered by Twilio", idOf(claim));
        return turnstile
                .gate()
                .sidOf(claim.message().id(), part.number())
                .map(WhatsAppSender::accepted)
                .orElseGet(DeliveryOutcome.Unknown::new);
    }

    /** A refused content resource is shown as text at once: it was certainly not sent. */
    private DeliveryOutcome refused(Claim claim, Part part, int code, Instant deadline) {
        var outcome = refusals.outcomeOf(code, claim.message().id());
        return part.form() instanceof Part.Form.Content && refusals.wantsText(code)
                ? sendAll(claim, parts.texts(claim.message().utterance()), deadline)
                : outcome;
    }

    /** Nothing can be taken back from a phone on WhatsApp; what is deleted is Twilio's copy. */
    @Override
    public void delete(ChannelAddress chat, List<ProviderId> messages) {
        messages.forEach(this::delete);
    }

    private void delete(ProviderId message) {
        if (account.delete(message) == TwilioAccount.Deletion.LATER) {
            disposal.of(message, clock.instant().plus(TwilioHousekeeping.PAUSE));
        }
    }

    private static DeliveryOutcome accepted(ProviderId sid) {
        return new DeliveryOutcome.Accepted(sid);
    }

    private static Object idOf(Claim claim) {
        return claim.message().id().value();
    }
}
