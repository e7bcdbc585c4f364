package id.temani.handoff;

import java.time.Instant;

/**
 * The agent of a live talk owes the resident a line.
 *
 * @param since since when: of their first unanswered line, or from accepting
 * @param greeting whether it is the first line of all, for which nobody is reminded
 * @param reminded whether the agent was reminded already
 */
public record Silence(HandoffId talk, Instant since, boolean greeting, boolean reminded) {}
