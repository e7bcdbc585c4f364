package id.temani.delivery;

import id.temani.resident.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Messages waiting to be sent, in one lane per conversation. Safe to use from several nodes at once.
 *
 * <p>A lane moves on only when its oldest message is closed, so people read in the order in which we wrote.
 */
public interface Outbox {

    /** How long a node keeps a message to itself; longer than any sender's time-out. */
    Duration LEASE = Duration.ofSeconds(30);

    /** How long a last line after an erasure may wait for its acceptance; then it is gone unsent. */
    Duration FAREWELL_KEPT = Duration.ofHours(1);

    /**
     * Adds messages at the end of their lanes, in the order given, in the caller's transaction. Adding an id again
     * changes nothing. A lane whose person cannot be reached, or asked us to stop, takes nothing.
     *
     * @return those that this node may send itself right after the commit, already leased to it, in order: a message
     *     goes out this way when every unsent one before it in its lane was leased to this node in the same way (the
     *     {@link Postman} keeps their order); behind a postponed or a claimed one, or somebody else's, it is left to
     *     {@link #claim}, because this node may write it before it has taken in what it claimed
     */
    List<Claim> add(List<OutboundMessage> messages, Instant now);

    /**
     * Hands out the oldest unsent message of each free lane and leases it. Urgent ones first, then oldest first.
     *
     * <p>A message is handed out to one caller only. If that caller neither closes nor {@linkplain #postpone postpones}
     * it before the lease is over, that node died: the message may have been in flight, or may never have been tried. It
     * is handed out again as unanswered, however many nodes die with it.
     *
     * @param limit the most messages to hand out, at least 1
     */
    List<Claim> claim(Instant now, int limit);

    /** Marks messages as sent, keeps the platform's ids and blanks the texts. Closed and unknown ids are ignored. */
    void complete(Collection<Sent> sent, Instant now);

    /** Closes a message that the platform never will accept, or may have, and blanks its text. Ignored when closed. */
    void giveUp(MessageId id, Instant now);

    /** Puts back a message that was certainly not sent; its lane waits. Ignored when somebody claimed it since. */
    void postpone(Claim claim, Instant until);

    /**
     * The platform gave no answer: the message may have arrived. It comes back at {@code until} and its claim says how
     * often that has happened; its lane waits. Ignored when somebody claimed it since.
     */
    void unknown(Claim claim, Instant until);

    /** Lets go of messages that this node leased but did not try to send, so that {@link #claim} finds them. */
    void release(Collection<MessageId> ids);

    /** Nothing more is sent to this conversation until the person writes again; what waits is closed. */
    void shut(ConversationId lane, Instant now);

    /**
     * Closes what this lane was to show of others' and nobody is sending yet: whoever reads there may not any more.
     *
     * @return whose lines ({@link Nature#RELAYED}) will not arrive, each once
     */
    Set<ConversationId> takeBack(ConversationId lane, Instant now);

    /** Whether this lane takes nothing now: blocked, unreachable, or asked us to stop. */
    boolean isShut(ConversationId lane);

    /** Finds our message by the platform's id, for replies and delivery statuses; for 14 days. */
    Optional<MessageId> find(ConversationId lane, ProviderId id);

    /** Whose data the message with the platform's id is, for quotations; for 14 days. */
    Optional<ConversationId> ownerOf(ConversationId lane, ProviderId id);

    /** Forgets what was closed before {@code moment}, and farewells older than {@link #FAREWELL_KEPT}; for retention. */
    int forgetClosedBefore(Instant moment, Instant now);

    /** One accepted message. */
    record Sent(MessageId id, ProviderId providerId) {}
}
