package id.temani.flows.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.temani.flows.Flows;
import id.temani.flows.yaml.UnreadableFile;
import id.temani.unit.Unit;
import id.temani.unit.UnitId;
import id.temani.unit.Units;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitDirectoryTest {

    private static final Units UNITS = Flows.load().units();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            margasari                          | margasari,margasari-karawaci
            Kelurahan MARGASARI                | margasari,margasari-karawaci
            saya di margasari balikpapan       | margasari
            margasri, tangerang                | margasari-karawaci
            kec. karawaci                      | margasari-karawaci
            balikpapan                         | margasari
            ｂａｌｉｋｐａｐａｎ                 | margasari
            kampung salo                       | kampung-salo
            bukit wolio indah                  | bukit-wolio-indah
            wolio                              | bukit-wolio-indah
            baubau                             | wameo,bukit-wolio-indah,kadolomoko
            candi                              | candi
            """)
    void findsAPlaceAsPeopleTypeIt(String typed, String expected) {
        assertThat(UNITS.named(typed))
                .extracting(unit -> unit.id().value())
                .containsExactlyInAnyOrder(expected.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "🙂", "12", "kelurahan", "antah berantah", "cand", "salon"})
    void aPlaceItDoesNotKnowIsNotGuessed(String typed) {
        assertThat(UNITS.named(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mrgsr7k4w2", " U-MRGSR7K4W2 ", "Halo u-mrgsr7k4w2", "halo, u-mrgsr7k4w2!"})
    void aPostersCodeStandsAloneOrInTheWordsOfALink(String text) {
        assertThat(UNITS.byCode(text)).map(unit -> unit.id().value()).contains("margasari");
    }

    @Test
    void aCodeWithoutItsMarkIsNotLookedForInsideAText() {
        assertThat(UNITS.byCode("kode mrgsr7k4w2 dari teman")).isEmpty();
        assertThat(UNITS.byCode("u-mrgsr7k4w2x")).isEmpty();
    }

    @Test
    void neighboursAreOtherUnitsOfTheFile() {
        assertThat(UnitDirectory.read("u.yaml", twoUnits("b")).all().getFirst().neighbours())
                .containsExactly(new UnitId("b"));
        for (var wrong : List.of("a", "c")) {
            assertThatThrownBy(() -> UnitDirectory.read("u.yaml", twoUnits(wrong)))
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessageContaining("is no other unit of this file");
        }
    }

    @Test
    void photosPassOnlyWhereAUnitSaysSo() {
        var switched = twoUnits("b").replace("neighbours", "photos: true, neighbours");

        assertThat(UnitDirectory.read("u.yaml", switched).all())
                .extracting(Unit::photos)
                .containsExactly(true, false);
    }

    private static String twoUnits(String neighbour) {
        return """
                source: made up
                reviewed-by: none
                units:
                  - {id: a, code: aaaaaaaaaa, name: A, kelurahan: A, district: A, regency: A, zone: Asia/Jakarta,
                     active: true, neighbours: [%s]}
                  - {id: b, code: bbbbbbbbbb, name: B, kelurahan: B, district: B, regency: B, zone: Asia/Jakarta,
                     active: true}
                """.formatted(neighbour);
    }
}
