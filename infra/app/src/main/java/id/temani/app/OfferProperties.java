package id.temani.app;

import id.temani.handoff.OfferTerms;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of how requests are offered to agents.
 *
 * @param rings how many look at one request at the same time, ring by ring
 * @param acceptWithin how long an offer waits before others are asked
 * @param askAgain pause before an agent who let an offer lapse is asked about the same request again
 * @param maxOpen how many offers one agent looks at
 */
@ConfigurationProperties("temani.offer")
record OfferProperties(
        @DefaultValue({"3", "5", "8"}) List<Integer> rings,
        @DefaultValue("3m") Duration acceptWithin,
        @DefaultValue("15m") Duration askAgain,
        @DefaultValue("3") int maxOpen) {

    OfferTerms terms(AgentProperties agent) {
        return new OfferTerms(rings, acceptWithin, askAgain, agent.maxLiveTalks(), maxOpen);
    }
}
