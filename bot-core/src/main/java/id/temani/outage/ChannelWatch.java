package id.temani.outage;

import id.temani.delivery.Letters;
import id.temani.handoff.Rotas;
import id.temani.outage.Outages.Coordinator;
import id.temani.outage.Outages.Outage;
import id.temani.resident.Channel;
import id.temani.resident.Language;
import id.temani.wording.CoordinatorLine;
import id.temani.wording.Phrase;
import id.temani.wording.Phrasebook;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/**
 * Tells every coordinator once that a channel lets nothing through, and once that it does again. Where nothing leaves,
 * whoever is on that very channel could not read the first, and gets the second only.
 */
public final class ChannelWatch {

    /** So long a channel must do well until it counts as back: one that comes and goes is one outage. */
    static final Duration SETTLED = Duration.ofMinutes(2);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

    private final Outages outages;
    private final Rotas rotas;
    private final Phrasebook phrases;
    private final Duration patience;

    /** @param patience so long nothing must get through until somebody is told */
    public ChannelWatch(Outages outages, Rotas rotas, Phrasebook phrases, Duration patience) {
        this.outages = outages;
        this.rotas = rotas;
        this.phrases = phrases;
        this.patience = patience;
    }

    /** Looks at one channel; any number of nodes may, at any time. */
    public void look(Channel channel, Instant now, Letters letters) {
        outages.lock(channel)
                .ifPresentOrElse(
                        outage -> goingOn(channel, outage, now, letters), () -> asUsual(channel, now, letters));
    }

    private void asUsual(Channel channel, Instant now, Letters letters) {
        outages.troubled(channel, patience, now).ifPresent(trouble -> {
            var outage = new Outage(trouble.since(), Optional.empty());
            var line = trouble.deaf() ? CoordinatorLine.CHANNEL_DEAF : CoordinatorLine.CHANNEL_DOWN;
            outages.keep(channel, Optional.of(outage));
            outages.coordinators().stream()
                    .filter(coordinator -> trouble.deaf() || coordinator.channel() != channel)
                    .forEach(coordinator -> tell(coordinator, line, channel, outage, letters));
        });
    }

    private void goingOn(Channel channel, Outage outage, Instant now, Letters letters) {
        if (outages.troubled(channel, SETTLED, now).isPresent()) {
            outages.keep(channel, Optional.of(new Outage(outage.since(), Optional.empty())));
            return;
        }
        var wellSince = outage.wellSince().orElse(now);
        if (wellSince.isAfter(now.minus(SETTLED))) {
            outages.keep(channel, Optional.of(new Outage(outage.since(), Optional.of(wellSince))));
            return;
        }
        outages.keep(channel, Optional.empty());
        outages.coordinators()
                .forEach(coordinator -> tell(coordinator, CoordinatorLine.CHANNEL_BACK, channel, outage, letters));
    }

    private void tell(Coordinator to, Phrase line, Channel channel, Outage outage, Letters letters) {
        var zone = rotas.of(to.unit()).zone();
        letters.to(
                to.chat(),
                phrases.say(
                        Language.INDONESIAN,
                        line,
                        Map.of(
                                "channel",
                                name(channel),
                                "since",
                                TIME.format(outage.since().atZone(zone)))));
    }

    private static String name(Channel channel) {
        return switch (channel) {
            case TELEGRAM -> "Telegram";
            case WHATSAPP -> "WhatsApp";
            case SIMULATOR -> "Simulator";
        };
    }
}
