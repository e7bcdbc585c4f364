package id.temani.delivery;

import id.temani.resident.ChannelAddress;
import java.time.Instant;

/**
 * A message handed out for sending.
 *
 * @param to where it goes
 * @param lastHeardAt when the person at that address last wrote, for platforms with a time window
 * @param protect whether the receiver must not forward or save it (everything sent to staff about a resident)
 * @param attempt 1 for the first time
 * @param unanswered how many earlier sends ended without an answer, and one more if a node died with it, so that it may
 *     have arrived
 */
public record Claim(
        OutboundMessage message,
        ChannelAddress to,
        Instant lastHeardAt,
        boolean protect,
        int attempt,
        int unanswered) {}
