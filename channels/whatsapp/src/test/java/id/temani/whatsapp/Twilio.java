package id.temani.whatsapp;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as Twilio's documentation says, without its SDK. */
final class Twilio {

    static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";
    static final String TOKEN = "0f0e0d0c0b0a09080706050403020100";
    static final String FROM = "whatsapp:+622150001234";
    static final String MESSAGES = "/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json";

    private Twilio() {}

    static String signature(String token, String url, Map<String, String> form) {
        var signed = new StringBuilder(url);
        new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A message as the API lists and answers it. */
    static String message(String sid, String body, String direction, String at) {
        return """
                {"sid": "%s", "body": %s, "direction": "%s", "from": "%s", "to": "%s", "num_media": "0",
                 "status": "%s", "date_created": "%s", "date_sent": "%s", "account_sid": "%s"}
                """.formatted(
                        sid,
                        quoted(body),
                        direction,
                        direction.equals("inbound") ? "whatsapp:+628110000001" : FROM,
                        direction.equals("inbound") ? FROM : "whatsapp:+628110000001",
                        direction.equals("inbound") ? "received" : "queued",
                        at,
                        at,
                        ACCOUNT);
    }

    static String page(String nextPageUri, String... messages) {
        return """
                {"messages": [%s], "page": 0, "page_size": 100, "first_page_uri": "%s", "uri": "%s",
                 "next_page_uri": %s, "previous_page_uri": null, "start": 0, "end": 0}
                """.formatted(
                String.join(",", messages), MESSAGES, MESSAGES, nextPageUri.isEmpty() ? "null" : quoted(nextPageUri));
    }

    static String error(int code, int status) {
        return """
                {"code": %d, "message": "the text that was sent", "more_info": "https://www.twilio.com/docs/errors/%d",
                 "status": %d}
                """.formatted(code, code, status);
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }
}
