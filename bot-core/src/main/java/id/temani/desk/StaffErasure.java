package id.temani.desk;

import id.temani.resident.Language;
import id.temani.wording.Choice;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import id.temani.wording.Utterance;

/** HAPUS in an agent's or a coordinator's chat: asked once, then everything about them goes. */
public final class StaffErasure {

    private static final String QUESTION = "staff-erase:";

    private final Phrasebook phrases;

    public StaffErasure(Phrasebook phrases) {
        this.phrases = phrases;
    }

    Utterance question(Language language) {
        return phrases.say(language, Line.STAFF_ERASE_CONFIRM)
                .offering(
                        Choice.typedAs(QUESTION + "yes", phrases.text(language, Line.YES), "HAPUS SEMUA"),
                        Choice.typedAs(QUESTION + "no", phrases.text(language, Line.NO), "BATAL"));
    }

    boolean confirms(String payload) {
        return payload.equals(QUESTION + "yes");
    }

    /** @param dropped whether lines of theirs go along that nobody got; told in one message, because only the last is sent */
    void erase(Visit visit, Language language, boolean dropped) {
        var erased = phrases.text(language, Line.ERASED);
        visit.reply(
                Utterance.plain(dropped ? erased + " " + phrases.text(language, Line.AGENT_LINES_DROPPED) : erased));
        visit.erase();
    }
}
