package id.temani.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.Letters;
import id.temani.later.InMemoryLater;
import id.temani.wording.Keys;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WaitingDeskTest {

    private static final Instant NOON = Routed.NOON;

    private final InMemoryHandoffs handoffs = new InMemoryHandoffs(new InMemoryRoster());
    private final InMemoryPlaces places = new InMemoryPlaces();
    private final InMemoryLater later = new InMemoryLater();
    private final WaitingDesk desk = new WaitingDesk(handoffs, places, later, new Keys());

    @Test
    void newsComesEveryQuarterOfTheFirstHourAndThenNoMore() {
        var request = waiting(NOON);
        desk.asked(request, NOON);

        assertThat(newsOf(request, NOON, Duration.ofHours(3))).containsExactly(15L, 30L, 45L, 60L);
    }

    @Test
    void movingUpIsToldSoon() {
        var ahead = waiting(NOON.minusSeconds(60));
        var request = waiting(NOON);
        desk.asked(request, NOON);
        assertThat(due(request, minute(5))).isEmpty();

        handoffs.save(ahead.settled(minute(6)));

        assertThat(due(request, minute(10))).containsExactly("wait.still-first{ahead=0}");
    }

    @Test
    void noWordIsWorseThanTheOneBefore() {
        var request = waiting(NOON);
        waiting(NOON.minusSeconds(60));
        desk.asked(request, NOON);
        waiting(NOON.minusSeconds(120));

        assertThat(handoffs.ahead(request)).isEqualTo(2);
        assertThat(due(request, minute(15))).containsExactly("wait.still{ahead=1}");
        assertThat(desk.asked(request, minute(16)).text()).contains("ahead=1");
    }

    @Test
    void whoeverLosesTheirAgentHearsAgainForAnHourAndNothingWorse() {
        waiting(NOON.minusSeconds(60));
        var request = waiting(NOON);
        desk.asked(request, NOON);
        var later = minute(120);
        waiting(NOON.minusSeconds(120));

        desk.again(request, later);

        assertThat(newsOf(request, later, Duration.ofHours(3))).containsExactly(15L, 30L, 45L, 60L);
        assertThat(places.of(request.id()))
                .hasValueSatisfying(place -> assertThat(place.ahead()).isEqualTo(1));
    }

    @Test
    void whoeverAskedForLaterIsNotWrittenTo() {
        var request = waiting(NOON);
        desk.asked(request, NOON);

        desk.asked(request.wishing(request.unit(), atLeisure()), minute(1));

        assertThat(later.due(minute(600))).isEmpty();
        assertThat(due(request, minute(30))).isEmpty();
    }

    @Test
    void nobodyHearsOfAWaitThatIsOver() {
        var request = waiting(NOON);
        desk.asked(request, NOON);
        handoffs.save(request.taken(AgentId.random(), minute(1)));

        assertThat(due(request, minute(15))).isEmpty();
    }

    private static Wishes atLeisure() {
        return new Wishes(Wishes.Area.ANY, Wishes.Gender.ANY, Wishes.When.LATER);
    }

    private static Instant minute(long minute) {
        return NOON.plus(Duration.ofMinutes(minute));
    }

    private Handoff waiting(Instant since) {
        var request =
                Handoff.asked(HandoffId.random(), new Alias("Melati", handoffs.nextNumber()), Routed.asking(), since);
        handoffs.add(request);
        return request;
    }

    private List<String> due(Handoff request, Instant now) {
        var letters = new Letters();
        desk.due(request.id(), now, letters);
        return letters.written().stream()
                .map(letter -> letter.utterance().text())
                .toList();
    }

    /** The minutes at which something was said, when every wake-up comes in time. */
    private List<Long> newsOf(Handoff request, Instant from, Duration until) {
        return LongStream.rangeClosed(1, until.toMinutes())
                .filter(minute -> {
                    var now = from.plus(Duration.ofMinutes(minute));
                    return !later.due(now).isEmpty() && !due(request, now).isEmpty();
                })
                .boxed()
                .toList();
    }
}
