package id.temani.flows.reading;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.flows.Flows;
import id.temani.resident.Language;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {

    private static final Manner ORDINARY = Manner.ordinary(Language.INDONESIAN);
    private static final List<Candidate> YES_NO = List.of(named("yes", "Ya"), named("no", "Tidak"));
    private static final List<Candidate> RECENCY = List.of(
            named("NEVER", "Tidak pernah"),
            named("PAST_3_MONTHS", "Ya, dalam 3 bulan terakhir"),
            named("EARLIER", "Ya, tapi sudah lebih dari 3 bulan lalu"));
    private static final List<Candidate> FREQUENCY = List.of(
            named("NEVER", "Tidak pernah"),
            named("ONCE_TWICE", "Satu atau dua kali"),
            named("MONTHLY", "Tiap bulan"),
            named("WEEKLY", "Tiap minggu"),
            named("DAILY", "Harian atau hampir tiap hari"));
    private static final List<Candidate> SUBSTANCES = List.of(
            named("tobacco", "Tembakau (rokok, cerutu, kretek)"),
            named("alcohol", "Minuman beralkohol (bir, anggur, miras)"),
            named("cannabis", "Kanabis (marijuana, ganja, gelek, cimeng, pot)"),
            named("cocaine", "Kokain (coke, crack)"),
            named("stimulants", "Stimulan jenis amfetamin (ekstasi, shabu)"),
            named("NONE", "Tidak ada satu pun").excludingOthers(true));

    private static final AnswerReader READER = Flows.load().parts().reader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ya", "iya", "y", "iy", "yap", "yoi", "yo", "iyo", "iye", "ho'oh", "betul", "benar", "bener", "bnr",
                "pernah", "prnh", "ada", "oke", "ok", "sip", "setuju", "boleh", "lanjut", "gas", "👍", "✅", "nggih",
                "inggih", "muhun", "enya", "sumuhun", "hi-ih", "iye'", "olo", "enggi", "iyaaa", "YA!", "iya kak",
                "ya deh"
            })
    void agreesInManyTongues(String typed) {
        assertThat(READER.one(typed, YES_NO, ORDINARY)).contains("yes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tidak",
                "tdk",
                "tida",
                "ga",
                "gak",
                "gk",
                "g",
                "nggak",
                "ngga",
                "nggk",
                "enggak",
                "engga",
                "kagak",
                "kaga",
                "ndak",
                "ndk",
                "tak",
                "no",
                "n",
                "bukan",
                "belum",
                "blm",
                "blom",
                "❌",
                "ora",
                "mboten",
                "henteu",
                "teu",
                "indak",
                "kada",
                "ten",
                "tusing",
                "daong",
                "dang",
                "enten",
                "ta'",
                "gaaak",
                "tdk2",
                "gak pernah",
                "belum pernah",
                "enggak kok"
            })
    void declinesInManyTongues(String typed) {
        assertThat(READER.one(typed, YES_NO, ORDINARY)).contains("no");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"iya tidak", "ya enggak lah", "ganja", "yuk", "tidur", "kadang", "entah", "2x seminggu", "", "?"
            })
    void asksAgainRatherThanGuess(String typed) {
        assertThat(READER.one(typed, YES_NO, ORDINARY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kadang", "kadang2", "jarang", "sering", "2x seminggu", "3 bulan", "pernah", "9", "0"})
    void howOftenIsNotGuessed(String typed) {
        assertThat(READER.one(typed, FREQUENCY, ORDINARY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, NEVER", "1., NEVER", "1), NEVER", "no 1, NEVER", "nomor satu, NEVER", "satu, NEVER", "yg pertama, NEVER",
        "①, NEVER", "1️⃣, NEVER", "１, NEVER", "no 4, WEEKLY", "yang kelima, DAILY", "pilih 3, MONTHLY", "5, DAILY",
        "tiap minggu, WEEKLY", "TIAP MINGGU, WEEKLY", "gak pernah, NEVER", "belum, NEVER", "tidak pernah, NEVER"
    })
    void numbersComeInManyShapes(String typed, String code) {
        assertThat(READER.one(typed, FREQUENCY, ORDINARY)).contains(code);
    }

    @Test
    void whereDigitsAreChatTheyAnswerNothing() {
        assertThat(READER.one("1", YES_NO, ORDINARY.withoutNumbers())).isEmpty();
        assertThat(READER.one("ya", YES_NO, ORDINARY.withoutNumbers())).contains("yes");
    }

    @Test
    void longAgoIsKeptApartFromRecently() {
        assertThat(READER.one("pernah sih dulu", RECENCY, ORDINARY)).contains("EARLIER");
        assertThat(READER.one("pernah sih dulu", YES_NO, ORDINARY)).contains("yes");
        assertThat(READER.one("pernah", RECENCY, ORDINARY)).isEmpty();
        assertThat(READER.one("belum pernah", RECENCY, ORDINARY)).contains("NEVER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,3 5",
                "1, 3, 5",
                "1 dan 3 dan 5",
                "1&3&5",
                "rokok, ganja, shabu",
                "1 3 5",
                "rokok ganja sama shabu"
            })
    void severalAnswersAtOnce(String typed) {
        assertThat(READER.several(typed, SUBSTANCES, ORDINARY))
                .isEqualTo(understood("tobacco", "cannabis", "stimulants"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tidak ada", "gak ada semua", "gak ada", "6", "tidak ada satu pun", "tidak"})
    void noneOfThem(String typed) {
        assertThat(READER.several(typed, SUBSTANCES, ORDINARY)).isEqualTo(understood("NONE"));
    }

    @Test
    void allOfThemLeavesOutNone() {
        assertThat(READER.several("semua", SUBSTANCES, ORDINARY))
                .isEqualTo(understood("tobacco", "alcohol", "cannabis", "cocaine", "stimulants"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1, 12", "ganja dan entah", "kadang", "hmm"})
    void oneUnclearItemMakesTheListUnclear(String typed) {
        assertThat(READER.several(typed, SUBSTANCES, ORDINARY)).isEqualTo(new Reading.Unclear());
    }

    @ParameterizedTest
    @CsvSource({"tidka, no", "enggka, no", "prnah, yes", "setju, yes", "stuju, yes"})
    void oneSlipIsForgivenInLongWords(String typed, String code) {
        assertThat(READER.one(typed, YES_NO, ORDINARY)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tidka", "enggka", "belum", "oke", "pernah", "👍"})
    void aboutDangerNothingButPlainWordsCounts(String typed) {
        assertThat(READER.one(typed, YES_NO, new Manner(Language.INDONESIAN, true, true)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"eh enggak, enggak", "'Salah, 2', 2", "maksudnya tiap hari, tiap hari", "eh, ''"})
    void aCorrectionSaysWhatIsLeftOfIt(String typed, String left) {
        assertThat(READER.takenBack(typed, Language.INDONESIAN)).contains(left);
    }

    @ParameterizedTest
    @ValueSource(strings = {"enggak", "ehem", "iya eh", ""})
    void whatTakesNothingBackIsNoCorrection(String typed) {
        assertThat(READER.takenBack(typed, Language.INDONESIAN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"kmbali, kembali", "lewaiti, lewati", "darurta, darurat"})
    void aCommandMayHaveASlip(String typed, String word) {
        assertThat(READER.misspeltCommand(typed)).contains(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kembali", "harus", "halus", "koleksi", "stpo"})
    void whatIsNoSlipOfACommandIsNone(String typed) {
        assertThat(READER.misspeltCommand(typed)).isEmpty();
    }

    private static Reading understood(String... codes) {
        return new Reading.Understood(Set.of(codes));
    }

    private static Candidate named(String code, String label) {
        return Candidate.labelled(code, List.of(label));
    }
}
