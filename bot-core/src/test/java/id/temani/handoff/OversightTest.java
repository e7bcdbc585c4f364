package id.temani.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.Letters;
import id.temani.duty.Duty;
import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import org.junit.jupiter.api.Test;

/** A coordinator sees their own unit and what nobody else is called about. */
class OversightTest {

    private final Desk team = new Desk(new Routed.Places());
    private final Oversight oversight = new Oversight(team.roster, team.handoffs);
    private final ConversationId bulan = ConversationId.random();
    private final ConversationId bintang = ConversationId.random();

    @Test
    void seesTheirOwnUnitAndThoseWithoutACoordinator() {
        var near = team.joined(Routed.CANDI, Duty.UNSAID);
        var far = team.joined(Routed.WAMEO, Duty.UNSAID);
        team.roster.addCoordinator(bulan, Channel.TELEGRAM, Routed.CANDI);

        assertThat(oversight.agents(bulan, true)).containsExactly(near, far);
        team.roster.addCoordinator(bintang, Channel.TELEGRAM, Routed.WAMEO);
        assertThat(oversight.agents(bulan, true)).containsExactly(near);
        assertThat(oversight.agents(bintang, true)).containsExactly(far);
    }

    @Test
    void seesNoRequestOfAnotherUnitAndNothingOfTheSimulator() {
        var request = team.desk.request(Routed.asking(), Routed.NOON, new Letters());
        team.roster.addCoordinator(bulan, Channel.TELEGRAM, Routed.CANDI);
        team.roster.addCoordinator(bintang, Channel.TELEGRAM, Routed.WAMEO);

        assertThat(oversight.waiting(bulan, true)).extracting(Handoff::id).containsExactly(request.id());
        assertThat(oversight.waiting(bintang, true)).isEmpty();
        assertThat(oversight.waiting(bulan, false)).isEmpty();
    }
}
