package id.temani.referral;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Of the page on which facilities answer.
 *
 * @param base how the outside reaches us; empty: letters name no page
 * @param unanswered how long the page is open for an answer
 * @param accepted how long it stays open after each answer: treatment lasts for months
 */
public record PageTerms(Optional<URI> base, Duration unanswered, Duration accepted) {

    /** Where the pages are. */
    public static final String PATH = "/rujukan/";

    Optional<String> address(String token) {
        return base.map(uri -> uri.toString().replaceFirst("/+$", "") + PATH + token);
    }
}
