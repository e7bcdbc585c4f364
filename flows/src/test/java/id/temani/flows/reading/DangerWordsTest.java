package id.temani.flows.reading;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.flows.Flows;
import id.temani.safety.Danger;
import id.temani.safety.SafetyNet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DangerWordsTest {

    private static final SafetyNet NET = Flows.load().safetyNet();

    @ParameterizedTest
    @CsvSource({
        "mau mati, EXPLICIT",
        "pengen mati, EXPLICIT",
        "bunuh diri, EXPLICIT",
        "bundir, EXPLICIT",
        "gak mau hidup lagi, EXPLICIT",
        "PENGEN MATIII, EXPLICIT",
        "aku pgn bgt mati aja, EXPLICIT",
        "rasanya mau mati, EXPLICIT",
        "aku tidak mau mati, EXPLICIT",
        "1. pengen mati, EXPLICIT",
        "bnuh diri, EXPLICIT",
        "temanku mau bunuh diri, EXPLICIT",
        "i want to die, EXPLICIT",
        "i want to end my life, EXPLICIT",
        "i wish i was dead, EXPLICIT",
        "i'm so tired of life, INDIRECT",
        "everyone would be better off without me, INDIRECT",
        "i overdosed, OVERDOSE",
        "she isn't breathing, OVERDOSE",
        "he doesn't wake up, OVERDOSE",
        "my friend passed out and won't wake up, OVERDOSE",
        "i took too many pills, OVERDOSE",
        "i am being beaten, VIOLENCE",
        "he hit me again, VIOLENCE",
        "my boyfriend is threatening me, VIOLENCE",
        "capek hidup, INDIRECT",
        "cape bgt hidup, INDIRECT",
        "mending gak ada, INDIRECT",
        "udah gak kuat, INDIRECT",
        "pamit, INDIRECT",
        "akhiri semuanya, INDIRECT",
        "sdh tdk kuat lg, INDIRECT",
        "temanku overdosis, OVERDOSE",
        "dia OD, OVERDOSE",
        "ode, OVERDOSE",
        "habis minum oplosan, OVERDOSE",
        "gak bisa dibangunin, OVERDOSE",
        "bibirnya biru, OVERDOSE",
        "dia kejang, OVERDOSE",
        "napasnya pelan, OVERDOSE",
        "aku dipukulin suami, VIOLENCE",
        "aku diancam, VIOLENCE",
        "mau mati tapi dia overdosis, OVERDOSE",
        "darurat, CALLED",
        "DARURATTT, CALLED",
        "emergency, CALLED"
    })
    void findsDangerAsPeopleWriteIt(String typed, Danger danger) {
        assertThat(NET.check(typed)).contains(danger);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "halo",
                "ya",
                "1",
                "ganja",
                "lampunya mati",
                "hapus",
                "aku mau berhenti pakai",
                "pukul 8 pagi",
                "",
                "😀",
                "matikan notifikasi",
                "kodein",
                "bodoh",
                "aku mau tidur dulu",
                "sadar kok"
            })
    void leavesTheRestAlone(String typed) {
        assertThat(NET.check(typed)).isEmpty();
    }

    @Test
    void areFoundBehindTheLongestChainOfHyphens() {
        assertThat(NET.check("a-".repeat(2040) + " mau mati")).contains(Danger.EXPLICIT);
    }

    @Test
    void neverThrowsWhateverComes() {
        assertThat(NET.check("\u0000\uD800 ".repeat(2000))).isEmpty();
    }
}
