package id.temani.desk;

import id.temani.conversation.Content;
import id.temani.conversation.Conversation;
import id.temani.conversation.Conversations;
import id.temani.conversation.InboundMessage;
import id.temani.conversation.Talk;
import id.temani.delivery.Claim;
import id.temani.delivery.Letters;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.resident.Role;
import id.temani.wording.Utterance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One message at the desk, with what its handling has come to so far. Lives for one turn, in one thread. */
final class Visit {

    /** The flow of help in danger. */
    private static final String SAFETY = "safety";

    private final Content content;
    private final Optional<InboundMessage> message;
    private final Instant now;
    private final Letters letters = new Letters();
    private Conversation conversation;
    private final Role cameAs;
    private boolean erased;
    private boolean takenBack;
    private List<Claim> alsoSent = List.of();
    private List<Conversations.Shown> alsoDeleted = List.of();
    private Cleared cleared = Cleared.NOTHING;

    Visit(Conversation conversation, InboundMessage message, Instant now) {
        this.conversation = conversation;
        this.cameAs = conversation.role();
        this.content = message.content();
        this.message = Optional.of(message);
        this.now = now;
    }

    /** A visit by the clock: nobody wrote. */
    Visit(Conversation conversation, Instant now) {
        this.conversation = conversation;
        this.cameAs = conversation.role();
        this.content = new Content.Unblocked();
        this.message = Optional.empty();
        this.now = now;
    }

    Conversation conversation() {
        return conversation;
    }

    /** As it is left: nothing is sent to a closed talk until somebody writes, but for help in danger. */
    Conversation rested() {
        var talk = conversation.talk();
        return talk.isClosed() && !isInDanger(talk) ? conversation.silent() : conversation;
    }

    /** Whether help in danger is what this talk is about at the moment. */
    static boolean isInDanger(Talk talk) {
        return talk.position().filter(at -> at.flow().equals(SAFETY)).isPresent();
    }

    ConversationId id() {
        return conversation.id();
    }

    Content content() {
        return content;
    }

    Optional<InboundMessage> message() {
        return message;
    }

    Instant now() {
        return now;
    }

    Letters letters() {
        return letters;
    }

    Language language() {
        return conversation.talk().language();
    }

    boolean real() {
        return conversation.address().channel().isReal();
    }

    void become(Conversation next) {
        conversation = next;
    }

    void become(Talk next) {
        conversation = conversation.with(next);
    }

    void reply(Utterance utterance) {
        letters.to(id(), utterance);
    }

    void reply(List<Utterance> utterances) {
        utterances.forEach(this::reply);
    }

    void replyUrgently(List<Utterance> utterances) {
        utterances.forEach(utterance -> letters.urgent(id(), id(), utterance));
    }

    /** Everything about this person goes when the turn is finished; its last reply is the farewell. */
    void forget() {
        erased = true;
    }

    /** The same, and what is on their phone goes as far as the platform allows. */
    void erase() {
        erased = true;
        takenBack = true;
    }

    /** What is in this chat goes from the phone as far as the platform allows; all else stays. */
    void takeBackChat() {
        cleared = Cleared.CHAT;
    }

    /** The same for the message at hand alone. */
    void takeBackMessage() {
        cleared = Cleared.MESSAGE;
    }

    /** What another chat is told in this turn. */
    void alsoSend(List<Claim> claims) {
        alsoSent = List.copyOf(claims);
    }

    List<Claim> alsoSent() {
        return alsoSent;
    }

    /** What goes from another chat in this turn. */
    void alsoDelete(List<Conversations.Shown> messages) {
        alsoDeleted = List.copyOf(messages);
    }

    List<Conversations.Shown> alsoDeleted() {
        return alsoDeleted;
    }

    Cleared cleared() {
        return cleared;
    }

    /** What goes from a phone although the person stays. */
    enum Cleared {
        NOTHING,
        MESSAGE,
        CHAT
    }

    /** The role this person leaves with, if it is another than they came with. */
    Optional<Receipt.NewRole> newRole() {
        var leavesAs = erased ? Role.RESIDENT : conversation.role();
        return leavesAs == cameAs
                ? Optional.empty()
                : Optional.of(new Receipt.NewRole(conversation.address(), leavesAs));
    }

    boolean takenBack() {
        return takenBack;
    }

    boolean erased() {
        return erased;
    }
}
