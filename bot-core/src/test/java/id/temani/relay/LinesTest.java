package id.temani.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void dropsCharactersThatHideOrTurnText() {
        assertThat(Lines.clean("\u202Ehalo\u200B ka\uFEFFk\u0000 ")).isEqualTo("halo kak");
    }

    @Test
    void keepsLineBreaksAndFamilyEmoji() {
        assertThat(Lines.clean("satu\ndua 🙏")).isEqualTo("satu\ndua 🙏");
    }
}
