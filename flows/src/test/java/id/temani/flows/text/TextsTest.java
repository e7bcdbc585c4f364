package id.temani.flows.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.temani.flows.Flows;
import id.temani.resident.Language;
import id.temani.resident.Languages;
import id.temani.wording.Line;
import id.temani.wording.Phrase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Texts TEXTS = Flows.load().parts().texts();

    @Test
    void fillsInPlaceholders() {
        assertThat(TEXTS.text(Language.INDONESIAN, Line.WAIT_ESTIMATE, Map.of("from", "10", "to", "20")))
                .isEqualTo("Biasanya 10–20 menit.");
    }

    @Test
    void aPlaceholderWithoutAValueIsABug() {
        assertThatThrownBy(() -> TEXTS.text(Language.INDONESIAN, Line.WAIT_ESTIMATE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("wait.estimate");
    }

    @Test
    void aValueIsTakenAsItIs() {
        assertThat(TEXTS.text(Language.INDONESIAN, Line.TALK_LATE, Map.of("text", "$1 {from} \\ ok")))
                .isEqualTo("(terlambat) $1 {from} \\ ok");
    }

    @Test
    void choosesTheVariantForTheChannelAndForFamilies() {
        assertThat(TEXTS.variant(Language.INDONESIAN, "first-contact.consent", List.of("myself", "whatsapp")))
                .isEqualTo("first-contact.consent@whatsapp");
        assertThat(TEXTS.variant(Language.INDONESIAN, "ask-person.consent", List.of("family", "telegram")))
                .isEqualTo("ask-person.consent@family");
        assertThat(TEXTS.variant(Languages.ENGLISH, "ask-person.consent", List.of("family", "telegram")))
                .isEqualTo("ask-person.consent");
    }

    @Test
    void languagesWithOtherKeysAreRefused() {
        assertRefused("hello.extra", "Hi", "hello.extra found");
    }

    @Test
    void otherPlaceholdersAreRefused() {
        assertRefused("hello.greeting", "Hello {name}", "Text hello.greeting has other placeholders");
    }

    private static void assertRefused(String key, String text, String complaint) {
        var indonesian = new LinkedHashMap<String, String>();
        for (var line : Phrase.all()) {
            indonesian.put(line.key(), "…");
        }
        indonesian.put("hello.greeting", "Halo");
        var english = new LinkedHashMap<>(indonesian);
        english.put(key, text);
        assertThatThrownBy(() -> Texts.of(Map.of(Language.INDONESIAN, indonesian, Languages.ENGLISH, english)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(complaint);
    }
}
