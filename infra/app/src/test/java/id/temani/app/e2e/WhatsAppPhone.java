package id.temani.app.e2e;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A WhatsApp chat, delivered by Twilio's signed webhook. */
final class WhatsAppPhone extends Phone {

    static final String TOKEN = "0f0e0d0c0b0a09080706050403020100";
    static final String SENDER = "whatsapp:+622150001234";

    private final RunningApp app;
    private final String number;

    /** @param number as in {@code +628110000001} */
    WhatsAppPhone(RunningApp app, String number) {
        super(app.platforms().phone("whatsapp:" + number));
        this.app = app;
        this.number = number;
    }

    @Override
    int send(String text) {
        return deliver(Map.of("Body", text));
    }

    @Override
    int tap(String payload) {
        return deliver(Map.of("Body", "tapped", "ButtonPayload", payload, "ButtonText", "tapped"));
    }

    private int deliver(Map<String, String> content) {
        var form = new TreeMap<>(content);
        form.put("MessageSid", "SM" + UUID.randomUUID().toString().replace("-", ""));
        form.put("AccountSid", Platforms.ACCOUNT);
        form.put("From", "whatsapp:" + number);
        form.put("To", SENDER);
        form.put("NumMedia", "0");
        form.put("WaId", number.substring(1));
        form.put("ProfileName", "Seseorang");
        var body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return app.post(
                "/webhooks/whatsapp", "application/x-www-form-urlencoded", body, "X-Twilio-Signature", signature(form));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String signature(TreeMap<String, String> form) {
        var signed = new StringBuilder(RunningApp.PUBLIC_URL + "/webhooks/whatsapp");
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
