package id.temani.handoff;

import static id.temani.handoff.Routed.CANDI;
import static id.temani.handoff.Routed.MENDAWAI;
import static id.temani.handoff.Routed.WAMEO;
import static id.temani.handoff.Routed.agent;
import static id.temani.handoff.Routed.asking;
import static id.temani.handoff.Routed.search;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each ring by itself. */
class AreaRingTest {

    private final Search plain = search(asking());
    private final Search chosen = search(asking(Wishes.NONE.from(WAMEO)));

    @Test
    void theOwnUnitIsThatOfThePlace() {
        assertThat(AreaRing.isOwn(plain, agent(CANDI))).isTrue();
        assertThat(AreaRing.isOwn(plain, agent(MENDAWAI))).isFalse();
        assertThat(AreaRing.of(plain, agent(CANDI))).isEqualTo(AreaRing.OWN);
    }

    @Test
    void anotherUnitIsChosenByItsName() {
        assertThat(AreaRing.isChosen(chosen, agent(WAMEO))).isTrue();
        assertThat(AreaRing.isChosen(chosen, agent(MENDAWAI))).isFalse();
        assertThat(AreaRing.isChosen(plain, agent(WAMEO))).isFalse();
        assertThat(AreaRing.of(chosen, agent(WAMEO))).isEqualTo(AreaRing.CHOSEN);
    }

    @Test
    void neighboursAreThoseOfTheDirectory() {
        assertThat(AreaRing.isNeighbour(plain, agent(MENDAWAI))).isTrue();
        assertThat(AreaRing.isNeighbour(plain, agent(WAMEO))).isFalse();
        assertThat(AreaRing.of(chosen, agent(MENDAWAI))).isEqualTo(AreaRing.NEIGHBOURS);
    }

    @Test
    void aNeighbourThatWasChosenIsNearerThanTheOthers() {
        assertThat(AreaRing.of(search(asking(Wishes.NONE.from(MENDAWAI))), agent(MENDAWAI)))
                .isEqualTo(AreaRing.CHOSEN);
    }

    @Test
    void everybodyElseIsFurther() {
        assertThat(AreaRing.of(plain, agent(WAMEO))).isEqualTo(AreaRing.FURTHER);
    }

    @Test
    void onlyWhoeverWantsSomebodyFromElsewhereChoosesAUnit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Wishes(
                        Wishes.Area.NEARBY, Optional.of(WAMEO), Wishes.Gender.ANY, Wishes.When.NOW, Aftercare.NONE));
    }
}
