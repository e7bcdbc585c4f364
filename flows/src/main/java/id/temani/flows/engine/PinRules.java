package id.temani.flows.engine;

import id.temani.conversation.Facts;
import id.temani.privacy.Attempts;
import id.temani.privacy.Pin;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** The rules that steps may name which read digits of a person's own. What was typed is never kept. */
final class PinRules {

    private static final String NEW_PIN = "new-pin";
    private static final String OWN_PIN = "own-pin";

    private final RandomGenerator salts;

    PinRules(RandomGenerator salts) {
        this.salts = salts;
    }

    static Set<String> names() {
        return Set.of(NEW_PIN, OWN_PIN);
    }

    static boolean knows(String rule) {
        return names().contains(rule);
    }

    /** Whether {@code text} may be meant as a PIN, good or not; in a live talk anything else is for the other person. */
    static boolean mayBeMeant(String rule, String text) {
        return knows(rule) && text.chars().anyMatch(Character::isDigit);
    }

    /** The hash of a new PIN, or yes for the right one; empty when it is refused. */
    Optional<String> read(String rule, String text, TalkDraft talk) {
        return rule.equals(NEW_PIN)
                ? Pin.read(text).filter(pin -> !pin.isObvious()).map(this::hashed)
                : ownPin(text, talk);
    }

    private String hashed(Pin pin) {
        var salt = Pin.roomForSalt();
        salts.nextBytes(salt);
        return pin.hashed(salt);
    }

    /** Only words that could be a PIN count as a try, so that a greeting costs nobody a pause. */
    private static Optional<String> ownPin(String text, TalkDraft talk) {
        var now = talk.heardAt().orElseThrow();
        var before = talk.fact(Facts.PIN_ATTEMPTS).map(Attempts::read).orElse(Attempts.NONE);
        var tried = Pin.read(text);
        if (tried.isEmpty() || before.mustWait(now)) {
            return Optional.empty();
        }
        if (talk.fact(Facts.PIN).filter(tried.get()::opens).isPresent()) {
            talk.forget(Facts.PIN_ATTEMPTS);
            return Optional.of(Decisions.YES);
        }
        talk.remember(Facts.PIN_ATTEMPTS, before.andOneMore(now).stored());
        return Optional.empty();
    }
}
