package id.temani.flows.reading;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.conversation.Vocabulary;
import id.temani.conversation.Vocabulary.AgentWord;
import id.temani.conversation.Vocabulary.ResidentWord;
import id.temani.flows.Flows;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandWordsTest {

    /** The table of the conversation rules, section 3.1, copied by hand; PIN, PINDAH and PENGINGAT came later. */
    private static final Map<ResidentWord, List<String>> TABLE = Map.ofEntries(
            Map.entry(ResidentWord.MENU, List.of("MENU")),
            Map.entry(ResidentWord.DARURAT, List.of("DARURAT")),
            Map.entry(ResidentWord.BANTUAN, List.of("BANTUAN", "TOLONG")),
            Map.entry(ResidentWord.BICARA, List.of("BICARA", "PETUGAS", "PENDAMPING")),
            Map.entry(ResidentWord.KEMBALI, List.of("KEMBALI")),
            Map.entry(ResidentWord.LEWATI, List.of("LEWATI")),
            Map.entry(ResidentWord.ULANG, List.of("ULANG")),
            Map.entry(ResidentWord.MULAI_ULANG, List.of("MULAI ULANG")),
            Map.entry(ResidentWord.KOREKSI, List.of("KOREKSI")),
            Map.entry(ResidentWord.LANJUT, List.of("LANJUT", "LIHAT")),
            Map.entry(ResidentWord.JEDA, List.of("JEDA")),
            Map.entry(ResidentWord.GANTI_AGEN, List.of("GANTI AGEN")),
            Map.entry(ResidentWord.BERHENTI, List.of("STOP", "BERHENTI")),
            Map.entry(ResidentWord.HAPUS, List.of("HAPUS")),
            Map.entry(ResidentWord.DATA, List.of("DATA", "DATA SAYA")),
            Map.entry(ResidentWord.PIN, List.of("PIN")),
            Map.entry(ResidentWord.PINDAH, List.of("PINDAH", "KODE")),
            Map.entry(ResidentWord.PENGINGAT, List.of("PENGINGAT", "INGATKAN")),
            Map.entry(ResidentWord.TUTUP, List.of("TUTUP")));

    private static final Vocabulary WORDS = Flows.load().vocabulary();

    @Test
    void everyWordOfTheTableIsUnderstood() {
        assertThat(TABLE).containsOnlyKeys(ResidentWord.values());
        TABLE.forEach((word, spellings) -> assertThat(spellings)
                .allSatisfy(spelling ->
                        assertThat(WORDS.resident(spelling)).as(spelling).contains(word)));
    }

    @Test
    void everyWordWorksAtEveryStepOfEveryFlowForResidents() {
        Flows.load().parts().flows().stream()
                .filter(flow -> !Set.of("agent-joins", "closed").contains(flow.flow()))
                .forEach(flow -> TABLE.keySet()
                        .forEach(word -> assertThat(flow.anywhere())
                                .as(flow.flow())
                                .containsKey(
                                        word.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stopp", "STOOOP", " stop ", "/stop", "Stop!", "berhentiii", "BERHENTI."})
    void caseElongationAndSignsDoNotMatter(String typed) {
        assertThat(WORDS.resident(typed)).contains(ResidentWord.BERHENTI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mau berhenti pakai", "tolong dong", "aku mau hapus", "menu apa", "", "..."})
    void insideASentenceAWordIsText(String typed) {
        assertThat(WORDS.resident(typed)).isEmpty();
    }

    @Test
    void agentsNameACaseByItsNumber() {
        assertThat(WORDS.agent("AMBIL 28")).contains(new Vocabulary.AgentCommand(AgentWord.AMBIL, Optional.of(28)));
        assertThat(WORDS.agent("tutup kasus"))
                .contains(new Vocabulary.AgentCommand(AgentWord.TUTUP_KASUS, Optional.empty()));
        assertThat(WORDS.agent("tutup")).contains(new Vocabulary.AgentCommand(AgentWord.TUTUP, Optional.empty()));
        assertThat(WORDS.agent("selesai shift").map(Vocabulary.AgentCommand::word))
                .contains(AgentWord.SELESAI_SHIFT);
        assertThat(WORDS.agent("28")).isEmpty();
    }

    @Test
    void coordinatorsHaveTheirOwn() {
        assertThat(WORDS.coordinator("undang"))
                .contains(new Vocabulary.CoordinatorCommand(Vocabulary.CoordinatorWord.UNDANG, ""));
        assertThat(WORDS.coordinator("bicara")).isEmpty();
    }
}
