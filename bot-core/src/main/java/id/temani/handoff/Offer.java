package id.temani.handoff;

import java.time.Instant;

/**
 * A request shown to one agent.
 *
 * @param expiresAt when others are asked; it may still be accepted later while the request waits
 */
public record Offer(HandoffId handoff, AgentId agent, Answer answer, Instant offeredAt, Instant expiresAt) {

    /** What the agent made of it. */
    public enum Answer {
        OPEN,
        ACCEPTED,
        DECLINED,
        /** "Mungkin saya kenal": this agent is never offered this resident again, and nobody counts it. */
        RECUSED,
        LAPSED,
        /** Somebody else was quicker, or the resident took the request back. */
        WITHDRAWN
    }
}
