package id.temani.app.e2e;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A WhatsApp chat, delivered by Twilio's signed webhook. */
final class WhatsAppPhone extends Phone {

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
        var form = new HashMap<>(content);
        form.put("MessageSid", "SM" + UUID.randomUUID().toString().replace("-", ""));
        form.put("AccountSid", Platforms.ACCOUNT);
        form.put("From", "whatsapp:" + number);
        form.put("To", SENDER);
        form.put("NumMedia", "0");
        form.put("WaId", number.substring(1));
        form.put("ProfileName", "Seseorang");
        return SignedForm.post(app, "/webhooks/whatsapp", form);
    }
}
