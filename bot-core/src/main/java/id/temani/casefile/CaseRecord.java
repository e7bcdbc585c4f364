package id.temani.casefile;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something written down in a case. Sealed under the resident's key; prints nothing of it.
 *
 * @param values what was written, by the names that its kind uses
 */
public record CaseRecord(UUID id, CaseId file, Kind kind, Map<String, String> values, Instant at) {

    /** What is written down. */
    public enum Kind {
        /** A few words of the agent after a session. */
        NOTE,
        /** What an assessment found: by the bot or in an interview. */
        ASSESSMENT,
        /** What a person decided after it, beside what the table proposed, and why. */
        DECISION,
        /** The readiness ruler, 0 to 10, at the start or the end. */
        READINESS,
        /** The four domain scores of WHOQOL-BREF, at the start or the end; never its items. */
        QUALITY_OF_LIFE,
        /** A letter of an authority: asked for, or issued by whom, number, date. Never made by us. */
        LETTER,
        /** Of a urine test. Seen and entered by a coordinator of the unit only. */
        URINE_RESULT
    }

    public CaseRecord {
        values = Map.copyOf(values);
    }

    public static CaseRecord of(CaseFile file, Kind kind, Map<String, String> values, Instant now) {
        return new CaseRecord(UUID.randomUUID(), file.id(), kind, values, now);
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    @Override
    public String toString() {
        return "CaseRecord[%s, redacted]".formatted(kind);
    }
}
