package id.temani.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.casefile.TimeWords;
import id.temani.delivery.Letters;
import id.temani.delivery.MovableClock;
import id.temani.delivery.OutboundMessage;
import id.temani.duty.Duty;
import id.temani.handoff.AgentId;
import id.temani.handoff.InMemoryRoster;
import id.temani.handoff.RecoveryAgent;
import id.temani.handoff.Rotas;
import id.temani.handoff.Skills;
import id.temani.handoff.Wishes;
import id.temani.handoff.Workload;
import id.temani.later.InMemoryLater;
import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.unit.NoUnits;
import id.temani.unit.UnitId;
import id.temani.wording.Keys;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** As the days of a training run out, in virtual time. */
class TrainingNotesTest {

    private static final int DAYS = 60;
    private static final UnitId UNIT = new UnitId("margasari");

    private final MovableClock clock = new MovableClock();
    private final InMemoryRoster roster = new InMemoryRoster();
    private final InMemoryLater later = new InMemoryLater();
    private final TrainingNotes training =
            new TrainingNotes(roster, new Rotas(new NoUnits()), new InSixtyDays(), later, new Keys());
    private final ConversationId bulan = ConversationId.random();
    private final RecoveryAgent ayu = new RecoveryAgent(
            AgentId.random(),
            ConversationId.random(),
            Channel.TELEGRAM,
            UNIT,
            "Ayu",
            Wishes.Gender.WOMAN,
            Skills.of(Set.of(Language.INDONESIAN), "1"),
            Duty.UNSAID,
            Workload.NONE);

    @BeforeEach
    void join() {
        roster.add(ayu, Instant.EPOCH);
        roster.addCoordinator(bulan, Channel.TELEGRAM, UNIT);
        note();
    }

    @Test
    void warnsBothThirtyAndSevenDaysBeforeAndOnceEach() {
        assertThat(warnings(DAYS + 5)).isEqualTo(Map.of(30, both(), 7, both()));
    }

    @Test
    void warnsAnewOnceAnotherEndIsNoted() {
        assertThat(warnings(31)).isEqualTo(Map.of(30, both()));

        note();

        assertThat(warnings(DAYS + 5)).isEqualTo(Map.of(30, both(), 7, both()));
    }

    @Test
    void warnsOnceOnlyAfterANightThatLastedWeeks() {
        clock.forward(Duration.ofDays(DAYS - 3));

        assertThat(warnings(10)).isEqualTo(Map.of(DAYS - 1, both()));
    }

    private void note() {
        training.note(roster.byId(ayu.id()).orElseThrow(), "besok", clock.instant());
    }

    private List<ConversationId> both() {
        return List.of(ayu.chat(), bulan);
    }

    /** Who is warned so many days before the end, each wake-up coming twice, as after a restart. */
    private Map<Integer, List<ConversationId>> warnings(int days) {
        var warned = new TreeMap<Integer, List<ConversationId>>();
        for (int day = 0; day < days; day++) {
            clock.forward(Duration.ofDays(1));
            var letters = new Letters();
            for (var wake : later.due(clock.instant())) {
                training.due(new AgentId(wake.id()), clock.instant(), letters);
                training.due(new AgentId(wake.id()), clock.instant(), letters);
            }
            if (!letters.written().isEmpty()) {
                warned.put(DAYS - 1 - day, lanes(letters));
            }
        }
        return warned;
    }

    private static List<ConversationId> lanes(Letters letters) {
        return letters.written().stream().map(OutboundMessage::lane).toList();
    }

    private static final class InSixtyDays implements TimeWords {

        @Override
        public Said read(String text, ZonedDateTime now) {
            return new Clear(now.plusDays(DAYS));
        }

        @Override
        public boolean isTime(String text) {
            return true;
        }

        @Override
        public String say(ZonedDateTime time, Language language) {
            return time.toString();
        }

        @Override
        public String brief(ZonedDateTime time, Language language) {
            return time.toString();
        }
    }
}
