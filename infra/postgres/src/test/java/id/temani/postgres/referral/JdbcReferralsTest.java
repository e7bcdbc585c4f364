package id.temani.postgres.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.temani.casefile.CaseFile;
import id.temani.casefile.CaseId;
import id.temani.casefile.Entry;
import id.temani.casefile.ServiceLine;
import id.temani.handoff.AgentId;
import id.temani.handoff.Alias;
import id.temani.postgres.Database;
import id.temani.postgres.People;
import id.temani.postgres.Requests;
import id.temani.postgres.Storage;
import id.temani.referral.Care;
import id.temani.referral.Detail;
import id.temani.referral.Referral;
import id.temani.referral.ReferralState;
import id.temani.referral.Referrals;
import id.temani.resident.Channel;
import id.temani.resident.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class JdbcReferralsTest {

    private final Database database = Database.empty();
    private final Storage storage = database.node();
    private final Referrals referrals = storage.referrals();
    private final People people = new People(database, storage);
    private final AgentId agent = people.agent();
    private final CaseFile file = opened();

    @Test
    void keepsAReferralWithItsWholeHistory() {
        var proposed = proposed(5);
        referrals.add(proposed);
        var asked = proposed.becoming(ReferralState.ASKED, Entry.By.RESIDENT, Database.NOON.plusSeconds(1));
        referrals.save(asked);

        assertThat(referrals.of(file.id())).containsExactly(asked);
        assertThat(referrals.lock(asked.id())).contains(asked);
        assertThatThrownBy(() -> referrals.add(proposed(6))).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void aTokenOpensItsPageUntilItsTimeAndIsNowhereKept() {
        var proposed = proposed(5);
        referrals.add(proposed);
        var token = referrals.openPage(proposed, Database.NOON.plusSeconds(60));

        assertThat(referrals.byToken(token, Database.NOON)).contains(proposed);
        assertThat(referrals.byToken(token, Database.NOON.plusSeconds(60))).isEmpty();
        assertThat(referrals.byToken(token + "0", Database.NOON)).isEmpty();
        var row = database.jdbc()
                .sql("select referral::text || encode(sealed_terms, 'escape') from referral")
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(token, "klinik-contoh", "napas", "ganja");
    }

    @Test
    void anErasedResidentTakesTheReferralAndItsTokenAlong() {
        var proposed = proposed(5);
        referrals.add(proposed);
        var token = referrals.openPage(proposed, Database.NOON.plusSeconds(60));

        database.inTransaction(() -> storage.conversations().erase(file.resident(), Optional.empty(), Database.NOON));

        assertThat(referrals.byToken(token, Database.NOON)).isEmpty();
        assertThat(referrals.of(file.id())).isEmpty();
    }

    private Referral proposed(int number) {
        var terms = new Referral.Terms(
                "klinik-contoh",
                Care.INPATIENT,
                Optional.of(new Referral.Danger(agent, "napas berat")),
                Map.of(Detail.AGE, "18-plus", Detail.POINTS, "ganja 12"));
        var step = new Referral.Step(ReferralState.PROPOSED, Entry.By.AGENT, Optional.empty(), Database.NOON);
        return new Referral(UUID.randomUUID(), number, file.id(), file.resident(), terms, List.of(step));
    }

    private CaseFile opened() {
        var opened = CaseFile.requested(
                CaseId.random(),
                new CaseFile.Whose(
                        people.somebody().id(), new Alias("Melati Pagi", 27), Channel.TELEGRAM, Language.INDONESIAN),
                new CaseFile.Care(Requests.MELATI, Optional.of(agent), ServiceLine.SIL, Optional.empty()),
                Database.NOON);
        storage.cases().files().add(opened);
        return opened;
    }
}
