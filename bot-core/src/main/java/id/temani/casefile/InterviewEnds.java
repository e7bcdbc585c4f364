package id.temani.casefile;

import id.temani.delivery.Letters;
import java.time.Instant;

/** An interview that was not finished goes when its result is noted otherwise, with the end of its case, and when somebody else goes on. */
public record InterviewEnds(Interviews interviews) implements CaseNews {

    @Override
    public void entered(CaseFile file, Instant now, Letters letters) {
        var moved = switch (file.history().getLast().what()) {
            case Entry.Happened(var event) -> event == Entry.Event.HANDED_OVER || event == Entry.Event.AGENT_LEFT;
            case Entry.Became(var state) -> !state.isOpen() || state == CaseState.ASSESSED;
        };
        if (moved) {
            interviews.remove(file.id());
        }
    }
}
