package id.temani.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.unit.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HandoffRouterTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final UnitId CANDI = new UnitId("candi");
    private static final UnitId MENDAWAI = new UnitId("mendawai");

    private final RecoveryAgent ayu = agent(CANDI, Wishes.Gender.WOMAN, 0, NOON.minusSeconds(60));
    private final RecoveryAgent budi = agent(MENDAWAI, Wishes.Gender.MAN, 0, NOON.minusSeconds(600));

    @Test
    void asksFirstWhoWasAskedLongestAgo() {
        assertThat(chosen(request(Wishes.NONE), List.of(), ayu, budi)).containsExactly(budi, ayu);
    }

    @Test
    void asksNobodyWhoIsInATalk() {
        assertThat(chosen(request(Wishes.NONE), List.of(), agent(CANDI, Wishes.Gender.WOMAN, 1, NOON)))
                .isEmpty();
    }

    @Test
    void keepsThePromiseOfSomebodyFromElsewhere() {
        var elsewhere = new Wishes(Wishes.Area.ELSEWHERE, Wishes.Gender.ANY, Wishes.When.NOW);

        assertThat(chosen(request(elsewhere), List.of(), ayu, budi)).containsExactly(budi);
    }

    @Test
    void prefersTheNeighbourhoodWhenThatIsWishedFor() {
        var nearby = new Wishes(Wishes.Area.NEARBY, Wishes.Gender.ANY, Wishes.When.NOW);

        assertThat(chosen(request(nearby), List.of(), budi, ayu)).containsExactly(ayu, budi);
    }

    @Test
    void asksWomenOnlyWhenAWomanIsWishedFor() {
        var woman = new Wishes(Wishes.Area.ANY, Wishes.Gender.WOMAN, Wishes.When.NOW);

        assertThat(chosen(request(woman), List.of(), ayu, budi)).containsExactly(ayu);
    }

    @Test
    void asksNobodyAgainWhoDeclinedOrIsBeingAsked() {
        var request = request(Wishes.NONE);

        assertThat(chosen(request, List.of(offered(request, ayu, Offer.Answer.DECLINED)), ayu))
                .isEmpty();
        assertThat(chosen(request, List.of(offered(request, ayu, Offer.Answer.OPEN)), ayu))
                .isEmpty();
    }

    @Test
    void asksWhoLetAnOfferLapseAgainAfterAQuarterOfAnHour() {
        var request = request(Wishes.NONE);
        var lapsed = offered(request, ayu, Offer.Answer.LAPSED);

        assertThat(chosen(request, List.of(lapsed), ayu)).isEmpty();
        assertThat(HandoffRouter.choose(
                        request,
                        List.of(ayu),
                        List.of(lapsed),
                        agent -> false,
                        lapsed.expiresAt().plus(Duration.ofMinutes(16))))
                .containsExactly(ayu);
    }

    @Test
    void neverAsksWhoMayKnowThem() {
        assertThat(HandoffRouter.choose(request(Wishes.NONE), List.of(ayu), List.of(), agent -> true, NOON))
                .isEmpty();
    }

    @Test
    void asksThreeAtMost() {
        assertThat(chosen(
                        request(Wishes.NONE),
                        List.of(),
                        ayu,
                        budi,
                        agent(CANDI, Wishes.Gender.MAN, 0, NOON),
                        agent(CANDI, Wishes.Gender.MAN, 0, NOON)))
                .hasSize(3);
    }

    private static List<RecoveryAgent> chosen(Handoff request, List<Offer> history, RecoveryAgent... onDuty) {
        return HandoffRouter.choose(request, List.of(onDuty), history, agent -> false, NOON);
    }

    private static Offer offered(Handoff request, RecoveryAgent agent, Offer.Answer answer) {
        return new Offer(request.id(), agent.id(), answer, NOON, NOON.plus(HandoffDesk.OFFER_VALID));
    }

    private static Handoff request(Wishes wishes) {
        var asking = new Asking(
                ConversationId.random(),
                Channel.TELEGRAM,
                Language.INDONESIAN,
                Handoff.Door.MYSELF,
                CANDI,
                wishes,
                false,
                Optional.empty());
        return Handoff.asked(HandoffId.random(), new Alias("Melati", 28), asking, NOON);
    }

    private static RecoveryAgent agent(UnitId unit, Wishes.Gender gender, int talks, Instant lastOffered) {
        return new RecoveryAgent(
                AgentId.random(),
                ConversationId.random(),
                Channel.WHATSAPP,
                unit,
                "Ayu",
                gender,
                Set.of(Language.INDONESIAN),
                "1",
                true,
                talks,
                Optional.of(lastOffered));
    }
}
