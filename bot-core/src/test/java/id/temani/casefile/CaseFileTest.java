package id.temani.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.temani.handoff.AgentId;
import id.temani.handoff.Alias;
import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.unit.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CaseFileTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** The shortest way to every state. */
    private static final Map<CaseState, CaseFile> STANDING = standing();

    @ParameterizedTest
    @MethodSource("everyPair")
    void takesEveryAllowedStepAndNoOther(CaseState from, CaseState to) {
        var file = at(from);

        if (from.mayBecome(to)) {
            assertThat(stepped(file, to).state()).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> stepped(file, to)).isInstanceOf(IllegalStateException.class);
        }
    }

    static Stream<Arguments> everyPair() {
        return Stream.of(CaseState.values())
                .flatMap(from -> Stream.of(CaseState.values()).map(to -> Arguments.of(from, to)));
    }

    /** What follows in the issue, arrow by arrow; a change of the table must be meant. */
    @Test
    void goesFromTheRequestToTheEndThroughAnAssessmentByAPerson() {
        assertThat(CaseState.REQUESTED.next()).containsExactlyInAnyOrder(CaseState.ACCEPTED, CaseState.CLOSED);
        assertThat(CaseState.ACCEPTED.next()).containsExactlyInAnyOrder(CaseState.ASSESSED, CaseState.CLOSED);
        assertThat(CaseState.ASSESSED.next())
                .contains(CaseState.PROGRAMME, CaseState.REFERRED, CaseState.BRIEF_ADVICE, CaseState.DECLINED);
        for (var state : List.of(CaseState.PROGRAMME, CaseState.EVALUATION, CaseState.AFTERCARE)) {
            assertThat(CaseState.REQUESTED.mayBecome(state)).isFalse();
            assertThat(CaseState.ACCEPTED.mayBecome(state)).isFalse();
        }
        assertThat(CaseState.CLOSED.next()).containsExactly(CaseState.ACCEPTED);
    }

    @ParameterizedTest
    @EnumSource(names = "CLOSED", mode = EnumSource.Mode.EXCLUDE)
    void theResidentMayLeaveFromAnywhere(CaseState state) {
        var left = at(state).closed(Ending.LEFT, Entry.By.RESIDENT, NOON);

        assertThat(left.state()).isEqualTo(CaseState.CLOSED);
        assertThat(left.ending()).contains(Ending.LEFT);
    }

    @ParameterizedTest
    @EnumSource(names = "CLOSED", mode = EnumSource.Mode.EXCLUDE)
    void aDeathClosesTheCaseFromAnywhereAndForGood(CaseState state) {
        var over = at(state).closed(Ending.DIED, Entry.By.AGENT, NOON);

        assertThat(over.state()).isEqualTo(CaseState.CLOSED);
        assertThat(over.mayReopen(NOON)).isFalse();
        assertThatThrownBy(() -> over.reopened(NOON)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aReturnToUseMovesNothingAndEndsNothing(CaseState state) {
        var file = at(state);

        var noted = file.noting(Entry.Event.RETURNED_TO_USE, Entry.By.AGENT, NOON);

        assertThat(noted.state()).isEqualTo(state);
        assertThat(noted.ending()).isEqualTo(file.ending());
        assertThat(noted.since()).isEqualTo(file.since());
        assertThat(noted.history())
                .hasSize(file.history().size() + 1)
                .startsWith(file.history().toArray(Entry[]::new));
    }

    @Test
    void opensAgainOnlyWhileItIsKept() {
        var closed = at(CaseState.CLOSED);

        assertThat(closed.mayReopen(NOON.plus(Duration.ofDays(89)))).isTrue();
        assertThat(closed.mayReopen(NOON.plus(CaseFile.KEPT))).isFalse();
        assertThat(at(CaseState.AFTERCARE).mayReopen(NOON)).isFalse();
        var again = closed.reopened(NOON.plus(Duration.ofDays(5)));
        assertThat(again.state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(again.ending()).isEmpty();
        assertThat(again.mayBecome(CaseState.PROGRAMME)).isFalse();
        assertThatThrownBy(() -> closed.reopened(NOON.plus(CaseFile.KEPT))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAHistoryThatContradictsItself() {
        var file = at(CaseState.ASSESSED);
        var requested = file.history().getFirst();
        var programme = new Entry(new Entry.Became(CaseState.PROGRAMME), Entry.By.AGENT, NOON);

        assertRefused(file, List.of(), Optional.empty());
        assertRefused(file, List.of(programme), Optional.empty());
        assertRefused(file, List.of(requested, programme), Optional.empty());
        assertRefused(file, List.of(requested), Optional.of(Ending.LEFT));
        var earlier = new Entry(new Entry.Became(CaseState.ACCEPTED), Entry.By.AGENT, NOON.minusSeconds(1));
        assertRefused(file, List.of(requested, earlier), Optional.empty());
    }

    private static void assertRefused(CaseFile file, List<Entry> history, Optional<Ending> ending) {
        assertThatThrownBy(() -> new CaseFile(file.id(), file.whose(), file.care(), history, ending))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static CaseFile at(CaseState state) {
        return Objects.requireNonNull(STANDING.get(state));
    }

    private static CaseFile stepped(CaseFile file, CaseState to) {
        if (to == CaseState.CLOSED) {
            return file.closed(Ending.COMPLETED, Entry.By.AGENT, NOON);
        }
        return file.state() == CaseState.CLOSED && to == CaseState.ACCEPTED
                ? file.reopened(NOON)
                : file.becoming(to, Entry.By.AGENT, NOON);
    }

    private static Map<CaseState, CaseFile> standing() {
        var reached = new EnumMap<CaseState, CaseFile>(CaseState.class);
        var open = new ArrayDeque<CaseFile>();
        open.add(requested());
        while (!open.isEmpty()) {
            var file = open.remove();
            if (reached.putIfAbsent(file.state(), file) == null) {
                new ArrayList<>(file.state().next()).forEach(next -> open.add(stepped(file, next)));
            }
        }
        assertThat(reached.keySet()).containsExactlyInAnyOrder(CaseState.values());
        return reached;
    }

    static CaseFile requested() {
        return CaseFile.requested(
                CaseId.random(),
                new CaseFile.Whose(
                        ConversationId.random(), new Alias("Melati Pagi", 47), Channel.TELEGRAM, Language.INDONESIAN),
                new CaseFile.Care(
                        new UnitId("melati"), Optional.of(AgentId.random()), ServiceLine.SIL, Optional.empty()),
                NOON);
    }
}
