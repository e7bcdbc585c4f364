package id.temani.flows.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.temani.casefile.Appointment;
import id.temani.casefile.CaseWord;
import id.temani.casefile.CaseWord.Who;
import id.temani.casefile.CaseWords;
import id.temani.casefile.Spoken;
import id.temani.flows.Flows;
import id.temani.flows.yaml.UnreadableFile;
import id.temani.resident.Language;
import id.temani.unit.UnitId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words and plans of cases, as they are shipped. */
class CaseFilesTest {

    private static final Flows FLOWS = Flows.load();
    private static final CaseData DATA = FLOWS.caseData();
    private static final CaseWords WORDS = DATA.words();

    @ParameterizedTest
    @CsvSource({
        "BUKA KASUS, OPEN_CASE, 0, ''",
        "buka kasus 27, OPEN_CASE, 27, ''",
        "sesi 27, SESSION, 27, ''",
        "Sesi 27 KIE besok jam 4, SESSION, 27, KIE besok jam 4",
        "/kartu 27, CARD, 27, ''",
        "tidak hadir 12, ABSENT, 12, ''",
        "catat 27 tadi cerita, NOTE, 27, tadi cerita",
        "asesmen 27 tidak lengkap, ASSESS, 27, tidak lengkap",
        "card 27, CARD, 27, ''",
        "simpan, SAVE, 0, ''"
    })
    void readsTheCommandsOfAgents(String said, CaseWord word, int number, String rest) {
        assertThat(WORDS.read(said, Who.AGENT)).contains(new Spoken(word, number, rest));
    }

    /** What a number does not follow is said to the person at the other end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sesi tadi bagus ya",
                "rencana",
                "kartu 27 itu apa",
                "catatan kemarin hilang",
                "besok jam 4",
                "akhiri saja",
                "simpan baik-baik ya",
                "jadwal saya",
                "setuju 5",
                "sesi27"
            })
    void leavesLinesOfATalkAlone(String said) {
        assertThat(WORDS.read(said, Who.AGENT)).isEmpty();
    }

    @Test
    void readsTheCommandsOfResidents() {
        assertThat(WORDS.read("Jadwal Saya", Who.RESIDENT)).contains(new Spoken(CaseWord.SCHEDULE, 0, ""));
        assertThat(WORDS.read("setuju 5", Who.RESIDENT)).contains(new Spoken(CaseWord.AGREE, 5, ""));
        assertThat(WORDS.read("setuju", Who.RESIDENT)).isEmpty();
        assertThat(WORDS.read("hadir 5 orang", Who.RESIDENT)).isEmpty();
        assertThat(WORDS.read("kartu 5", Who.RESIDENT)).isEmpty();
        assertThat(WORDS.read("hasil 5 negatif", Who.RESIDENT)).isEmpty();
        assertThat(WORDS.read("hasil 5 negatif", Who.AGENT)).isEmpty();
        assertThat(WORDS.read("hasil", Who.AGENT)).isEmpty();
    }

    /** Whatever we write under a message can be typed, in every language. */
    @ParameterizedTest
    @EnumSource
    void everyWordIsReadBackAsItIsWritten(CaseWord word) {
        var who = word.isOf(Who.RESIDENT) ? Who.RESIDENT : word.isOf(Who.AGENT) ? Who.AGENT : Who.COORDINATOR;
        for (var language : Language.all()) {
            var typed = WORDS.say(word, language) + (word.numbered() ? " 7" : "");
            assertThat(WORDS.read(typed, who)).as(typed).map(Spoken::word).contains(word);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsReadBackAsItIsWritten(Appointment.Kind kind) {
        for (var language : Language.all()) {
            assertThat(WORDS.kind(WORDS.say(kind, language) + " besok jam 4"))
                    .contains(new CaseWords.Named<>(kind, "besok jam 4"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTermIsReadBackAsItIsWritten(CaseWords.Term term) {
        for (var language : Language.all()) {
            assertThat(WORDS.term(WORDS.say(term, language)))
                    .map(CaseWords.Named::what)
                    .contains(term);
        }
    }

    @Test
    void aUnitWithoutAPlanOfItsOwnHasTheOneForEverybody() {
        var own = DATA.plans().of(new UnitId("contoh-barat"));
        var common = DATA.plans().of(new UnitId("margasari"));

        assertThat(own.items()).anyMatch(item -> item.times().equals(Optional.of(4)));
        assertThat(common.evaluationAfterMonths()).isEqualTo(3);
        assertThat(common.reviewed()).isEmpty();
        assertThat(common.items()).hasSize(Appointment.Kind.values().length);
    }

    @ParameterizedTest
    @CsvSource({
        "times: as-needed, times: often, a whole number is expected",
        "kind: kie, kind: tea, is not one of",
        "kind: kie, kind: check-in, stands here twice",
        "plan: default, plan: nowhere, there is no such unit",
        "evaluation-after-months: 3, evaluation-after-months: 0, from 1 to 24",
        "mode: individual, mood: individual, unknown key"
    })
    void refusesAPlanThatBreaksARule(String right, String wrong, String complaint) {
        var content = PLAN.replaceFirst(right, wrong);

        assertThatThrownBy(() -> new PlanFiles(FLOWS.units()).read("plans/own.yaml", content))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("plans/own.yaml:")
                .hasMessageContaining(complaint);
    }

    private static final String PLAN = """
            plan: default
            source: test
            reviewed-by: none
            evaluation-after-months: 3
            items:
              - {kind: kie, mode: individual, times: as-needed}
              - {kind: check-in, mode: individual, times: 2}
            """;

    @Test
    void theTableOfTheUnitProposes() {
        assertThat(DATA.assessment().after(new UnitId("margasari"), "low")).isPresent();
        assertThat(DATA.assessment().after(new UnitId("margasari"), "incomplete"))
                .isEmpty();
        assertThat(DATA.assessment().questionnaire().id()).isEqualTo("assist-3.1");
    }
}
