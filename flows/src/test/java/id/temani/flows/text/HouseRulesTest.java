package id.temani.flows.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    private final HouseRules rules = new HouseRules(
            40, 60, 20, List.of("safety."), List.of("wajib kotor"), List.of("kotor", "100 %"), List.of("rehab"));

    @Test
    void aLongTextIsRefusedExceptWhereLifeIsAtStake() {
        assertThat(rules.complaint("hello.greeting", "x".repeat(41))).contains("has 41 characters, more than 40");
        assertThat(rules.complaint("safety.called", "x".repeat(60))).isEmpty();
        assertThat(rules.complaint("safety.called", "x".repeat(61))).isPresent();
    }

    @Test
    void wordsThatHurtAreRefusedAnywhereButNotInsideOthers() {
        assertThat(rules.complaint("a.b", "Baju ini Kotor.")).contains("says \"kotor\"");
        assertThat(rules.complaint("a.b", "100 % anonim")).isPresent();
        assertThat(rules.complaint("a.b", "Kotoran kuda")).isEmpty();
    }

    @Test
    void aNameOfTheLawMayHoldAWordThatHurts() {
        assertThat(rules.complaint("a.b", rules.withoutLegalTerms("Bukan Wajib Kotor.")))
                .isEmpty();
        assertThat(rules.complaint("a.b", rules.withoutLegalTerms("Bukan kotor.")))
                .isPresent();
    }

    @Test
    void tellingWordsAreRefusedAtTheBeginningOnly() {
        assertThat(rules.complaint("a.b", "Pernah rehab?")).contains("says \"rehab\" within its first 20 characters");
        assertThat(rules.complaint("a.b", "Halo, ini untuk siapa? Rehab")).isEmpty();
    }
}
