package id.temani.whatsapp;

import id.temani.delivery.Claim;
import id.temani.delivery.MessageId;
import id.temani.delivery.ProviderId;
import id.temani.resident.ConversationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Finds out how much of a message Twilio already took. There is no key against sending twice and our id is not listed, so
 * words and time are compared, and what is known as another message of ours is left out.
 */
final class EarlierSends {

    /** How far Twilio's clock and ours may differ. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    /** No message is tried for longer than the window lasts, and what is older is deleted at Twilio. */
    private static final Duration HORIZON = Duration.ofHours(24);

    private static final int MOST = 100;
    private static final int MOST_REMEMBERED = 10_000;

    private final TwilioAccount account;
    private final SentGate gate;
    private final BiPredicate<ConversationId, ProviderId> knownInLane;
    private final Clock clock;
    private final Map<MessageId, Instant> firstTries = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<MessageId, Instant> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    EarlierSends(
            TwilioAccount account, SentGate gate, BiPredicate<ConversationId, ProviderId> knownInLane, Clock clock) {
        this.account = account;
        this.gate = gate;
        this.knownInLane = knownInLane;
        this.clock = clock;
    }

    /** Remembers when a message was first tried here, which narrows the comparison. */
    void remember(Claim claim) {
        if (claim.attempt() == 1) {
            synchronized (firstTries) {
                firstTries.putIfAbsent(claim.message().id(), clock.instant());
            }
        }
    }

    /**
     * The ids of the parts that were taken, by their place in {@code parts}.
     *
     * @return empty when nobody can know now: nothing may be sent then
     */
    Optional<Map<Integer, ProviderId>> of(Claim claim, List<Part> parts) {
        var taken = reported(claim, parts);
        if (taken.containsKey(parts.size() - 1)) {
            return Optional.of(taken);
        }
        // Twilio may leave messages that are still queued out of a list by date, so a second look goes without one.
        var since = firstTry(claim).minus(TOLERANCE);
        for (var date : List.of(Optional.of(since), Optional.<Instant>empty())) {
            var listed = account.sentTo(claim.to(), date.orElse(null), MOST);
            if (listed.isEmpty()) {
                return Optional.empty();
            }
            compare(parts, candidates(claim, listed.get(), since), taken);
            if (taken.containsKey(parts.size() - 1)) {
                break;
            }
        }
        return Optional.of(taken);
    }

    private Map<Integer, ProviderId> reported(Claim claim, List<Part> parts) {
        var taken = new LinkedHashMap<Integer, ProviderId>();
        for (int place = 0; place < parts.size(); place++) {
            var sid = gate.sidOf(claim.message().id(), parts.get(place).number());
            if (sid.isPresent()) {
                taken.put(place, sid.get());
            }
        }
        return taken;
    }

    private List<Listed> candidates(Claim claim, List<Listed> listed, Instant since) {
        return listed.stream()
                .filter(one -> !one.inbound())
                .filter(one -> one.at().equals(Instant.EPOCH) || !one.at().isBefore(since))
                .filter(one -> !gate.isOfAnother(claim.message().id(), one.sid()))
                .filter(one -> !knownInLane.test(claim.message().lane(), one.sid()))
                .toList();
    }

    private static void compare(List<Part> parts, List<Listed> candidates, Map<Integer, ProviderId> taken) {
        Set<ProviderId> used = new HashSet<>(taken.values());
        for (int place = 0; place < parts.size(); place++) {
            if (taken.containsKey(place)) {
                continue;
            }
            var form = parts.get(place).form();
            for (var candidate : candidates) {
                if (!used.contains(candidate.sid()) && hasWords(candidate, form)) {
                    taken.put(place, candidate.sid());
                    used.add(candidate.sid());
                    break;
                }
            }
        }
    }

    /** How Twilio lists a content resource is not established: its words, perhaps with the answers behind them. */
    private static boolean hasWords(Listed listed, Part.Form form) {
        var body = plain(listed.body());
        return switch (form) {
            case Part.Form.Body(String text) -> body.equals(plain(text));
            case Part.Form.Content content -> body.startsWith(plain(content.words()));
            case Part.Form.File file -> listed.hasMedia() && body.equals(plain(file.words()));
        };
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private Instant firstTry(Claim claim) {
        synchronized (firstTries) {
            return firstTries.getOrDefault(claim.message().id(), clock.instant().minus(HORIZON));
        }
    }
}
