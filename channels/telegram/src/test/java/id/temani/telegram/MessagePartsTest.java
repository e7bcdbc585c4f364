package id.temani.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessagePartsTest {

    @Test
    void leavesAShortTextAlone() {
        assertThat(MessageParts.of("a".repeat(4096))).containsExactly("a".repeat(4096));
    }

    @Test
    void cutsAtTheEndOfASentence() {
        assertThat(MessageParts.of("Satu dua tiga. Empat lima enam.", 20))
                .containsExactly("Satu dua tiga.", "Empat lima enam.");
    }

    @Test
    void cutsBetweenWordsWhenASentenceIsTooLong() {
        assertThat(MessageParts.of("satu dua tiga empat lima enam", 12))
                .containsExactly("satu dua", "tiga empat", "lima enam");
    }

    @Test
    void cutsBetweenCharactersWhenThereAreNoWords() {
        assertThat(MessageParts.of("aaa😊bbb", 4)).containsExactly("aaa", "😊bb", "b");
    }

    @Test
    void losesNothingButBlanksBetweenParts() {
        var text = "Kalimat nomor satu. Kalimat nomor dua! Apakah ini tiga? ".repeat(400);

        var parts = MessageParts.of(text);

        assertThat(parts).allSatisfy(part -> assertThat(part).isNotBlank().hasSizeLessThanOrEqualTo(4096));
        assertThat(String.join(" ", parts)).isEqualTo(text.strip());
    }

    @Test
    void makesNoPartOfBlanks() {
        assertThat(MessageParts.of("a" + " ".repeat(10_000) + "b")).containsExactly("a", "b");
    }
}
