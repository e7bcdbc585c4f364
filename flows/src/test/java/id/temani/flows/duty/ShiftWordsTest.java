package id.temani.flows.duty;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.duty.Shift;
import id.temani.duty.ShiftWords;
import id.temani.duty.WeeklyShifts;
import id.temani.flows.Flows;
import id.temani.resident.Language;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShiftWordsTest {

    private static final ShiftWords WORDS = Flows.shiftWords();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Senin 19-21, Sabtu 8-12            | MONDAY 19:00-21:00, SATURDAY 08:00-12:00
            JADWAL Senin 19-21                 | MONDAY 19:00-21:00
            jadwal sen jam 19.30 sampai 21     | MONDAY 19:30-21:00
            Jumat 22-02                        | FRIDAY 22:00-02:00
            jum'at 22.00–24.00                 | FRIDAY 22:00-00:00
            Senin, Rabu 8-10                   | MONDAY 08:00-10:00, WEDNESDAY 08:00-10:00
            senin dan rabu 8-10                | MONDAY 08:00-10:00, WEDNESDAY 08:00-10:00
            Sabtu-Minggu 8-10                  | SATURDAY 08:00-10:00, SUNDAY 08:00-10:00
            sabtu sampai senin 8-10            | MONDAY 08:00-10:00, SATURDAY 08:00-10:00, SUNDAY 08:00-10:00
            Senin 8-10 & 19-21 WITA            | MONDAY 08:00-10:00, MONDAY 19:00-21:00
            akhir pekan 8-10                   | SATURDAY 08:00-10:00, SUNDAY 08:00-10:00
            Mon 7-9, tue 19:00 - 21:30         | MONDAY 07:00-09:00, TUESDAY 19:00-21:30
            """)
    void readsWhatPeopleWrite(String text, String expected) {
        var shifts = WORDS.read(text).map(WeeklyShifts::all).orElseThrow();

        assertThat(shifts.stream().map(Shift::code).collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }

    @Test
    void everyDayIsSevenShifts() {
        assertThat(WORDS.read("tiap hari 19-21").orElseThrow().all()).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Senin",
                "19-21",
                "senin 19",
                "senin 19-21 sabtu",
                "senin 25-26",
                "senin 21-19",
                "senin 8-8",
                "senen 19-21",
                "besok jam 7 ya",
                "jadwal kita besok 7-8 ya",
                "senin 7-9 malam",
                "kosong",
                "2-3 hari",
                "senin-19",
                "8-10 senin",
                "senin 19-211",
                "senin 8-10!"
            })
    void whatIsNotAllAboutDaysAndTimesIsNoShift(String text) {
        assertThat(WORDS.read(text)).isEmpty();
    }

    @Test
    void noShiftsAreSaidWithTheWordBefore() {
        assertThat(WORDS.read("jadwal kosong")).contains(WeeklyShifts.NONE);
    }

    @Test
    void knowsTheWordForSchedule() {
        assertThat(WORDS.named("Jadwal Senin 19-21")).isTrue();
        assertThat(WORDS.named("jadwalku padat")).isFalse();
    }

    @Test
    void writesThemBackSoThatTheyCanBeReadAgain() {
        var shifts = WORDS.read("Senin 19-21 & 22-24, Sabtu 8-12").orElseThrow();
        var said = WORDS.say(shifts, Language.INDONESIAN);

        assertThat(said).isEqualTo("Senin 19.00–21.00, 22.00–00.00; Sabtu 08.00–12.00");
        assertThat(WORDS.read(said)).contains(shifts);
    }
}
