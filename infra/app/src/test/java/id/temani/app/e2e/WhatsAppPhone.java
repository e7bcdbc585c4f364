package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A WhatsApp chat, delivered by Twilio's signed webhook. */
final class WhatsAppPhone extends Phone {

    static final String SENDER = "whatsapp:+622150001234";

    private final RunningApp app;
    private final String number;
    private final String alsoKnownAs;

    /** @param number as in {@code +628110000001} */
    WhatsAppPhone(RunningApp app, String number) {
        this(app, number, "");
    }

    /**
     * @param number a number, or a business-scoped id as in {@code ID.1502}
     * @param alsoKnownAs the other of the two, which each delivery carries; empty: none
     */
    WhatsAppPhone(RunningApp app, String number, String alsoKnownAs) {
        super(app.platforms().phone("whatsapp:" + number));
        this.app = app;
        this.number = number;
        this.alsoKnownAs = alsoKnownAs;
    }

    @Override
    int send(String text) {
        return deliver(Map.of("Body", text));
    }

    @Override
    int tap(String payload) {
        return deliver(Map.of("Body", "tapped", "ButtonPayload", payload, "ButtonText", "tapped"));
    }

    /** A photo that lies at Twilio under this name. */
    WhatsAppPhone shows(String name, String caption) {
        var form = Map.of(
                "MessageSid",
                "MM" + name,
                "Body",
                caption,
                "NumMedia",
                "1",
                "MediaContentType0",
                "image/jpeg",
                "MediaUrl0",
                "https://api.twilio.com" + Platforms.media(name));
        assertThat(deliver(form)).isEqualTo(200);
        return this;
    }

    private int deliver(Map<String, String> content) {
        var form = new HashMap<>(content);
        form.putIfAbsent("MessageSid", "SM" + UUID.randomUUID().toString().replace("-", ""));
        form.put("AccountSid", Platforms.ACCOUNT);
        form.put("From", "whatsapp:" + number);
        form.put("To", SENDER);
        form.putIfAbsent("NumMedia", "0");
        form.put("WaId", number.substring(1));
        form.put("ProfileName", "Seseorang");
        if (!alsoKnownAs.isEmpty()) {
            form.put("ExternalUserId", "whatsapp:" + alsoKnownAs);
        }
        return SignedForm.post(app, "/webhooks/whatsapp", form);
    }
}
