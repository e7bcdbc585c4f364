package id.temani.postgres.outage;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.conversation.Conversation;
import id.temani.delivery.Claim;
import id.temani.delivery.Letters;
import id.temani.delivery.MovableClock;
import id.temani.delivery.OutboundMessage;
import id.temani.delivery.Outbox;
import id.temani.delivery.PollOffsets;
import id.temani.delivery.ProviderId;
import id.temani.handoff.Rotas;
import id.temani.outage.ChannelWatch;
import id.temani.postgres.AtOnce;
import id.temani.postgres.Database;
import id.temani.postgres.People;
import id.temani.postgres.Requests;
import id.temani.postgres.Storage;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import id.temani.resident.ConversationId;
import id.temani.unit.NoUnits;
import id.temani.wording.Keys;
import id.temani.wording.Utterance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes watch the channels over one database, in virtual time. */
class ChannelWatchTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String DOWN = "coordinator.channel-down";
    private static final String DEAF = "coordinator.channel-deaf";
    private static final String BACK = "coordinator.channel-back";

    private final Database database = Database.empty();
    private final MovableClock clock = new MovableClock();
    private final Storage storage = database.node(clock);
    private final JdbcOutages outages = new JdbcOutages(database.jdbc());
    private final ChannelWatch watch = new ChannelWatch(outages, new Rotas(new NoUnits()), new Keys(), PATIENCE);
    private final People people = new People(database, storage);
    private final Conversation resident = people.at(new ChannelAddress(Channel.WHATSAPP, "+628120029001"));
    private final ConversationId onWhatsApp = coordinator(Channel.WHATSAPP, "+628120029002");
    private final ConversationId onTelegram = coordinator(Channel.TELEGRAM, "29003");
    private final List<OutboundMessage> told = new ArrayList<>();

    @BeforeEach
    void somethingIsToBeSent() {
        write();
        tried();
    }

    @Test
    void tellsOnceWhoeverIsOnTheOtherChannelAndEverybodyOnceItIsBack() throws Exception {
        for (int minute = 0; minute < 20; minute++) {
            pass(Duration.ofMinutes(1));
            tried();
        }
        assertThat(hears(onTelegram)).containsExactly(DOWN);
        assertThat(hears(onWhatsApp)).isEmpty();

        sent();
        for (int minute = 0; minute < 10; minute++) {
            pass(Duration.ofMinutes(1));
        }
        assertThat(hears(onTelegram)).containsExactly(DOWN, BACK);
        assertThat(hears(onWhatsApp)).containsExactly(BACK);
    }

    @Test
    void saysNothingWhileSomethingGetsThrough() throws Exception {
        for (int minute = 0; minute < 20; minute++) {
            tried();
            getsThroughElsewhere();
            pass(Duration.ofMinutes(1));
        }

        assertThat(told).isEmpty();
    }

    @Test
    void takesAChannelThatComesAndGoesForOneOutage() throws Exception {
        outageBegins();
        for (int round = 0; round < 5; round++) {
            sent();
            pass(Duration.ofMinutes(1));
            write();
            for (int minute = 0; minute < 4; minute++) {
                tried();
                pass(Duration.ofMinutes(1));
            }
        }
        assertThat(hears(onTelegram)).containsExactly(DOWN);

        sent();
        pass(Duration.ofMinutes(1));
        pass(Duration.ofMinutes(3));
        assertThat(hears(onTelegram)).containsExactly(DOWN, BACK);
    }

    @Test
    void doesNotTakeANightOffForAnOutage() throws Exception {
        clock.forward(Duration.ofHours(9));
        look();

        assertThat(told).isEmpty();
    }

    @Test
    void noticesAnAccountThatIsRefused() throws Exception {
        sent();
        outages.refused(Channel.WHATSAPP, clock.instant());
        pass(Duration.ofMinutes(4));
        outages.refused(Channel.WHATSAPP, clock.instant());
        pass(Duration.ofMinutes(2));
        assertThat(hears(onTelegram)).containsExactly(DOWN);

        getsThroughElsewhere();
        pass(Duration.ofSeconds(1));
        pass(Duration.ofMinutes(3));
        assertThat(hears(onTelegram)).containsExactly(DOWN, BACK);
    }

    @Test
    void noticesThatTheQueueGivesNoAnswer() throws Exception {
        sent();
        var reader = UUID.randomUUID();
        reads(reader, Duration.ofMinutes(6), true);
        assertThat(told).isEmpty();

        reads(reader, Duration.ofMinutes(6), false);
        assertThat(hears(onWhatsApp)).containsExactly(DOWN);
        assertThat(hears(onTelegram)).isEmpty();

        reads(reader, Duration.ofMinutes(6), true);
        assertThat(hears(onWhatsApp)).containsExactly(DOWN, BACK);
        assertThat(hears(onTelegram)).containsExactly(BACK);
    }

    @Test
    void tellsEverybodyWhenOnlyWhatPeopleWriteDoesNotArrive() throws Exception {
        sent();
        outages.heard(Channel.WHATSAPP, clock.instant());
        pass(Duration.ofMinutes(20));
        outages.missed(Channel.WHATSAPP, clock.instant());
        for (int minute = 0; minute < 10; minute++) {
            pass(Duration.ofMinutes(1));
            outages.missed(Channel.WHATSAPP, clock.instant());
        }
        assertThat(hears(onTelegram)).containsExactly(DEAF);
        assertThat(hears(onWhatsApp)).containsExactly(DEAF);

        outages.heard(Channel.WHATSAPP, clock.instant());
        pass(Duration.ofMinutes(1));
        pass(Duration.ofMinutes(3));
        assertThat(hears(onTelegram)).containsExactly(DEAF, BACK);
    }

    @Test
    void whatAnotherNodeHeardAfterwardsCounts() throws Exception {
        sent();
        outages.heard(Channel.WHATSAPP, clock.instant());
        outages.missed(Channel.WHATSAPP, clock.instant().minusSeconds(60));
        pass(Duration.ofMinutes(6));

        outages.missed(Channel.WHATSAPP, clock.instant());
        outages.heard(Channel.WHATSAPP, clock.instant().plusSeconds(60));
        outages.heard(Channel.WHATSAPP, clock.instant().minusSeconds(60));
        pass(Duration.ofMinutes(6));

        assertThat(told).isEmpty();
    }

    private void reads(UUID reader, Duration time, boolean answered) throws Exception {
        var pause = PollOffsets.LEASE.dividedBy(2);
        for (long round = time.dividedBy(pause); round > 0; round--) {
            storage.pollOffsets().claim("telegram:1", reader, clock.instant());
            if (answered) {
                storage.pollOffsets().answered("telegram:1", reader, clock.instant());
            }
            pass(pause);
        }
    }

    private void outageBegins() throws Exception {
        pass(Duration.ofMinutes(4));
        tried();
        pass(Duration.ofMinutes(2));
        assertThat(hears(onTelegram)).containsExactly(DOWN);
    }

    private void pass(Duration time) throws Exception {
        clock.forward(time);
        look();
    }

    /** Both nodes at the same moment, at both channels. */
    private void look() throws Exception {
        for (var channel : List.of(Channel.TELEGRAM, Channel.WHATSAPP)) {
            Callable<List<OutboundMessage>> node = () -> database.inTransaction(() -> {
                var letters = new Letters();
                watch.look(channel, clock.instant(), letters);
                return letters.written();
            });
            AtOnce.run(List.of(node, node)).forEach(told::addAll);
        }
    }

    private List<String> hears(ConversationId chat) {
        return told.stream()
                .filter(message -> message.lane().equals(chat))
                .map(message -> message.utterance().text().replaceAll("[ {(\\[].*", ""))
                .toList();
    }

    private void write() {
        var message = OutboundMessage.to(resident.id(), Utterance.plain("halo"));
        database.inTransaction(() -> storage.outbox().add(List.of(message), clock.instant()));
    }

    /** A node took what is due and got no answer. */
    private void tried() {
        claimed()
                .forEach(
                        claim -> storage.outbox().unknown(claim, clock.instant().plusSeconds(30)));
    }

    private void sent() {
        clock.forward(Outbox.LEASE.plusSeconds(1));
        claimed().forEach(this::taken);
    }

    private void getsThroughElsewhere() {
        var other = people.at(new ChannelAddress(Channel.WHATSAPP, "+628120029009"));
        var message = OutboundMessage.to(other.id(), Utterance.plain("halo"));
        List<Claim> claims = database.inTransaction(() -> storage.outbox().add(List.of(message), clock.instant()));
        claims.forEach(this::taken);
    }

    private void taken(Claim claim) {
        var sent = new Outbox.Sent(
                claim.message().id(), new ProviderId(UUID.randomUUID().toString()));
        database.inTransaction(() -> {
            storage.outbox().complete(List.of(sent), clock.instant());
            return sent;
        });
    }

    private List<Claim> claimed() {
        return database.inTransaction(() -> storage.outbox().claim(clock.instant(), 10));
    }

    private ConversationId coordinator(Channel channel, String address) {
        var chat = people.at(new ChannelAddress(channel, address)).id();
        storage.roster().addCoordinator(chat, channel, Requests.MELATI);
        return chat;
    }
}
