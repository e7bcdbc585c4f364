package id.temani.app;

import id.temani.referral.PageTerms;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the page on which facilities answer a referral.
 *
 * @param unanswered how long it is open for a first answer
 * @param accepted how long it stays open after each answer
 */
@ConfigurationProperties("temani.referral")
record ReferralProperties(
        @DefaultValue("30d") Duration unanswered,
        @DefaultValue("180d") Duration accepted) {

    PageTerms terms(Optional<URI> base) {
        return new PageTerms(base, unanswered, accepted);
    }
}
