package id.temani.postgres.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.temani.wording.Enclosure;

/** An {@link Enclosure} inside a sealed column; its bytes are Base64 there. */
record StoredEnclosure(
        @JsonProperty("n") String name,
        @JsonProperty("k") Enclosure.Kind kind,
        @JsonProperty("b") byte[] content) {

    static StoredEnclosure of(Enclosure enclosure) {
        return new StoredEnclosure(enclosure.name(), enclosure.kind(), enclosure.content());
    }

    Enclosure enclosure() {
        return new Enclosure(name, kind, content);
    }
}
