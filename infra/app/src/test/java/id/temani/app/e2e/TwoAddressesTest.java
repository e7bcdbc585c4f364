package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody on WhatsApp first writes by number, then by business-scoped id, and then a delivery carries both. */
@Timeout(120)
class TwoAddressesTest {

    private static final String NUMBER = "+628110004711";
    private static final String NAME = "ID.1502004711";
    private static final String IN_ONE_CHAT =
            "select count(distinct conversation_id) = 1 and count(*) = 2 from address";

    private final RunningApp app = SharedApp.emptied();
    private final People people = new People(app);
    private Phone byNumber;
    private Phone byName;
    private Phone byBoth;

    @BeforeEach
    void pickUpThePhone() {
        byNumber = new WhatsAppPhone(app, NUMBER);
        byName = new WhatsAppPhone(app, NAME);
        byBoth = new WhatsAppPhone(app, NUMBER, NAME);
    }

    @Test
    void goesOnInTheChatTheyWroteToLast() {
        byNumber.says("halo").hears("tanpa nama").chooses("Mulai").hears("Choose a language");
        byName.says("halo").hears("tanpa nama").chooses("Mulai").hears("Choose a language");
        byName.chooses("Bahasa Indonesia").hears("Umurmu");
        settled();

        byBoth.says("3").hears("untuk siapa");

        assertThat(isSo(IN_ONE_CHAT)).isTrue();
        assertThat(isSo("select count(*) = 1 from keys.wrapped_key")).isTrue();
    }

    @Test
    void findsTheRequestThatWaitsBehindOneWord() {
        people.waiting(byNumber).hears("Sambil menunggu");
        byName.says("halo").hears("tanpa nama").chooses("Mulai").hears("Choose a language");
        settled();

        byBoth.says("1").hears("LANJUT");
        assertThat(isSo(IN_ONE_CHAT)).isTrue();
        byBoth.says("LANJUT").hears("Sambil menunggu");

        assertThat(isSo("select count(*) = 1 from handoff where status = 'WAITING'"))
                .isTrue();
        var agent = people.agent("+628110004712", "Ayu");
        agent.says("AMBIL " + agent.reads(People.OFFER));
        byBoth.hears("Ayu");
        byName.says("terima kasih");
        agent.hears("terima kasih");
    }

    @Test
    void keepsTwoOpenRequestsApartAndTellsTheCoordinatorOnce() {
        var coordinator = new TelegramPhone(app, 6_004_711L);
        coordinator.says(app.code("k-"));
        people.waiting(byNumber).hears("Sambil menunggu");
        people.waiting(byName).hears("Sambil menunggu");
        settled();

        byBoth.says("menu").hears("Sambil menunggu");
        coordinator.hears("milik satu orang");
        byBoth.says("menu").hears("Sambil menunggu");

        assertThat(isSo("select count(*) = 2 from handoff where status = 'WAITING'"))
                .isTrue();
        assertThat(isSo("select count(*) = 1 from chats_apart")).isTrue();
        assertThat(isSo("select sum(counted) = 1 from daily_count where what = 'CHATS_APART'"))
                .isTrue();
        settled();
        assertThat(coordinator.offered()).isNotNull();
        assertThat(coordinator.shown())
                .filteredOn(line -> line.contains("milik satu orang"))
                .hasSize(1);
    }

    /** Nothing is on its way any more. */
    private void settled() {
        app.await("select not exists (select 1 from outbox where closed_at is null)");
    }

    private boolean isSo(String query) {
        return app.bean(JdbcClient.class).sql(query).query(Boolean.class).single();
    }
}
