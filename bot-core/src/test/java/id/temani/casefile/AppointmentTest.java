package id.temani.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.temani.casefile.Appointment.Answer;
import id.temani.casefile.Appointment.Kind;
import id.temani.casefile.Appointment.State;
import id.temani.handoff.AgentId;
import id.temani.unit.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AppointmentTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final CaseId SARI = CaseId.random();
    private static final CaseId BUDI = CaseId.random();

    @Test
    void aNewTimeIsANewRevisionAndAsksEverybodyAgainButWhoProposedIt() {
        var planned = group().answered(BUDI, Answer.CONFIRMED).wishing(SARI, NOON.plusSeconds(60));

        var moved = planned.movedTo(NOON.plusSeconds(60), Optional.of(SARI));

        assertThat(moved.revision()).isEqualTo(planned.revision() + 1);
        assertThat(moved.part(SARI).orElseThrow().answer()).isEqualTo(Answer.CONFIRMED);
        assertThat(moved.part(SARI).orElseThrow().wish()).isEmpty();
        assertThat(moved.part(BUDI).orElseThrow().answer()).isEqualTo(Answer.ASKED);
    }

    @Test
    void whoSaidNoIsNotAskedAgain() {
        var moved = group().answered(BUDI, Answer.DECLINED).movedTo(NOON.plusSeconds(60), Optional.empty());

        assertThat(moved.expects(BUDI)).isFalse();
        assertThat(moved.expects(SARI)).isTrue();
    }

    @Test
    void oneOfAGroupMayStayAwayAndTheLastOneCancelsIt() {
        var one = group().answered(SARI, Answer.DECLINED);

        assertThat(one.state()).isEqualTo(State.PLANNED);
        var none = one.answered(BUDI, Answer.DECLINED);
        assertThat(none.state()).isEqualTo(State.CANCELLED);
        assertThat(none.revision()).isEqualTo(one.revision() + 1);
    }

    @Test
    void whoCameCanBeCorrectedAfterwards() {
        var held = group().held(SARI, false).held(BUDI, true).held(SARI, true);

        assertThat(held.state()).isEqualTo(State.HELD);
        assertThat(held.part(SARI).orElseThrow().answer()).isEqualTo(Answer.ATTENDED);
    }

    @Test
    void whatIsOverOrOffStaysSo() {
        var off = group().cancelled();
        var held = group().held(SARI, true);

        assertThatThrownBy(() -> off.movedTo(NOON, Optional.empty())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> off.held(SARI, true)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(off::cancelled).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> held.answered(SARI, Answer.CONFIRMED)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> held.movedTo(NOON, Optional.empty())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void onlyAVisitAndAFamilyMeetingNeedAConsentOfTheirOwn() {
        for (var kind : Kind.values()) {
            assertThat(kind.consent().isPresent())
                    .as(kind.name())
                    .isEqualTo(kind == Kind.HOME_VISIT || kind == Kind.FAMILY_MEETING);
        }
    }

    @Test
    void whoDeclinedCanBeAskedOnceMoreAndWhoComesIsNotAskedAgain() {
        var one = group().answered(SARI, Answer.CONFIRMED).answered(BUDI, Answer.DECLINED);

        assertThat(one.joinedBy(BUDI).part(BUDI).orElseThrow().answer()).isEqualTo(Answer.ASKED);
        assertThat(one.joinedBy(SARI)).isEqualTo(one);
        assertThat(one.joinedBy(CaseId.random()).parts()).hasSize(3);
    }

    @Test
    void whatIsAboutOnePersonAloneIsJoinedByNobody() {
        for (var kind : Kind.values()) {
            assertThat(kind.isShared() && kind.consent().isPresent())
                    .as(kind.name())
                    .isFalse();
        }
        assertThatThrownBy(() -> of(Kind.URINE_TEST, List.of(SARI)).joinedBy(BUDI))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Appointment group() {
        return of(Kind.PEER_GROUP, List.of(SARI, BUDI));
    }

    private static Appointment of(Kind kind, List<CaseId> files) {
        return Appointment.planned(
                12,
                kind,
                new UnitId("melati"),
                AgentId.random(),
                NOON.plus(Duration.ofDays(1)).atZone(ZoneId.of("Asia/Makassar")),
                files);
    }
}
