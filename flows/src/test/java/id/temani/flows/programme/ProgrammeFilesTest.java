package id.temani.flows.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.temani.flows.Flows;
import id.temani.flows.yaml.UnreadableFile;
import id.temani.resident.Language;
import id.temani.resident.Languages;
import id.temani.tally.Outreach;
import id.temani.tally.Outreach.Reading;
import id.temani.tally.Programme;
import id.temani.unit.Poster;
import id.temani.unit.UnitId;
import id.temani.unit.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgrammeFilesTest {

    private static final UnitId MARGASARI = new UnitId("margasari");
    private static final Flows FLOWS = Flows.load();
    private static final Units UNITS = FLOWS.units();
    private static final Programme PROGRAMME = FLOWS.programme();
    private static final Language ENGLISH = Languages.ENGLISH;
    private static final String HEAD = "source: made up\nreviewed-by: none\n";

    @ParameterizedTest
    @ValueSource(
            strings = {"mrgsr7k4w2-pasar", "u-mrgsr7k4w2-pasar", "Halo u-mrgsr7k4w2-pasar", "halo, U-MRGSR7K4W2-PASAR!"
            })
    void aPosterStandsBehindTheCodeOfItsUnit(String text) {
        assertThat(UNITS.byCode(text)).map(unit -> unit.id()).contains(MARGASARI);
        assertThat(PROGRAMME.posters().byCode(text)).map(Poster::label).contains("poster-pasar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mrgsr7k4w2", "u-mrgsr7k4w2", "u-mrgsr7k4w2-bulan", "u-mrgsr7k4w2-balai"})
    void anotherPosterIsOfTheUnitAlone(String text) {
        assertThat(UNITS.byCode(text)).map(unit -> unit.id()).contains(MARGASARI);
        assertThat(PROGRAMME.posters().byCode(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "penyuluhan pasar, penyuluhan-pasar",
        "sosialisasi Sekitar Pasar, penyuluhan-pasar",
        "talk lain, penyuluhan",
        "acara warga pelabuhan, acara-pelabuhan"
    })
    void outreachIsReadAsKindAndArea(String typed, String label) {
        assertThat(PROGRAMME.outreach().read(MARGASARI, typed))
                .isInstanceOfSatisfying(
                        Reading.Complete.class,
                        read -> assertThat(read.event().label()).isEqualTo(label));
    }

    @Test
    void whatIsMissingIsAskedAndWhatIsSomethingElseIsNotTaken() {
        var outreach = PROGRAMME.outreach();

        assertThat(outreach.read(MARGASARI, "")).isInstanceOf(Reading.KindMissing.class);
        assertThat(outreach.read(MARGASARI, "pemetaan")).isInstanceOf(Reading.AreaMissing.class);
        assertThat(outreach.read(new UnitId("candi"), "pemetaan")).isInstanceOf(Reading.Complete.class);
        assertThat(outreach.read(MARGASARI, "pemetaan rumah Pak Budi")).isInstanceOf(Reading.Unread.class);
        assertThat(outreach.read(MARGASARI, "Pak Budi")).isInstanceOf(Reading.Unread.class);
        assertThat(outreach.name(MARGASARI, "pemetaan-pasar", ENGLISH)).contains("Mapping, sekitar pasar");
        assertThat(outreach.name(MARGASARI, "pemetaan-hilang", ENGLISH)).contains("Mapping");
        assertThat(outreach.name(MARGASARI, "hilang", ENGLISH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {unit: antah, code: pasar, place: p}      | "antah" is no unit of the directory
            {unit: margasari, code: Pasar, place: p}  | 2 to 16 lower-case letters and digits
            {unit: margasari, code: pasar}            | "place" is missing
            {unit: margasari, code: pasar, at: p}     | unknown key
            """)
    void aWrongPosterIsRefusedWithFileLineAndReason(String poster, String reason) {
        refused(() -> PosterDirectory.read("p.yaml", HEAD + "posters:\n  - " + poster, UNITS), "p.yaml:4", reason);
    }

    @Test
    void onePosterOfAUnitHasOneCode() {
        var twice = HEAD + "posters:\n" + "  - {unit: margasari, code: pasar, place: p}\n".repeat(2);

        refused(() -> PosterDirectory.read("p.yaml", twice, UNITS), "p.yaml:5", "names two posters of one unit");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {unit: antah, id: rw1, name: RW 1}          | "antah" is no unit of the directory
            {unit: margasari, id: lain, name: Sana}     | stands for anywhere else
            {unit: margasari, id: rw-1, name: Sana}     | lower-case letters and digits
            {unit: margasari, id: rw1, name: rumah besar dekat jembatan}  | a button holds 20 characters
            """)
    void aWrongAreaIsRefusedWithFileLineAndReason(String area, String reason) {
        refused(() -> outreach("- {id: a, name: {id: A, en: A}, words: {id: [a], en: [a]}}", area), "o.yaml:6", reason);
    }

    @Test
    void aKindHasWordsOfItsOwn() {
        var twice = """
                - {id: a, name: {id: A, en: A}, words: {id: [b], en: [c]}}
                  - {id: b, name: {id: B, en: B}, words: {id: [d], en: [e]}}""";

        refused(() -> outreach(twice, "{unit: margasari, id: rw1, name: RW 1}"), "o.yaml:5", "stands for two kinds");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {unit: antah, year: 2026, name: {id: A, en: A}, counted: [enrolled], number: 20}      | "antah" is no unit
            {unit: candi, year: 26, name: {id: A, en: A}, counted: [enrolled], number: 20}        | a year from 2020 to 2099
            {unit: candi, year: 2026, name: {id: A}, counted: [enrolled], number: 20}             | "en" is missing
            {unit: candi, year: 2026, name: {id: A, en: A}, counted: [clients], number: 20}       | "clients" is not one of
            {unit: candi, year: 2026, name: {id: A, en: A}, counted: [], number: 20}              | at least one indicator
            {unit: candi, year: 2026, name: {id: A, en: A}, counted: [reached, reached], number: 20} | none twice
            {unit: candi, year: 2026, name: {id: A, en: A}, counted: [enrolled], number: 0}       | at least one
            {unit: candi, year: 2026, name: {id: A, en: A}, counted: [enrolled], number: some}    | a whole number
            """)
    void aWrongTargetIsRefusedWithFileLineAndReason(String target, String reason) {
        refused(() -> TargetReader.read("t.yaml", HEAD + "targets:\n  - " + target, UNITS), "t.yaml:4", reason);
    }

    @Test
    void theSameIsAimedAtOnce() {
        var one = "  - {unit: candi, year: 2026, name: {id: A, en: A}, counted: [enrolled], number: 20}\n";

        refused(
                () -> TargetReader.read("t.yaml", HEAD + "targets:\n" + one + one, UNITS),
                "t.yaml:5",
                "the same is counted by another target");
    }

    private static Outreach outreach(String kinds, String area) {
        return OutreachReader.read("o.yaml", HEAD + "kinds:\n  " + kinds + "\nareas:\n  - " + area, UNITS);
    }

    private static void refused(Runnable reading, String place, String reason) {
        assertThatThrownBy(reading::run)
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining(place)
                .hasMessageContaining(reason);
    }
}
