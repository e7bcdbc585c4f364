package id.temani.app.e2e;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What Twilio posts to our address, signed as Twilio signs it. */
final class SignedForm {

    static final String TOKEN = "0f0e0d0c0b0a09080706050403020100";

    private SignedForm() {}

    /** @param path behind the public URL, with its query */
    static int post(RunningApp app, String path, Map<String, String> form) {
        var sorted = new TreeMap<>(form);
        var body = sorted.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return app.post(path, "application/x-www-form-urlencoded", body, "X-Twilio-Signature", signature(path, sorted));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String signature(String path, TreeMap<String, String> form) {
        var signed = new StringBuilder(RunningApp.PUBLIC_URL + path);
        form.forEach((name, value) -> signed.append(name).append(value));
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
