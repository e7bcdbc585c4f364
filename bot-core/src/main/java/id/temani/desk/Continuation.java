package id.temani.desk;

import id.temani.conversation.Conversation;
import id.temani.conversation.Conversations;
import id.temani.conversation.Facts;
import id.temani.conversation.ReceiptCode;
import id.temani.conversation.ReceiptCodes;
import id.temani.delivery.OutboundMessage;
import id.temani.privacy.Attempts;
import id.temani.resident.Role;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import java.security.SecureRandom;
import java.util.Map;

/**
 * Going on from another chat: a code is given in the old one and sent in the new one. What was said before comes along,
 * closed, so that a PIN is asked for where there is one; the old chat is left empty and told so in neutral words.
 */
public final class Continuation {

    private final Conversations conversations;
    private final ReceiptCodes codes;
    private final Phrasebook phrases;
    private final SecureRandom random;

    public Continuation(Conversations conversations, ReceiptCodes codes, Phrasebook phrases, SecureRandom random) {
        this.conversations = conversations;
        this.codes = codes;
        this.phrases = phrases;
        this.random = random;
    }

    void giveCode(Visit visit) {
        var code = ReceiptCode.fresh(random);
        codes.keep(code, visit.id(), visit.now());
        visit.reply(phrases.say(
                visit.language(),
                Line.RECEIPT_CODE,
                Map.of("code", code.value(), "days", Long.toString(ReceiptCodes.VALID.toDays()))));
    }

    /**
     * Takes a code; when it is not good, or not now, says so.
     *
     * @return whether the visit is now about the talk that the code opens
     */
    boolean redeem(Visit visit, ReceiptCode code) {
        var attempts = attempts(visit);
        if (attempts.mustWait(visit.now())) {
            visit.reply(phrases.say(visit.language(), Line.RECEIPT_NOT_NOW));
            return false;
        }
        var owner = codes.find(code, visit.now());
        if (owner.isEmpty()) {
            visit.become(visit.conversation()
                    .talk()
                    .withFact(
                            Facts.CODE_ATTEMPTS,
                            attempts.andOneMore(visit.now()).stored()));
            return refuse(visit, Line.RECEIPT_NOT_VALID);
        }
        if (owner.get().equals(visit.id())) {
            codes.redeem(code, visit.now());
            opened(visit, visit.conversation());
            return true;
        }
        if (Entrance.holdsData(visit)) {
            return refuse(visit, Line.CODE_NEEDS_ERASURE);
        }
        return conversations
                .lockIfFree(owner.get())
                .map(old -> comesAlong(visit, old, code))
                .orElseGet(() -> refuse(visit, Line.RECEIPT_NOT_NOW));
    }

    private boolean comesAlong(Visit visit, Conversation old, ReceiptCode code) {
        var here = visit.conversation();
        var sameWorld =
                old.address().channel().isReal() == here.address().channel().isReal();
        if (!sameWorld
                || old.role() != Role.RESIDENT
                || codes.redeem(code, visit.now()).isEmpty()) {
            return refuse(visit, Line.RECEIPT_NOT_VALID);
        }
        visit.alsoDelete(conversations.shownSince(old.id(), visit.now().minus(ConversationDesk.DELETABLE)).stream()
                .filter(shown -> shown.chat().equals(old.address()))
                .toList());
        var notice = OutboundMessage.to(old.id(), phrases.say(old.talk().language(), Line.RECEIPT_MOVED_AWAY));
        var moved = conversations.move(old, here, notice, visit.now());
        visit.alsoSend(moved.notice());
        opened(visit, moved.conversation());
        return true;
    }

    private static void opened(Visit visit, Conversation conversation) {
        visit.become(conversation.with(
                conversation.talk().closed().withoutFact(Facts.CODE_ATTEMPTS).heard(visit.now())));
    }

    private static Attempts attempts(Visit visit) {
        return visit.conversation()
                .talk()
                .fact(Facts.CODE_ATTEMPTS)
                .map(Attempts::read)
                .orElse(Attempts.NONE);
    }

    private boolean refuse(Visit visit, Line why) {
        visit.reply(phrases.say(visit.language(), why));
        return false;
    }
}
