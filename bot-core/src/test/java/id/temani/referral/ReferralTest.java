package id.temani.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.temani.casefile.CaseId;
import id.temani.casefile.Entry;
import id.temani.handoff.AgentId;
import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReferralTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** The shortest way to every state. */
    private static final Map<ReferralState, List<ReferralState>> WAYS = Map.of(
            ReferralState.PROPOSED, List.of(),
            ReferralState.ASKED, List.of(ReferralState.ASKED),
            ReferralState.ACCEPTED, List.of(ReferralState.ASKED, ReferralState.ACCEPTED),
            ReferralState.REJECTED, List.of(ReferralState.ASKED, ReferralState.REJECTED),
            ReferralState.DONE, List.of(ReferralState.ASKED, ReferralState.ACCEPTED, ReferralState.DONE),
            ReferralState.RETURNED,
                    List.of(ReferralState.ASKED, ReferralState.ACCEPTED, ReferralState.DONE, ReferralState.RETURNED),
            ReferralState.REVOKED, List.of(ReferralState.REVOKED));

    @ParameterizedTest
    @MethodSource("everyPair")
    void takesEveryAllowedStepAndNoOther(ReferralState from, ReferralState to) {
        var referral = at(from);

        if (from.mayBecome(to)) {
            var next = stepped(referral, to);
            assertThat(next.state()).isEqualTo(to);
            assertThat(next.history()).startsWith(referral.history().toArray(Referral.Step[]::new));
        } else {
            assertThatThrownBy(() -> stepped(referral, to)).isInstanceOf(IllegalStateException.class);
        }
    }

    static Stream<Arguments> everyPair() {
        return Stream.of(ReferralState.values())
                .flatMap(from -> Stream.of(ReferralState.values()).map(to -> Arguments.of(from, to)));
    }

    /** What follows in the issue, arrow by arrow; a change of the table must be meant. */
    @Test
    void goesFromTheProposalToTheReturnAndCanBeTakenBackWhileOpen() {
        assertThat(ReferralState.PROPOSED.next()).containsExactlyInAnyOrder(ReferralState.ASKED, ReferralState.REVOKED);
        assertThat(ReferralState.ASKED.next())
                .containsExactlyInAnyOrder(ReferralState.ACCEPTED, ReferralState.REJECTED, ReferralState.REVOKED);
        assertThat(ReferralState.ACCEPTED.next()).containsExactlyInAnyOrder(ReferralState.DONE, ReferralState.REVOKED);
        assertThat(ReferralState.DONE.next()).containsExactlyInAnyOrder(ReferralState.RETURNED, ReferralState.REVOKED);
        assertThat(Stream.of(ReferralState.values()).filter(state -> !state.isOpen()))
                .containsExactlyInAnyOrder(ReferralState.REJECTED, ReferralState.RETURNED, ReferralState.REVOKED);
    }

    @Test
    void aHistoryThatContradictsItselfIsNone() {
        var done = at(ReferralState.DONE);
        var skipped = new ArrayList<>(done.history());
        skipped.remove(1);

        assertThatThrownBy(() -> with(done, skipped)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> with(done, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> at(ReferralState.ASKED).becoming(ReferralState.REJECTED, Entry.By.SERVICE, NOON))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void printsNothingOfWhatSomebodyNeeds() {
        var danger = new Referral.Danger(AgentId.random(), "napas berhenti");
        var referral = at(ReferralState.PROPOSED).inDanger(danger);

        assertThat(referral.toString()).doesNotContain("napas", "klinik", "INPATIENT");
    }

    @Test
    void onlyASocialServiceOffersSocialHelp() {
        var names = Map.<id.temani.resident.Language, String>of();

        assertThatThrownBy(() -> new Facility("a", Facility.Type.HOSPITAL, Set.of(Care.SOCIAL), names))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Referral with(Referral referral, List<Referral.Step> history) {
        return new Referral(
                referral.id(), referral.number(), referral.file(), referral.resident(), referral.terms(), history);
    }

    private static Referral at(ReferralState state) {
        var terms = new Referral.Terms("klinik", Care.INPATIENT, Optional.empty());
        var referral = Referral.proposed(7, CaseId.random(), new ConversationId(UUID.randomUUID()), terms, NOON);
        for (var next : WAYS.getOrDefault(state, List.of())) {
            referral = stepped(referral, next);
        }
        return referral;
    }

    private static Referral stepped(Referral referral, ReferralState next) {
        return next == ReferralState.REJECTED
                ? referral.rejected(Rejection.FULL, Entry.By.SERVICE, NOON)
                : referral.becoming(next, Entry.By.SERVICE, NOON);
    }
}
