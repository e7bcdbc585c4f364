package id.temani.handoff;

import java.util.Optional;

/**
 * Questions about handing a talk over, at most one per talk, and notes that residents let pass on. Every method works in the
 * caller's transaction, which has locked the talk.
 */
public interface HandOvers {

    /** Keeps a question; what was there before goes. */
    void ask(HandOver question);

    /** The question that was not answered yet. */
    Optional<HandOver> of(HandoffId talk);

    /** The resident said yes, also to the note: it waits for whoever comes next. */
    void agreed(HandoffId talk);

    /** The note that the resident agreed to, once; whatever else is kept about handing this talk over goes, too. */
    Optional<String> takeNote(HandoffId talk);
}
