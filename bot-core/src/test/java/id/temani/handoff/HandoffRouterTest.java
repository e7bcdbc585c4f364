package id.temani.handoff;

import static id.temani.handoff.Routed.CANDI;
import static id.temani.handoff.Routed.MENDAWAI;
import static id.temani.handoff.Routed.NOON;
import static id.temani.handoff.Routed.TANGERANG;
import static id.temani.handoff.Routed.WAMEO;
import static id.temani.handoff.Routed.agent;
import static id.temani.handoff.Routed.asking;
import static id.temani.handoff.Routed.lastOffered;
import static id.temani.handoff.Routed.offered;
import static id.temani.handoff.Routed.search;
import static org.assertj.core.api.Assertions.assertThat;

import id.temani.duty.Duty;
import id.temani.wording.Keys;
import id.temani.wording.Line;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HandoffRouterTest {

    private final RecoveryAgent ayu = lastOffered(CANDI, NOON.minusSeconds(60));
    private final RecoveryAgent budi = lastOffered(CANDI, NOON.minusSeconds(600));
    private final RecoveryAgent near = agent(MENDAWAI);
    private final RecoveryAgent far = agent(WAMEO);

    @Test
    void asksFirstWhoWasAskedLongestAgo() {
        assertThat(asked(search(asking()), ayu, budi)).containsExactly(budi, ayu);
    }

    @Test
    void asksFirstWhoHasLeastOnTheirHands() {
        var busy = budi.with(new Workload(0, 1, 0, Optional.empty()));

        assertThat(asked(search(asking()), busy, ayu)).containsExactly(ayu, busy);
    }

    @Test
    void widensFromTheOwnUnitToNeighboursAndThenToEverybody() {
        assertThat(asked(search(asking()), far, near, ayu)).containsExactly(ayu);
        assertThat(asked(search(asking(), offered(ayu, Offer.Answer.DECLINED)), far, near, ayu))
                .containsExactly(near);
        assertThat(asked(search(asking(), offered(near, Offer.Answer.LAPSED)), far, near))
                .containsExactly(far);
    }

    @Test
    void theUnitThatSomebodyChoseGoesBeforeNeighbours() {
        var chosen = asking(Wishes.NONE.from(WAMEO));

        assertThat(asked(search(chosen), ayu, near, far)).containsExactly(far);
        assertThat(asked(search(chosen, offered(far, Offer.Answer.DECLINED)), ayu, near, far))
                .containsExactly(near);
        assertThat(asked(search(chosen, offered(near, Offer.Answer.DECLINED)), ayu, near, agent(TANGERANG)))
                .singleElement()
                .extracting(RecoveryAgent::unit)
                .isEqualTo(TANGERANG);
    }

    @Test
    void theRecordSaysThatTheUnitWasChosen() {
        var search = search(asking(Wishes.NONE.from(WAMEO)));

        assertThat(new RoutingWords(new Keys()).of(search, HandoffRouter.choose(search, List.of(ayu, near, far))))
                .contains("routing.ring-chosen", "routing.from-there{count=1}", "routing.not-yet{count=1}");
    }

    @Test
    void dangerAsksEverywhereAtOnce() {
        var routing = HandoffRouter.choose(search(asking(Handoff.Door.MYSELF, true)), List.of(far, near, ayu));

        assertThat(routing.asked()).containsExactly(ayu, near, far);
        assertThat(routing.ring()).isEmpty();
    }

    @Test
    void aFamilyGetsSomebodyWhoAccompaniesFamiliesIfThereIsOne() {
        var family = ayu.with(ayu.skills().family(true));

        assertThat(asked(search(asking(Handoff.Door.FAMILY, false)), budi, family))
                .containsExactly(family, budi);
        assertThat(asked(search(asking(Handoff.Door.FAMILY, false)), budi)).containsExactly(budi);
        assertThat(asked(search(asking()), budi, family)).containsExactly(budi, family);
    }

    @Test
    void asksThreeFirstThenFiveThenEight() {
        var agents = Stream.generate(() -> agent(CANDI)).limit(30).toArray(RecoveryAgent[]::new);

        assertThat(asked(search(asking()), agents)).hasSize(3);
        assertThat(asked(search(asking(), history(agents, 3)), agents)).hasSize(5);
        assertThat(asked(search(asking(), history(agents, 8)), agents)).hasSize(8);
        assertThat(asked(search(asking(), history(agents, 16)), agents)).hasSize(8);
    }

    @Test
    void whoStillLooksAtItTakesAPlace() {
        var agents = Stream.generate(() -> agent(CANDI)).limit(9).toArray(RecoveryAgent[]::new);
        var one = offered(agents[0], Offer.Answer.DECLINED);
        var two = offered(agents[1], Offer.Answer.OPEN);
        var three = offered(agents[2], Offer.Answer.OPEN);

        assertThat(asked(search(asking(), two, three), agents)).hasSize(1);
        assertThat(asked(search(asking(), one, two, three), agents)).hasSize(3);
    }

    @Test
    void explainsItselfByTheFirstRuleThatSaidNo() {
        var away = agent(CANDI).with(Duty.UNSAID);
        var talking = agent(CANDI).with(new Workload(3, 0, 0, Optional.empty()));
        var routing = HandoffRouter.choose(search(asking()), List.of(ayu, near, away, away, talking));

        assertThat(routing.asked()).containsExactly(ayu);
        assertThat(routing.ring()).contains(AreaRing.OWN);
        assertThat(routing.excluded()).isEqualTo(Map.of(Rules.ON_DUTY, 2L, Rules.HAS_ROOM, 1L));
        assertThat(routing.others()).isEqualTo(1);
    }

    @Test
    void saysSoInWordsWithoutAnyName() {
        var words = new RoutingWords(new Keys());
        var search = search(asking());

        assertThat(words.of(
                        search,
                        HandoffRouter.choose(
                                search, List.of(ayu, near, agent(CANDI).with(Duty.UNSAID)))))
                .startsWith(Line.ROUTING_BECAUSE.key())
                .contains("count=1", "routing.ring-own", "routing.off-duty{count=1}, routing.not-yet{count=1}")
                .doesNotContain(ayu.name());
        assertThat(words.of(search, HandoffRouter.choose(search, List.of()))).isEqualTo("routing.nobody{}");
    }

    private static List<RecoveryAgent> asked(Search search, RecoveryAgent... agents) {
        return HandoffRouter.choose(search, List.of(agents)).asked();
    }

    private static Offer[] history(RecoveryAgent[] agents, int asked) {
        return Stream.of(agents)
                .limit(asked)
                .map(agent -> offered(agent, Offer.Answer.DECLINED))
                .toArray(Offer[]::new);
    }
}
