package id.temani.relay;

import id.temani.handoff.Handoff;
import id.temani.handoff.RecoveryAgent;
import id.temani.handoff.Roster;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.wording.Phrasebook;
import id.temani.wording.TalkLine;
import java.util.Optional;

/** Tells either side of a talk, in words, what two ticks would: whether their last line has arrived and was read. */
public final class LastLine {

    private final Journeys journeys;
    private final Roster roster;
    private final Phrasebook phrases;

    public LastLine(Journeys journeys, Roster roster, Phrasebook phrases) {
        this.journeys = journeys;
        this.roster = roster;
        this.phrases = phrases;
    }

    /** Of what an agent wrote to this resident; empty when there was nothing. */
    public Optional<String> ofAgent(Handoff live, Language language) {
        return said(live.resident(), live.resident(), language);
    }

    /** Of what this resident wrote to whoever is with them now; empty when there was nothing. */
    public Optional<String> ofResident(Handoff live, Language language) {
        return live.agent()
                .flatMap(roster::byId)
                .map(RecoveryAgent::chat)
                .flatMap(chat -> said(chat, live.resident(), language));
    }

    private Optional<String> said(ConversationId lane, ConversationId resident, Language language) {
        return journeys.ofLastLine(lane, resident).map(stage -> phrases.text(language, words(stage)));
    }

    private static TalkLine words(Journeys.Stage stage) {
        return switch (stage) {
            case WAITING -> TalkLine.LAST_WAITING;
            case SENT -> TalkLine.LAST_SENT;
            case DELIVERED -> TalkLine.LAST_DELIVERED;
            case READ -> TalkLine.LAST_READ;
            case FAILED -> TalkLine.LAST_FAILED;
        };
    }
}
