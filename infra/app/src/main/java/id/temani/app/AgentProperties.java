package id.temani.app;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of agents.
 *
 * @param maxLiveTalks talks of one agent at once; counts as soon as one phone can carry more than one
 * @param longestDuty how long SIAP lasts outside of a shift
 * @param pauseAfter so many offers in a row without an answer, and an agent is left in peace until SIAP
 */
@ConfigurationProperties("temani.agent")
record AgentProperties(
        @DefaultValue("3") int maxLiveTalks,
        @DefaultValue("12h") Duration longestDuty,
        @DefaultValue("3") int pauseAfter) {}
