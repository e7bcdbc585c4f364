package id.temani.casefile;

import java.util.UUID;

/** Names a case. */
public record CaseId(UUID value) {

    public static CaseId random() {
        return new CaseId(UUID.randomUUID());
    }
}
