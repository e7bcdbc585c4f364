package id.temani.flows.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.conversation.Facts;
import id.temani.conversation.FlowEngine;
import id.temani.conversation.Input;
import id.temani.conversation.Position;
import id.temani.conversation.Talk;
import id.temani.conversation.Turn;
import id.temani.flows.Flows;
import id.temani.resident.Languages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whoever reads English types English words: each does what its Indonesian one does, wherever a talk may stand. One is not
 * among them: LANJUT is also a way to say yes.
 */
class EnglishWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-02T03:00:00Z");
    private static final Flows FLOWS = Flows.load();
    private static final List<String> REQUESTS = List.of("none", "waiting", "live");

    private final FlowEngine engine = FLOWS.engine();

    @ParameterizedTest
    @CsvSource(textBlock = """
            STOP, BERHENTI
            DELETE, HAPUS
            MENU, MENU
            HELP, BANTUAN
            EMERGENCY, DARURAT
            TALK, BICARA
            BACK, KEMBALI
            SKIP, LEWATI
            REPEAT, ULANG
            START OVER, MULAI ULANG
            CORRECT, KOREKSI
            PAUSE, JEDA
            ANOTHER COMPANION, GANTI AGEN
            MY DATA, DATA
            PIN, PIN
            MOVE, PINDAH
            REMINDERS, PENGINGAT
            CLOSE, TUTUP
            """)
    void leadsWhereTheIndonesianWordLeads(String english, String indonesian) {
        assertThat(FLOWS.vocabulary().resident(english))
                .isPresent()
                .isEqualTo(FLOWS.vocabulary().resident(indonesian));
        DefinedFlowEngineTest.places()
                .forEach(place -> REQUESTS.forEach(request -> {
                    var said = said(place, request, english);
                    var meant = said(place, request, indonesian);

                    assertThat(said.understood()).as("%s at %s", english, place).isEqualTo(meant.understood());
                    assertThat(said.talk().position())
                            .as("%s at %s, %s", english, place, request)
                            .isEqualTo(meant.talk().position());
                    assertThat(said.effects())
                            .as("%s at %s, %s", english, place, request)
                            .isEqualTo(meant.effects());
                }));
    }

    private Turn said(Position place, String request, String word) {
        var aside = place.flow().equals("safety") || place.step().startsWith("anywhere.");
        var talk = new Talk(
                Languages.ENGLISH,
                Optional.of(place),
                aside ? Optional.of(new Position("first-contact", 1, "greeting")) : Optional.empty(),
                Map.of(Facts.CHANNEL, "telegram", Facts.REQUEST, request),
                Map.of(),
                0,
                1,
                Optional.of(NOW));
        return engine.advance(talk, new Input.Said(word), NOW);
    }
}
