package id.temani.casefile;

import id.temani.delivery.Letters;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.unit.UnitId;
import id.temani.wording.Utterance;
import java.time.Instant;

/** Somebody who plans, an agent or a resident: where they read, and in which language. */
record Planner(ConversationId chat, Language reads, CaseFile file, Letters letters, Instant now) {

    void tell(Utterance utterance) {
        letters.about(file.resident(), chat, utterance);
    }

    UnitId unit() {
        return file.care().unit();
    }
}
