package id.temani.whatsapp;

import com.twilio.security.RequestValidator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tells Twilio's requests from forged ones. Two tokens count while one replaces the other.
 *
 * @see <a href="https://www.twilio.com/docs/usage/security#validating-requests">Twilio: validating requests</a>
 */
final class Signatures {

    static final String HEADER = "X-Twilio-Signature";

    private final List<RequestValidator> validators;

    Signatures(Stream<String> tokens) {
        this.validators = tokens.map(RequestValidator::new).toList();
    }

    /**
     * @param url the public URL with the raw query, as Twilio called it
     * @param body the parameters of the body alone, untrimmed
     */
    boolean isGenuine(String url, Map<String, String> body, String signature) {
        // No short cut: the answer takes as long with the second token as with the first.
        return validators.stream()
                        .filter(one -> one.validate(url, body, signature))
                        .count()
                > 0;
    }
}
