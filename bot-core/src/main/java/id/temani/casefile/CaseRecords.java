package id.temani.casefile;

import java.util.List;

/** What is written down in cases. Every method works in the caller's transaction. */
public interface CaseRecords {

    void add(CaseRecord record);

    /** Those of a case, the oldest first. */
    List<CaseRecord> of(CaseId file, CaseRecord.Kind kind);
}
