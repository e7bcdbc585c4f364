package id.temani.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RawFormTest {

    private static final int CASES = 10_000;
    private static final String[] NAMES = {
        "MessageSid", "From", "Body", "NumMedia", "MessageType", "ButtonPayload", "ListId", "Latitude", "ExternalUserId"
    };

    @Test
    void givesBackWhatWasEncoded() {
        var form = Map.of("Body", "  halo 👋 & =+%20 \n", "Empty", "", "With=sign", "a&b");

        assertThat(RawForm.parse(Twilio.encoded(form))).contains(form);
    }

    @Test
    void readsFieldsWithoutAValueAndIgnoresEmptyPairs() {
        assertThat(RawForm.parse("&a&b=&&c=d=e")).contains(Map.of("a", "", "b", "", "c", "d=e"));
        assertThat(RawForm.parse("")).contains(Map.of());
    }

    @Test
    void refusesTwoValuesForOneName() {
        assertThat(RawForm.parse("a=1&b=2&a=3")).isEmpty();
        assertThat(RawForm.parse("a=1&b=2&a=1")).contains(Map.of("a", "1", "b", "2"));
    }

    @Test
    void refusesBrokenEscapes() {
        assertThat(RawForm.parse("a=%")).isEmpty();
        assertThat(RawForm.parse("a=%4")).isEmpty();
        assertThat(RawForm.parse("a=%zz")).isEmpty();
        assertThat(RawForm.parse("%zz=a")).isEmpty();
    }

    /** Nothing that anybody can send makes reading throw, and whatever is read keeps the limits of the core. */
    @Test
    void survivesRandomBodies() {
        var random = new Random(20260302);
        for (int i = 0; i < CASES; i++) {
            var body = i % 2 == 0 ? noise(random) : almostAForm(random);
            RawForm.parse(body).ifPresent(fields -> {
                InboundForm.read(fields, Instant.EPOCH)
                        .forEach(message -> assertThat(message.ref()).isNotBlank());
                StatusForm.read(fields, body);
            });
        }
    }

    @Test
    void givesBackAnyFormWhatsoever() {
        var random = new Random(42);
        for (int i = 0; i < CASES; i++) {
            var form = new LinkedHashMap<String, String>();
            for (int field = random.nextInt(8); field > 0; field--) {
                form.put(NAMES[random.nextInt(NAMES.length)], text(random));
            }
            assertThat(RawForm.parse(Twilio.encoded(form))).contains(form);
        }
    }

    private static String noise(Random random) {
        var bytes = new byte[random.nextInt(300)];
        random.nextBytes(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String almostAForm(Random random) {
        var body = new StringBuilder("From=whatsapp:%2B62811");
        for (int field = random.nextInt(8); field > 0; field--) {
            body.append("&%=+".charAt(random.nextInt(4)))
                    .append(NAMES[random.nextInt(NAMES.length)])
                    .append('=')
                    .append(noise(random).replace('&', '%'));
        }
        return body.toString();
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(40), 0, Character.MAX_CODE_POINT)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
