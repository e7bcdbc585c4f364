package id.temani.flows.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.conversation.Facts;
import id.temani.conversation.Talk;
import id.temani.flows.definition.Step;
import id.temani.flows.unit.UnitDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OtherUnitsTest {

    private static final int MOST_ROWS = 10;
    private static final String OWN = "unit-03";

    private final TalkDraft talk = new TalkDraft(Talk.unbegun().withFact(Facts.UNIT, OWN));

    @Test
    void neighboursGoFirstAndTheOwnUnitIsNoOther() {
        assertThat(others(5).codes(talk)).containsExactly("unit-04", "unit-01", "unit-02", "unit-05");
    }

    @Test
    void everyUnitIsOnOnePageOfALongListAndTheLastPageLeadsBackToTheFirst() {
        var others = others(20);
        var seen = new ArrayList<String>();
        var first = others.codes(talk);

        for (int page = 0; page < 3; page++) {
            assertThat(others.codes(talk)).hasSizeLessThan(MOST_ROWS).endsWith(Step.NEXT_UNITS);
            seen.addAll(others.codes(talk).stream()
                    .filter(code -> !code.equals(Step.NEXT_UNITS))
                    .toList());
            others.turn(talk);
        }

        assertThat(seen).hasSize(19).doesNotHaveDuplicates().doesNotContain(OWN);
        assertThat(others.codes(talk)).isEqualTo(first);
    }

    @Test
    void aButtonOfAnotherPageStillCounts() {
        var others = others(20);
        others.turn(talk);

        assertThat(others.codes(talk)).doesNotContain("unit-04");
        assertThat(others.offers(talk, "unit-04")).isTrue();
        assertThat(others.offers(talk, OWN)).isFalse();
    }

    @Test
    void aPageThatIsGoneIsTheFirst() {
        others(20).turn(talk);

        assertThat(others(9).codes(talk)).hasSize(8).startsWith("unit-04").doesNotContain(Step.NEXT_UNITS);
    }

    @Test
    void whoeverNamedNoPlaceMayChooseAnyUnit() {
        assertThat(others(4).codes(new TalkDraft(Talk.unbegun())))
                .containsExactly("unit-01", "unit-02", "unit-03", "unit-04");
    }

    private static OtherUnits others(int units) {
        var list = IntStream.rangeClosed(1, units)
                .mapToObj(number -> "unit-%02d".formatted(number))
                .map(id ->
                        "  - {id: %s, code: aaaaaaaa%s, name: A, kelurahan: A, district: A, regency: A, zone: Asia/Jakarta, active: true%s}"
                                .formatted(id, letters(id), id.equals(OWN) ? ", neighbours: [unit-04]" : ""))
                .collect(Collectors.joining("\n"));
        return new OtherUnits(UnitDirectory.read("u.yaml", "source: made up\nreviewed-by: none\nunits:\n" + list));
    }

    private static String letters(String id) {
        return List.of(id.charAt(5), id.charAt(6)).stream()
                .map(digit -> "" + "abcdefghjk".charAt(digit - '0'))
                .collect(Collectors.joining());
    }
}
