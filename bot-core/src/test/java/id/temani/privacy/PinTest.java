package id.temani.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"2580", " 2580 ", "25 80", "２５８０", "٢٥٨٠", "258025"})
    void readsFourToSixDigitsOfAnyScript(String text) {
        assertThat(Pin.read(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "258", "2580258", "25a0", "dua lima delapan nol", "2580!"})
    void readsNothingElse(String text) {
        assertThat(Pin.read(text)).isEmpty();
    }

    @Test
    void isOpenedByTheSameDigitsOnlyAndKeepsNoneOfThem() {
        var hash = Pin.read("2580").orElseThrow().hashed(Pin.roomForSalt());

        assertThat(hash).doesNotContain("2580");
        assertThat(Pin.read("２５８０").orElseThrow().opens(hash)).isTrue();
        assertThat(Pin.read("2581").orElseThrow().opens(hash)).isFalse();
        assertThat(Pin.read("25800").orElseThrow().opens(hash)).isFalse();
    }

    @Test
    void looksDifferentWithEverySalt() {
        var pin = Pin.read("2580").orElseThrow();
        var salt = Pin.roomForSalt();
        salt[0] = 1;

        assertThat(pin.hashed(salt)).isNotEqualTo(pin.hashed(Pin.roomForSalt()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "1234", "9876", "012345", "777777"})
    void knowsWhatEverybodyWouldTryFirst(String digits) {
        assertThat(Pin.read(digits).orElseThrow().isObvious()).isTrue();
    }

    @Test
    void printsNoDigits() {
        assertThat(Pin.read("2580").orElseThrow()).asString().doesNotContain("2580");
    }

    @Test
    void letsNobodyGuessQuickly() {
        var attempts = Attempts.NONE;
        var now = NOON;
        int tried = 0;
        for (; now.isBefore(NOON.plus(Duration.ofDays(30))); now = now.plusSeconds(1)) {
            if (!attempts.mustWait(now)) {
                attempts = Attempts.read(attempts.andOneMore(now).stored());
                tried++;
            }
        }

        assertThat(tried).isLessThan(40);
    }
}
