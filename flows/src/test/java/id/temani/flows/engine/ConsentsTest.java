package id.temani.flows.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.conversation.Facts;
import id.temani.conversation.Talk;
import id.temani.flows.Flows;
import id.temani.flows.text.TextReader;
import id.temani.flows.text.Texts;
import id.temani.resident.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsentsTest {

    private static final EngineParts PARTS = Flows.load().parts();
    private static final List<String> SHOWN = List.of("first-contact.consent", "first-contact.consent-long");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void keepVersionTimeAndHashOfTheTextThatWasShown() {
        var talk = agreed(PARTS.texts(), "telegram");

        assertThat(talk.fact(Facts.timeOf(Facts.CONSENT_A))).contains(NOON.toString());
        assertThat(talk.fact(Facts.textOf(Facts.CONSENT_A)).orElseThrow()).matches("[0-9a-f]{64}");
        assertThat(agreed(PARTS.texts(), "whatsapp").fact(Facts.textOf(Facts.CONSENT_A)))
                .isNotEqualTo(talk.fact(Facts.textOf(Facts.CONSENT_A)));
    }

    @Test
    void standAsLongAsTheTextDoesInAnyLanguage() {
        var talk = agreed(PARTS.texts(), "telegram");
        talk.remember(Facts.LANGUAGE, "en");

        new Consents(PARTS.flows(), PARTS.texts()).dropOutdated(talk);

        assertThat(talk.fact(Facts.CONSENT_A)).contains("1");
    }

    @Test
    void areAskedAnewWhenTheirTextChanges() throws IOException {
        var talk = agreed(PARTS.texts(), "telegram");

        new Consents(PARTS.flows(), changed("Kami menjaga rahasia semampu kami.", "Kami berbagi dengan mitra."))
                .dropOutdated(talk);

        assertThat(talk.fact(Facts.CONSENT_A)).isEmpty();
        assertThat(talk.fact(Facts.textOf(Facts.CONSENT_A))).isEmpty();
        assertThat(talk.fact(Facts.timeOf(Facts.CONSENT_A))).isEmpty();
    }

    private static TalkDraft agreed(Texts texts, String channel) {
        var talk = new TalkDraft(Talk.unbegun().heard(NOON).withFact(Facts.CONSENT_A, "1"));
        new Consents(PARTS.flows(), texts).agreed(talk, Facts.CONSENT_A, SHOWN, List.of(channel));
        return talk;
    }

    private static Texts changed(String words, String others) throws IOException {
        Map<Language, Map<String, String>> texts = new HashMap<>();
        for (var language : Language.all()) {
            var file = Path.of("src/main/resources/texts", language.code() + ".yaml");
            texts.put(
                    language,
                    TextReader.read(file.toString(), Files.readString(file).replace(words, others)));
        }
        return Texts.of(texts);
    }
}
