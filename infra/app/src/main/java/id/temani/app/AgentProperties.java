package id.temani.app;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of agents.
 *
 * @param maxLiveTalks talks of one agent at once; counts as soon as one phone can carry more than one
 */
@ConfigurationProperties("temani.agent")
record AgentProperties(@DefaultValue("3") int maxLiveTalks) {}
