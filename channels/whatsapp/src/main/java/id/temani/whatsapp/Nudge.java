package id.temani.whatsapp;

import id.temani.delivery.Claim;
import id.temani.resident.ChannelAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The approved template that asks a person to write, when their window is closed and something waits for them. At most
 * once for each closed window; it says nothing of what waits. Thread-safe.
 */
final class Nudge {

    private static final Logger log = LoggerFactory.getLogger(Nudge.class);

    private static final int MOST_REMEMBERED = 10_000;

    private final Optional<String> template;
    private final TwilioAccount account;
    private final Disposal disposal;
    private final Clock clock;
    private final Map<ChannelAddress, Instant> nudgedSince = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ChannelAddress, Instant> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    Nudge(Optional<String> template, TwilioAccount account, Disposal disposal, Clock clock) {
        this.template = template;
        this.account = account;
        this.disposal = disposal;
        this.clock = clock;
    }

    void send(Claim claim) {
        if (template.isEmpty() || !isFirst(claim)) {
            return;
        }
        var form = new Part.Form.Content(template.get(), "", "");
        switch (account.post(claim.to(), form, null)) {
            case TwilioAccount.Answer.Taken(var sid) ->
                disposal.of(sid, clock.instant().plus(WhatsAppSender.LONGEST_AT_TWILIO));
            case TwilioAccount.Answer.Refused(int code) ->
                log.warn("The re-engagement template was refused: code {}", code);
            case TwilioAccount.Answer.None() -> log.warn("The re-engagement template was not answered");
        }
    }

    private boolean isFirst(Claim claim) {
        synchronized (nudgedSince) {
            return !claim.lastHeardAt().equals(nudgedSince.put(claim.to(), claim.lastHeardAt()));
        }
    }
}
