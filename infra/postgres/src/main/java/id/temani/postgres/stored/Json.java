package id.temani.postgres.stored;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Compact JSON: what is empty is left out, what is unknown is ignored, so that versions can run side by side. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Json() {}

    static byte[] write(Object stored) {
        return MAPPER.writeValueAsBytes(stored);
    }

    static <T> T read(byte[] json, Class<T> kind) {
        try {
            return MAPPER.readValue(json, kind);
        } catch (JacksonException e) {
            // The library's message may quote what stands in the text; it is not even kept as the cause.
            throw new IllegalStateException("Stored " + kind.getSimpleName() + " cannot be read: "
                    + e.getClass().getSimpleName());
        }
    }
}
