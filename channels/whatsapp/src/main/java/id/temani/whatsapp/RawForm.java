package id.temani.whatsapp;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A form body as it was sent. Servlet parameters would mix in the query, and Twilio does not sign them together. */
final class RawForm {

    private RawForm() {}

    /**
     * Decodes without trimming anything, because the signature covers every blank.
     *
     * @return empty when it is no form, or gives one name two values: what was checked must be what is read
     */
    static Optional<Map<String, String>> parse(String encoded) {
        var fields = new LinkedHashMap<String, String>();
        for (var pair : encoded.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            var equals = pair.indexOf('=');
            try {
                var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                var value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
                var before = fields.putIfAbsent(name, value);
                if (before != null && !before.equals(value)) {
                    return Optional.empty();
                }
            } catch (IllegalArgumentException broken) {
                return Optional.empty();
            }
        }
        return Optional.of(fields);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
