package id.temani.postgres.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.temani.casefile.CaseFile;
import id.temani.casefile.CaseRecord;
import id.temani.casefile.Interview;
import id.temani.casefile.ServiceLine;
import id.temani.handoff.Aftercare;
import id.temani.postgres.vault.Cell;
import id.temani.postgres.vault.Dek;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals and opens what cases say about their residents, each bound to its place. */
public final class CaseSealing {

    private CaseSealing() {}

    /** Of which service, and where somebody comes from. */
    public record Care(
            @JsonProperty("l") ServiceLine line,
            @JsonProperty("o") Aftercare.@Nullable Origin origin) {

        public Optional<Aftercare.Origin> originIfAny() {
            return Optional.ofNullable(origin);
        }
    }

    /** What was written down, by name. */
    private record Values(@JsonProperty("v") @Nullable Map<String, String> values) {
        @Override
        public String toString() {
            return "Values[redacted]";
        }
    }

    public static byte[] care(Dek key, CaseFile file) {
        var care = file.care();
        return key.seal(
                careCell(file.id().value()),
                Json.write(new Care(care.line(), care.origin().orElse(null))));
    }

    public static Care care(Dek key, UUID file, byte[] sealed) {
        return Json.read(key.open(careCell(file), sealed), Care.class);
    }

    public static byte[] values(Dek key, CaseRecord record) {
        return key.seal(valuesCell(record.id()), Json.write(new Values(record.values())));
    }

    public static Map<String, String> values(Dek key, UUID record, byte[] sealed) {
        var values =
                Json.read(key.open(valuesCell(record), sealed), Values.class).values();
        return values == null ? Map.of() : values;
    }

    public static byte[] values(Dek key, Interview interview) {
        return key.seal(interviewCell(interview.file().value()), Json.write(new Values(interview.values())));
    }

    public static Map<String, String> interview(Dek key, UUID file, byte[] sealed) {
        var values =
                Json.read(key.open(interviewCell(file), sealed), Values.class).values();
        return values == null ? Map.of() : values;
    }

    private static Cell interviewCell(UUID file) {
        return new Cell("interview", file, "sealed_values");
    }

    private static Cell careCell(UUID file) {
        return new Cell("case_file", file, "sealed_care");
    }

    private static Cell valuesCell(UUID record) {
        return new Cell("case_record", record, "sealed_values");
    }
}
