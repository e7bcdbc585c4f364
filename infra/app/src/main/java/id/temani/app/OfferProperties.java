package id.temani.app;

import id.temani.duty.QuietHours;
import id.temani.handoff.OfferTerms;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of how requests are offered to agents.
 *
 * @param rings how many look at one request at the same time, ring by ring
 * @param acceptWithin how long an offer waits before others are asked
 * @param acceptAtNight the same in the quiet hours
 * @param askAgain pause before an agent who let an offer lapse is asked about the same request again
 * @param maxOpen how many offers one agent looks at
 * @param apologiseAfter how long somebody waits without anybody until we say sorry and name other ways
 * @param quietFrom when the quiet hours begin, in the time zone of the agent's unit
 * @param quietUntil when they end; the same as {@code quietFrom}: there are none
 * @param urgentAtNight whether danger disturbs agents in the quiet hours of a shift of their unit
 */
@ConfigurationProperties("temani.offer")
record OfferProperties(
        @DefaultValue({"3", "5", "8"}) List<Integer> rings,
        @DefaultValue("3m") Duration acceptWithin,
        @DefaultValue("5m") Duration acceptAtNight,
        @DefaultValue("15m") Duration askAgain,
        @DefaultValue("3") int maxOpen,
        @DefaultValue("20m") Duration apologiseAfter,
        @DefaultValue("21:00") LocalTime quietFrom,
        @DefaultValue("08:00") LocalTime quietUntil,
        @DefaultValue("true") boolean urgentAtNight) {

    OfferTerms terms(AgentProperties agent) {
        return new OfferTerms(
                rings,
                acceptWithin,
                acceptAtNight,
                askAgain,
                agent.maxLiveTalks(),
                maxOpen,
                agent.pauseAfter(),
                apologiseAfter,
                new QuietHours(quietFrom, quietUntil),
                urgentAtNight);
    }
}
