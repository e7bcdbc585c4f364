package id.temani.flows.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.temani.casefile.TimeWords;
import id.temani.casefile.TimeWords.Clear;
import id.temani.casefile.TimeWords.NoTime;
import id.temani.casefile.TimeWords.Past;
import id.temani.casefile.TimeWords.Several;
import id.temani.flows.yaml.UnreadableFile;
import id.temani.resident.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenTimesTest {

    private static final String FILE = "times.yaml";
    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");

    /** A Sunday. */
    private static final ZonedDateTime NOW =
            LocalDateTime.parse("2026-11-22T09:00").atZone(WITA);

    private final TimeWords words = TimeWordsReader.read(FILE, bundled());

    @ParameterizedTest
    @CsvSource({
        "besok jam 4, 2026-11-23T16:00",
        "Senin 10.00, 2026-11-23T10:00",
        "22/11 16.00, 2026-11-22T16:00",
        "besok sore jam 4, 2026-11-23T16:00",
        "besok jam 4 sore, 2026-11-23T16:00",
        "lusa pukul 09.30, 2026-11-24T09:30",
        "jam 7 malam, 2026-11-22T19:00",
        "jam 8 pagi, 2026-11-23T08:00",
        "besok jam 11 pagi, 2026-11-23T11:00",
        "besok setengah 5 sore, 2026-11-23T16:30",
        "Kamis 26 Nov jam 15, 2026-11-26T15:00",
        "26 november 2026 pukul 15.00 WITA, 2026-11-26T15:00",
        "besok jam 15 WIB, 2026-11-23T16:00",
        "besok jam 15.00wit, 2026-11-23T14:00",
        "tomorrow at 4 pm, 2026-11-23T16:00",
        "Monday 10:00, 2026-11-23T10:00",
        "jumat depan jam 16, 2026-11-27T16:00",
        "5/1 jam 16, 2027-01-05T16:00",
        "Jum'at jam 16.00, 2026-11-27T16:00",
        "besok jam 12, 2026-11-23T12:00",
        "nanti jam 4, 2026-11-22T16:00",
        "jam 3, 2026-11-22T15:00",
        "29/2/2028 jam 16.00, NONE",
        "29/2 jam 16.00, NONE"
    })
    void readsOneTimeAsPeopleWriteIt(String said, String meant) {
        var read = words.read(said, NOW);

        if (meant.equals("NONE")) {
            assertThat(read).isInstanceOf(NoTime.class);
        } else {
            assertThat(read).isEqualTo(new Clear(LocalDateTime.parse(meant).atZone(WITA)));
        }
    }

    @Test
    void offersTheHoursOfAPartOfTheDay() {
        assertThat(words.read("lusa sore", NOW))
                .isEqualTo(several("2026-11-24T15:00", "2026-11-24T16:00", "2026-11-24T17:00"));
        assertThat(words.read("besok", NOW))
                .isEqualTo(several("2026-11-23T09:00", "2026-11-23T13:00", "2026-11-23T16:00"));
    }

    @Test
    void asksWhereSeveralTimesCouldBeMeant() {
        assertThat(words.read("besok jam 9", NOW)).isEqualTo(several("2026-11-23T09:00", "2026-11-23T21:00"));
        assertThat(words.read("Minggu 10.00", NOW)).isEqualTo(several("2026-11-22T10:00", "2026-11-29T10:00"));
        var wednesday = NOW.plusDays(3);
        assertThat(words.read("Jumat depan jam 16", wednesday))
                .isEqualTo(several("2026-11-27T16:00", "2026-12-04T16:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hari ini jam 08.00", "21/11/2026 10.00", "1/11 jam 16"})
    void saysWhatIsOver(String said) {
        assertThat(words.read(said, NOW)).isInstanceOf(Past.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "halo",
                "besok aku datang jam 4",
                "jam",
                "4",
                "jam 25",
                "32/1 jam 4",
                "besok jam 4 jam 5",
                "besok lusa jam 4",
                "minggu depan",
                "jam 10.75",
                "08123456789",
                "besok jam 4 di rumah",
                "23/11/2030 10.00"
            })
    void takesNothingElseForATime(String said) {
        assertThat(words.read(said, NOW))
                .isInstanceOfAny(NoTime.class, Several.class)
                .isNotInstanceOf(Clear.class);
    }

    @Test
    void writesADayWithItsZone() {
        var time = LocalDateTime.parse("2026-11-23T16:00");

        assertThat(words.say(time.atZone(WITA), Language.INDONESIAN)).isEqualTo("Senin 23 November 2026, 16.00 WITA");
        assertThat(words.say(
                        time.atZone(ZoneId.of("Asia/Pontianak")),
                        Language.of("en").orElseThrow()))
                .isEqualTo("Monday 23 November 2026, 16.00 WIB");
        assertThat(words.say(time.atZone(ZoneId.of("Asia/Jayapura")), Language.INDONESIAN))
                .endsWith("16.00 WIT");
        assertThat(words.brief(time.atZone(WITA), Language.INDONESIAN)).isEqualTo("Sen 23/11 16.00");
    }

    /** Whatever we echo can be typed back and means the same, in every zone and language. */
    @Test
    void readsBackWhatItWrote() {
        var random = new Random(5);
        for (var zone : List.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")) {
            var now = NOW.withZoneSameLocal(ZoneId.of(zone));
            for (int i = 0; i < 500; i++) {
                var time = now.plusMinutes(1 + random.nextInt(60 * 24 * 360));
                for (var language : Language.all()) {
                    assertThat(words.read(words.say(time, language), now)).isEqualTo(new Clear(time));
                }
            }
        }
    }

    @Test
    void refusesAWordWithTwoMeanings() {
        var file = bundled().replace("clock: [jam,", "clock: [besok, jam,");

        assertThatThrownBy(() -> TimeWordsReader.read(FILE, file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("two meanings");
    }

    private static String bundled() {
        try (var content = TimeWordsReader.class.getResourceAsStream("/" + FILE)) {
            return new String(Objects.requireNonNull(content).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Several several(String... times) {
        return new Several(Arrays.stream(times)
                .map(time -> LocalDateTime.parse(time).atZone(WITA))
                .toList());
    }
}
