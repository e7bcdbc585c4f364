package id.temani.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {

    @Test
    void leavesAShortTextAlone() {
        assertThat(SentenceSplitter.split("Halo. Apa kabar?", 16)).containsExactly("Halo. Apa kabar?");
    }

    @Test
    void cutsAfterTheLastSentenceThatFits() {
        assertThat(SentenceSplitter.split("Satu dua. Tiga empat! Lima enam tujuh.", 25))
                .containsExactly("Satu dua. Tiga empat!", "Lima enam tujuh.");
    }

    @Test
    void cutsAfterAClosingQuoteAndAfterALine() {
        assertThat(SentenceSplitter.split("Dia bilang \"ya.\" Lalu pergi jauh", 22))
                .containsExactly("Dia bilang \"ya.\"", "Lalu pergi jauh");
        assertThat(SentenceSplitter.split("baris satu dan\nbaris dua yang", 20))
                .containsExactly("baris satu dan", "baris dua yang");
    }

    @Test
    void cutsBetweenWordsWhenASentenceIsTooLong() {
        assertThat(SentenceSplitter.split("satu dua tiga empat lima", 12))
                .containsExactly("satu dua", "tiga empat", "lima");
    }

    @Test
    void cutsAWordAsALastResortButNeverACharacter() {
        assertThat(SentenceSplitter.split("a" + "😀".repeat(4), 4)).containsExactly("a😀", "😀😀", "😀");
    }

    @Test
    void losesNothingAndKeepsTheLimitWhateverTheText() {
        var random = new Random(20260302);
        for (int i = 0; i < 2_000; i++) {
            var text = text(random, random.nextInt(1, 6_000));
            var parts = SentenceSplitter.split(text, Parts.LONGEST_BODY);

            assertThat(parts).allSatisfy(part -> assertThat(part.length()).isBetween(1, Parts.LONGEST_BODY));
            assertThat(blankless(String.join("", parts))).isEqualTo(blankless(text));
        }
    }

    private static String blankless(String text) {
        return text.replaceAll("\\s", "");
    }

    private static String text(Random random, int length) {
        var pieces = List.of("a", "kata", " ", " ", ". ", "? ", "\n", "😀", "…", "panjangsekali");
        var text = new StringBuilder("mulai");
        while (text.length() < length) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }
}
