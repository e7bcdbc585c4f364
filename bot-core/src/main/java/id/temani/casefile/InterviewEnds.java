package id.temani.casefile;

import id.temani.delivery.Letters;
import java.time.Instant;

/** An interview that was not finished goes with the end of its case, and when somebody else goes on. */
public record InterviewEnds(Interviews interviews) implements CaseNews {

    @Override
    public void entered(CaseFile file, Instant now, Letters letters) {
        var handedOn = file.history().getLast().what().equals(new Entry.Happened(Entry.Event.HANDED_OVER));
        if (handedOn || !file.state().isOpen()) {
            interviews.remove(file.id());
        }
    }
}
