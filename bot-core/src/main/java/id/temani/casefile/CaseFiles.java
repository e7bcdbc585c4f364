package id.temani.casefile;

import id.temani.handoff.AgentId;
import id.temani.resident.ConversationId;
import java.util.List;
import java.util.Optional;

/** All cases. Every method works in the caller's transaction. */
public interface CaseFiles {

    /** Adds a case. One resident has at most one open case: a second is refused by the store. */
    void add(CaseFile file);

    /** Keeps a changed case; of the history, only what was added. */
    void save(CaseFile file);

    /** Locks a case for a change; empty when it was erased. */
    Optional<CaseFile> lock(CaseId id);

    /** Reads without a lock. */
    Optional<CaseFile> find(CaseId id);

    /** The open cases of this agent, the oldest first, without a lock. */
    List<CaseFile> openOf(AgentId agent);

    /** Open cases that nobody accompanies, the oldest first, without a lock. */
    List<CaseFile> withoutAgent();

    /** Every case of this resident that is still kept, the latest first, without a lock. */
    List<CaseFile> of(ConversationId resident);
}
