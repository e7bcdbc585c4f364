package id.temani.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AliasesTest {

    private final Aliases aliases = new Aliases(List.of("Melati", "Awan"), List.of("Pagi", "Senja"), new Random(1));

    @Test
    void hasTwoWordsAndANumberThatIsNoTimeOfDay() {
        var names =
                IntStream.range(0, 200).mapToObj(any -> aliases.next(Set.of())).toList();

        assertThat(names).extracting(Alias::number).allMatch(number -> number >= 25 && number < 100);
        assertThat(names.stream().map(Alias::words).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("Melati Pagi", "Melati Senja", "Awan Pagi", "Awan Senja");
    }

    @Test
    void neverTakesATakenNumberAndGrowsBeforeTheLastOnesCouldBeGuessed() {
        var taken = new HashSet<Integer>();
        for (var count = 0; count < 1_000; count++) {
            assertThat(taken.add(aliases.next(taken).number())).isTrue();
        }

        assertThat(taken).filteredOn(number -> number < 100).hasSize(38);
        assertThat(taken).filteredOn(number -> number >= 100 && number < 1_000).hasSize(451);
    }

    @Test
    void isCalledByAllItsWordsOrTheFirst() {
        var alias = new Alias("Melati Pagi", 47);

        assertThat(alias).hasToString("Melati Pagi 47");
        assertThat(List.of("melati pagi", "MELATI  Pagi ", "melati")).allMatch(alias::isCalled);
        assertThat(List.of("pagi", "melati senja", "mel", "")).noneMatch(alias::isCalled);
    }
}
