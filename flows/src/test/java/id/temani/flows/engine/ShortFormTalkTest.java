package id.temani.flows.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.conversation.Facts;
import id.temani.conversation.FlowEngine;
import id.temani.conversation.Input;
import id.temani.conversation.Position;
import id.temani.conversation.Talk;
import id.temani.conversation.Turn;
import id.temani.flows.Flows;
import id.temani.resident.Language;
import id.temani.screening.FirstPass;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a talk remembers of the short form, and what it must not. */
class ShortFormTalkTest {

    private static final Instant NOW = Instant.parse("2026-11-02T03:00:00Z");
    private static final Flows FLOWS = Flows.load();

    private final FlowEngine engine = FLOWS.engine();

    @Test
    void theWholeIsAskedAtOnceWhereThatIsSet() {
        var whole = Flows.load(FirstPass.FULL).engine();

        assertThat(said(whole, atIntro(), "mulai", "ganja", "tiap minggu")
                        .replies()
                        .getLast()
                        .text())
                .contains("sangat ingin");
        assertThat(said(whole, atIntro(), "ulang").replies().getLast().text()).startsWith("Beberapa pertanyaan, ");
        assertThat(said(engine, atIntro(), "ulang").replies().getLast().text())
                .startsWith("Beberapa pertanyaan singkat, ");
    }

    @Test
    void theShortFormLeavesNoBandToBeShared() {
        var talk = said(engine, atIntro(), "mulai", "sabu", "tiap hari", "bulan lalu")
                .talk();

        assertThat(talk.fact(Facts.FIRST_LOOK)).contains("closer-look");
        assertThat(talk.facts()).doesNotContainKeys(Facts.BAND, Facts.PATHWAY, Facts.DETAIL, Facts.COMPLETE);
        assertThat(talk.position().orElseThrow().step()).isEqualTo("short-closer");
    }

    @Test
    void whatItSaidGoesWhenTheRestIsAsked() {
        var talk = said(engine, atIntro(), "mulai", "sabu", "tiap hari", "bulan lalu", "ya")
                .talk();

        assertThat(talk.hasResult()).isFalse();
        assertThat(talk.answers()).containsEntry("@form", "extended");
    }

    @Test
    void aResultGoesWhenACorrectionLeavesSomethingUnasked() {
        var none = said(engine, atIntro(), "mulai", "tidak ada satu pun", "tidak ada satu pun", "lihat hasil")
                .talk();
        assertThat(none.fact(Facts.BAND)).contains("low");

        var corrected = said(engine, none, "koreksi", "sabu").talk();

        assertThat(corrected.hasResult()).isFalse();
    }

    @Test
    void aResultStaysWhileItsLastAnswerIsOnlyLookedAt() {
        var none = said(engine, atIntro(), "mulai", "tidak ada satu pun", "tidak ada satu pun", "lihat hasil")
                .talk();

        assertThat(said(engine, none, "koreksi").talk().fact(Facts.BAND)).contains("low");
    }

    @Test
    void thePersonIsToldWhatTheShortFormSaidWhenTheyAskForTheirData() {
        var talk = said(engine, atIntro(), "mulai", "sabu", "tiap hari", "bulan lalu")
                .talk();

        assertThat(engine.describe(talk)).contains("• Cek singkat: ada baiknya dilihat lebih lengkap");
    }

    private static Talk atIntro() {
        var draft = new TalkDraft(new Talk(
                Language.INDONESIAN,
                Optional.of(new Position("first-contact", 1, "intro")),
                Optional.empty(),
                Map.of(Facts.AGE, "18-plus", Facts.ROLE, "myself", Facts.REQUEST, "none"),
                Map.of(),
                0,
                0,
                Optional.of(NOW)));
        draft.remember(Facts.CONSENT_A, "1");
        new Consents(FLOWS.parts().flows(), FLOWS.parts().texts())
                .agreed(
                        draft,
                        Facts.CONSENT_A,
                        List.of("first-contact.consent", "first-contact.consent-long"),
                        List.of());
        return draft.toTalk();
    }

    private static Turn said(FlowEngine engine, Talk talk, String... texts) {
        var turn = new Turn(talk, List.of(), List.of(), true);
        for (var text : texts) {
            turn = engine.advance(StoredTalk.writtenAndReadBack(turn.talk()), new Input.Said(text), NOW);
        }
        return turn;
    }
}
