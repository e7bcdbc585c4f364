package id.temani.flows.scrub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.temani.flows.Flows;
import id.temani.relay.Contact;
import id.temani.relay.Contact.Kind;
import id.temani.relay.HeldLine.Answer;
import id.temani.relay.Scrubber;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordedScrubberTest {

    private static final int LONGEST = 4096;
    private static final Flows FLOWS = Flows.load();
    private static final Scrubber SCRUBBER = FLOWS.scrubber();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WA 081234567890 | NUMBER",
                "NIK 6472010101900001 | NUMBER",
                "rek BCA 1234567890 | ACCOUNT",
                "norekku 1234567890 | ACCOUNT",
                "sari at gmail titik com | MAIL",
                "wa.me/6281234567890 | LINK",
                "ig saya sari_27 | HANDLE",
            })
    void saysWhatItIsSoThatPeopleAreAskedInTheirWords(String line, Kind kind) {
        assertThat(SCRUBBER.read(line).contacts()).extracting(Contact::kind).containsExactly(kind);
    }

    @Test
    void findsSeveralInOneLineAndKeepsTheirPlaces() {
        var line = "ig: sari_27 🙏 atau sari@contoh.org, WA ０８１２-3456-7890 ya";

        var found = SCRUBBER.read(line);

        assertThat(found.contacts()).extracting(Contact::kind).containsExactly(Kind.HANDLE, Kind.MAIL, Kind.NUMBER);
        assertThat(found.leaveOut(line)).isEqualTo("ig: […] 🙏 atau […], WA […] ya");
    }

    /** The phone's own clock may not be trusted on a busy machine; what is not bounded takes minutes, not seconds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1 ",
                "0.",
                "0,",
                "nol ",
                "nol",
                "a.",
                "a@",
                "@",
                "@ a",
                "a at ",
                "a (at) ",
                "www.",
                "http://",
                "ig saya ",
                "ig: ",
                "titik ",
                "a titik ",
                "a-",
                ".",
                " ",
                "+62 ",
                "12-03-2026 ",
                "beli sabu ",
                "beli sabu di ",
                "harga ",
                "1rb ",
                "x1",
                "o",
                "１",
                "👨‍👩‍👧",
                "ﷺ",
                "a_",
            })
    void isQuickWhateverIsWritten(String part) {
        var line = part.repeat(LONGEST / part.length());

        var found = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> SCRUBBER.read(line));

        assertThat(found.leaveOut(line).length()).isLessThanOrEqualTo(2 * LONGEST);
    }

    @ParameterizedTest
    @CsvSource({
        "Kirim tanpa nomor, WITHOUT",
        "tanpa nomer, WITHOUT",
        "Send without number, WITHOUT",
        "TETAP KIRIM, KEEP",
        "send anyway, KEEP",
        "Batal, CANCEL",
        "bataaal, CANCEL",
    })
    void readsTheWordsOfTheButtons(String typed, Answer answer) {
        assertThat(FLOWS.heldAnswers().read(typed)).contains(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aku mau batal datang", "2", "iya", "tetap kirim kabar ya kak"})
    void takesNothingElseForAnAnswer(String typed) {
        assertThat(FLOWS.heldAnswers().read(typed)).isEmpty();
    }
}
